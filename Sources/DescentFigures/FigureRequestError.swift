import Typesetting

/// Why a figure cannot be made of an experiment's run.
public struct FigureRequestError: Error, Equatable, Sendable {
  /// The option, as files spell it.
  public let option: String

  public let problem: Problem

  public enum Problem: Equatable, Sendable {
    case formula(FormulaError, in: String)

    /// A page's side in inches.
    case size(Double)
    case panels(Int)

    /// Seconds.
    case frameTime(Double)
    case loops(Int)

    /// A step that the run will not have, and how many it has.
    case step(Int, of: Int)
    case noSteps

    /// A scale for a figure whose values may be 0 or less.
    case scale(FigureKind)
    case unknownParameter(String, nearest: String?, known: [String])

    /// How many parameters are given, and how many it takes.
    case parameterCount(Int, expected: Int, known: [String])
  }
}

extension FigureRequestError: CustomStringConvertible {
  public var description: String { "\(option): \(message)" }

  /// What is wrong, and what was expected, without the option.
  public var message: String {
    switch problem {
    case .formula(let error, let text):
      "\(error) in \"\(text)\"; a dollar sign by itself is written \\$"
    case .size(let inches):
      "\(inches) is not from \(FigureRequest.sides.lowerBound) to "
        + "\(FigureRequest.sides.upperBound) inches"
    case .panels(let count):
      "\(count) is not from 1 to \(FigureRequest.mostPanels)"
    case .step(let step, let count):
      "\(step) is not from 1 to \(count), the steps of the run"
    case .noSteps:
      "there is none; give numbers as in [1, 5, 10], or first, or even"
    case .scale(let kind):
      "\(kind.rawValue) has values that are not above 0; use it with "
        + FigureRequest.logarithmic.map(\.rawValue).joined(separator: ", ")
    case .frameTime(let seconds):
      "\(seconds) is not from \(FigureRequest.frameTimes.lowerBound) to "
        + "\(FigureRequest.frameTimes.upperBound) seconds"
    case .loops(let count):
      "\(count) is not from \(FigureRequest.loopCounts.lowerBound), which is without end, to "
        + "\(FigureRequest.loopCounts.upperBound)"
    case .unknownParameter(let name, let nearest, let known):
      "\(name) is no parameter; "
        + (nearest.map { "did you mean \($0)?" } ?? "there are \(known.joined(separator: ", "))")
    case .parameterCount(let count, let expected, let known):
      "\(count) given where \(expected) are needed; there are \(known.joined(separator: ", "))"
    }
  }
}
