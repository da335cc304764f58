import Expressions
import Training

/// Why an experiment cannot be run.
public struct ExperimentError: Error, Equatable, Sendable {
  /// What of the experiment, as its file spells it: `model.formula`, `data.y`.
  public let key: String

  public let problem: Problem

  public enum Problem: Equatable, Sendable {
    /// A mistake in a formula, and the formula.
    case formula(ExpressionError, in: String)

    /// A formula that takes a column which is made only later.
    case madeLater(String, in: String)

    /// A name that formulas could not tell from something else.
    case name(String)

    /// The same name for two columns, two parameters, or one of each.
    case nameTaken(String, by: String)

    case noColumns

    /// More columns, or more values in all of them, than are taken.
    case tooMuchData(limit: Int, String)

    /// A target that is no column, and the nearest that is.
    case unknownTarget(String, nearest: String?)

    /// A label for what is neither a column nor a parameter.
    case unknownLabel(String, nearest: String?)

    /// A target that is one number.
    case targetIsNumber(String)

    case noValues(String)

    /// A column that does not have as many values as the target.
    case count(String, Int, target: String, Int)

    /// A model that takes what it is to predict.
    case usesTarget(String, in: String)

    case noParameters
    case unusedParameter(String, in: String)

    /// What initial values come to, and how many there must be.
    case initialCount(Int, names: [String])

    /// A start that is many values where one parameter starts.
    case initialIsVector(String)

    case draw(Int)
    case steps(Int)

    /// More steps of so many parameters than can be kept.
    case record(steps: Int, parameters: Int)

    case loss(LossError)
    case optimizer(OptimizerError)
  }

  public init(_ key: String, _ problem: Problem) {
    self.key = key
    self.problem = problem
  }

  /// The errors of losses and optimisers begin with their key.
  public init(_ error: LossError) {
    self.init(Self.parts(of: "\(error)").key, .loss(error))
  }

  public init(_ error: OptimizerError) {
    self.init(Self.parts(of: "\(error)").key, .optimizer(error))
  }

  private static func parts(of text: String) -> (key: String, message: String) {
    guard let end = text.firstIndex(of: ":") else { return ("", text) }
    return (String(text[..<end]), String(text[end...].dropFirst(2)))
  }
}

extension ExperimentError: CustomStringConvertible {
  public var description: String { "\(key): \(message)" }

  /// What is wrong, and what was expected, without the key.
  public var message: String {
    switch problem {
    case .formula(let error, let text):
      "\(error.message) (column \(error.position) of \"\(Self.shortened(text))\")"
    case .madeLater(let name, let text):
      "\(name) is not made yet in \"\(Self.shortened(text))\"; move it before this column"
    case .name(let name):
      "\"\(Self.shortened(name))\" is no name; write letters, digits and _ that are no function"
    case .nameTaken(let name, let other):
      "\(name) is the name of \(other), too; rename one of them"
    case .noColumns:
      "there is none; write one as in y: rand(20)"
    case .tooMuchData(let limit, let noun):
      "there are more than \(limit) \(noun); make fewer"
    case .unknownTarget(let name, let nearest):
      "\(name) is no column of the data" + Self.question(nearest)
    case .unknownLabel(let name, let nearest):
      "\(name) is neither a column nor a parameter" + Self.question(nearest)
    case .targetIsNumber(let name):
      "\(name) is one number; what is to be predicted has many, as rand(20) makes them"
    case .noValues(let name):
      "\(name) has no values; give at least one"
    case .count(let name, let count, let target, let targetCount):
      "\(name) has \(Self.values(count)) and \(target) has \(targetCount); give both as many"
    case .usesTarget(let name, let text):
      "\(name) is what \"\(Self.shortened(text))\" is to predict; name another column, or another "
        + "target"
    case .noParameters:
      "there is none; name at least one that the formula has"
    case .unusedParameter(let name, let text):
      "\(name) is not in \"\(Self.shortened(text))\"; use it there or remove it here"
    case .initialCount(let count, let names):
      "\(Self.values(count)) for \(names.count) parameters (\(names.joined(separator: ", "))); "
        + "give one for each, or one number for all"
    case .initialIsVector(let text):
      "\"\(Self.shortened(text))\" is many values; one parameter starts from one"
    case .draw(let value):
      "\(value) is not from 1 to \(Experiment.drawLimit)"
    case .steps(let value):
      "\(value) is not from 1 to \(Experiment.stepLimit)"
    case .record(let steps, let parameters):
      "\(steps) steps of \(parameters) parameters are more than \(Experiment.recordLimit) values, "
        + "the most that are kept; take fewer steps"
    case .loss(let error):
      Self.parts(of: "\(error)").message
    case .optimizer(let error):
      Self.parts(of: "\(error)").message
    }
  }

  private static func values(_ count: Int) -> String { count == 1 ? "1 value" : "\(count) values" }

  private static func question(_ nearest: String?) -> String {
    nearest.map { "; did you mean \($0)?" } ?? ""
  }

  private static func shortened(_ text: String) -> String {
    text.count > 80 ? text.prefix(77) + "..." : text
  }
}
