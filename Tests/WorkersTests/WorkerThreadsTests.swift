import Testing
import Workers

@Suite struct WorkerThreadsTests {
  @Test(arguments: [1, 2, 7, 40])
  func everyThreadWorksOnce(count: Int) {
    let seen = Locked<[Int]>([])
    var looks = 0
    WorkerThreads.run(count) { number in
      seen.withLock { $0.append(number) }
    } onlooker: {
      looks += 1
    }
    #expect(seen.withLock { $0.sorted() } == Array(0..<count))
    #expect(looks >= 1)
  }

  @Test func workIsSharedWithoutLoss() {
    let sum = Locked(0)
    let next = Locked(0)
    WorkerThreads.run(4) { _ in
      while true {
        let number = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard number < 100_000 else { return }
        sum.withLock { $0 += number }
      }
    }
    #expect(sum.withLock { $0 } == 100_000 * 99_999 / 2)
  }

  @Test func thereIsAProcessor() { #expect(WorkerThreads.processorCount >= 1) }
}
