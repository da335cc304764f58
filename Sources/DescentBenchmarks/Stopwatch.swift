/// Times what happens in this process.
enum Stopwatch {
  /// Runs `body` once untimed, so that caches are warm, then `repeats` times.
  static func samples<Result>(repeats: Int, _ body: () throws -> Result) rethrows -> Samples {
    precondition(repeats > 0, "\(repeats) repeats measure nothing")
    _ = try body()
    var milliseconds: [Double] = []
    for _ in 0..<repeats {
      let start = ContinuousClock.now
      let result = try body()
      milliseconds.append((ContinuousClock.now - start).milliseconds)
      withExtendedLifetime(result) {}
    }
    return Samples(milliseconds: milliseconds)
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) * 1e-15
  }
}
