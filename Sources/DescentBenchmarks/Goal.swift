/// What a number has to reach, and what it should.
struct Goal: Encodable, Equatable {
  /// How the number is held against bar and aim.
  enum Kind: String, Encodable {
    /// How many times faster than the peer: the more the better.
    case timesFaster

    /// A size: the less the better.
    case atMost

    /// A rate: the more the better.
    case atLeast
  }

  let kind: Kind
  let bar: Double
  let aim: Double

  /// How a number does.
  enum Verdict: String, Encodable {
    case aimReached = "aim reached"
    case barReached = "bar reached"
    case missed = "MISSED"
  }

  func verdict(on number: Double) -> Verdict {
    switch kind {
    case .timesFaster, .atLeast: number >= aim ? .aimReached : number >= bar ? .barReached : .missed
    case .atMost: number <= aim ? .aimReached : number <= bar ? .barReached : .missed
    }
  }

  static let wholeProcess = Goal(kind: .timesFaster, bar: 80, aim: 150)
  /// The formula engine may be five times slower than a model written by hand.
  static let formulaEngine = Goal(kind: .timesFaster, bar: 0.2, aim: 0.5)

  /// Millions of points times steps a second, on one core.
  static let pointSteps = Goal(kind: .atLeast, bar: 20, aim: 100)

  static let manyStrips = Goal(kind: .timesFaster, bar: 40, aim: 100)

  /// Kilobytes.
  static let pngSize = Goal(kind: .atMost, bar: 30, aim: 20)

  static let millionPoints = Goal(kind: .timesFaster, bar: 4, aim: 9)

  /// Mebibytes.
  static let peakMemory = Goal(kind: .atMost, bar: 30, aim: 16)

  static let pictureComparison = Goal(kind: .timesFaster, bar: 5, aim: 10)

  /// Milliseconds on two processors.
  static let equalPairs = Goal(kind: .atMost, bar: 3000, aim: 1500)

  /// Strips a second of a sweep on two processors.
  static let sweepRate = Goal(kind: .atLeast, bar: 90, aim: 400)

  /// Milliseconds.
  static let sweepOfNumbers = Goal(kind: .atMost, bar: 1000, aim: 500)

  /// Mebibytes.
  static let sweepMemory = Goal(kind: .atMost, bar: 64, aim: 32)
}
