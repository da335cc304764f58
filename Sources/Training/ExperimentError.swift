/// Why an experiment cannot be run.
public enum ExperimentError: Error, Equatable, Sendable {
  case draw(Int)
  case sampleCount(Int)
  case degree(Int)

  /// Zero, negative or not a number.
  case learningRateNotPositive(Double)

  /// Zero or infinite when rounded to float32.
  case learningRateNotFloat(Double)

  case steps(Int)
}

extension ExperimentError: CustomStringConvertible {
  /// Names the value as the command line does, then says what it should be.
  public var description: String {
    switch self {
    case .draw(let value):
      "draw: \(value) is not 1 or more"
    case .sampleCount(let value):
      "samples: \(value) is not from \(Self.text(Experiment.sampleCounts))"
    case .degree(let value):
      "degree: \(value) is not from \(Self.text(Polynomial.degrees))"
    case .learningRateNotPositive(let value):
      "learning-rate: \(value) is not greater than 0"
    case .learningRateNotFloat(let value):
      "learning-rate: \(value) becomes \(Float(value)) in float32; "
        + "give one from \(Float.leastNonzeroMagnitude) to \(Float.greatestFiniteMagnitude)"
    case .steps(let value):
      "steps: \(value) is not 1 or more"
    }
  }

  private static func text(_ range: ClosedRange<Int>) -> String {
    "\(range.lowerBound) to \(range.upperBound)"
  }
}
