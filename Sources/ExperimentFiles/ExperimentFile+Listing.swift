extension ExperimentFile {
  /// A value that holds for an experiment, and where it came from.
  public struct ListedValue: Equatable, Sendable {
    /// Dotted.
    public let key: String

    /// In one line.
    public let value: String

    public let origin: Origin
  }

  /// Every value: those of the file and of the command line, then the defaults of all else.
  public var values: [ListedValue] {
    var values: [ListedValue] = []
    Self.list(settings, key: "", into: &values)
    let given = Set(values.map(\.key))
    func isGiven(_ path: String) -> Bool {
      given.contains(path)
        || given.contains { $0.hasPrefix(path + ".") || $0.hasPrefix(path + "[") }
    }
    for key in ExperimentKey.all {
      guard let standard = key.standard, key.path == key.path.lowercased(),
        key.path != "data.file", !isGiven(key.path), applies(key.path, given: given)
      else { continue }
      values.append(ListedValue(key: key.path, value: standard, origin: .standard))
    }
    return values
  }

  /// Whether an option belongs to the loss or the optimiser that there is.
  private func applies(_ path: String, given: Set<String>) -> Bool {
    switch path {
    case "loss.kind": return !given.contains("loss")
    case "loss.delta": return experiment.loss.kind == .huber
    case "optimizer.kind": return !given.contains("optimizer")
    case "model.parameters.initial", "model.parameters.draw":
      return given.contains { $0.hasPrefix("model.parameters.names") }
    default:
      guard path.hasPrefix("optimizer.") else { return true }
      return experiment.optimizer.kind.options.contains { path == "optimizer.\($0.rawValue)" }
    }
  }

  private static func list(_ setting: Setting, key: String, into values: inout [ListedValue]) {
    switch setting.content {
    case .scalar:
      values.append(ListedValue(key: key, value: setting.text, origin: setting.origin))
    case .list(let items):
      let isFlat = items.allSatisfy { if case .scalar = $0.content { true } else { false } }
      guard !isFlat else {
        return values.append(ListedValue(key: key, value: setting.text, origin: setting.origin))
      }
      for (index, item) in items.enumerated() { list(item, key: "\(key)[\(index)]", into: &values) }
    case .mapping(let entries):
      for entry in entries {
        list(entry.value, key: key.isEmpty ? entry.key : "\(key).\(entry.key)", into: &values)
      }
    }
  }
}
