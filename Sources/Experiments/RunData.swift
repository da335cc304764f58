import Expressions
import Training

/// What a model learned from: for each target the values of the columns that the model takes.
public struct RunData: Equatable, Sendable {
  /// The column that figures have along the bottom; nil where there is none, and rows are counted.
  public let input: String?

  /// The values of that column, or 0, 1, 2 and so on.
  public let inputs: [Float]

  public let targets: [Float]

  /// Other columns that the model takes, each with as many values.
  public let others: [String: [Float]]

  init(input: String?, inputs: [Float], targets: [Float], others: [String: [Float]]) {
    self.input = input
    self.inputs = inputs
    self.targets = targets
    self.others = others
  }

  /// Picks the columns that a model takes, and checks that all have as many values.
  ///
  /// Along the bottom is the first vector that the model takes, else the first there is beside the
  /// target.
  init(
    _ columns: ColumnValues, target: String, used: Set<String>
  ) throws(ExperimentError) {
    guard let value = columns.values[target], !value.isNumber else {
      throw ExperimentError("data.\(target)", .targetIsNumber(target))
    }
    let targets = value.elements
    guard !targets.isEmpty else { throw ExperimentError("data.\(target)", .noValues(target)) }
    var vectors: [String: [Float]] = [:]
    for name in columns.names where name != target {
      guard let value = columns.values[name] else { continue }
      let isUsed = used.contains(name)
      if value.isNumber {
        if isUsed {
          vectors[name] = Array(repeating: value.elements[0], count: targets.count)
        }
        continue
      }
      let elements = value.elements
      guard elements.count == targets.count else {
        guard isUsed else { continue }
        throw ExperimentError(
          "data.\(name)", .count(name, elements.count, target: target, targets.count))
      }
      vectors[name] = elements
    }
    let varying = columns.names.filter {
      vectors[$0] != nil && columns.values[$0]?.isNumber == false
    }
    let input = varying.first(where: used.contains) ?? varying.first
    self.init(
      input: input,
      inputs: input.flatMap { vectors[$0] } ?? targets.indices.map { Float($0) },
      targets: targets,
      others: vectors.filter { $0.key != input && used.contains($0.key) })
  }

  public static func == (one: RunData, other: RunData) -> Bool {
    one.input == other.input && one.inputs.isIdentical(to: other.inputs)
      && one.targets.isIdentical(to: other.targets)
      && one.others.keys == other.others.keys
      && one.others.allSatisfy { name, values in
        other.others[name].map { values.isIdentical(to: $0) } ?? false
      }
  }

  /// All columns that a model may take, by name.
  var columns: [String: [Float]] {
    var columns = others
    // A name that no formula has stands for rows that are counted.
    columns[input ?? ""] = inputs
    return columns
  }
}
