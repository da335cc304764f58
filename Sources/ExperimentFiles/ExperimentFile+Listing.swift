import SettingFiles

extension ExperimentFile {
  /// Every value: those of the file and of the command line, then the defaults of all else.
  public var values: [ListedValue] {
    var values = settings.values
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
}
