import Workers

/// A picture cut into bands of rows, for the processors there are.
enum RowBands {
  /// From so many pixels on, starting a thread costs little beside the work.
  static let smallestShared = 1 << 21

  /// The result of `body` for each band, from the top.
  static func map<Result: Sendable>(
    width: Int, height: Int, _ body: @escaping @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let count =
      width * height < smallestShared ? 1 : min(height, WorkerThreads.processorCount, 8)
    if count == 1 { return [body(0..<height)] }
    // More bands than threads, since most differences may lie in one half of a picture.
    let bandCount = min(height, 4 * count)
    let state = Locked((next: 0, results: [Result?](repeating: nil, count: bandCount)))
    let work: @Sendable () -> Void = {
      while true {
        let band = state.withLock { state in
          state.next += 1
          return state.next - 1
        }
        guard band < bandCount else { return }
        let result = body(height * band / bandCount..<height * (band + 1) / bandCount)
        state.withLock { $0.results[band] = result }
      }
    }
    // This thread works too, instead of looking on.
    WorkerThreads.run(count - 1, work: { _ in work() }, onlooker: work)
    return state.withLock { $0.results.compactMap(\.self) }
  }
}
