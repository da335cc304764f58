import Synchronization
import Testing
import Workers

@Suite struct WorkerThreadsTests {
  @Test(arguments: [1, 2, 7, 40])
  func everyThreadWorksOnce(count: Int) {
    let seen = Mutex<[Int]>([])
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
    let sum = Atomic<Int>(0)
    let next = Atomic<Int>(0)
    WorkerThreads.run(4) { _ in
      while true {
        let number = next.add(1, ordering: .relaxed).oldValue
        guard number < 100_000 else { return }
        sum.add(number, ordering: .relaxed)
      }
    }
    #expect(sum.load(ordering: .relaxed) == 100_000 * 99_999 / 2)
  }

  @Test func thereIsAProcessor() { #expect(WorkerThreads.processorCount >= 1) }
}
