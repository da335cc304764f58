import ArgumentParser
import ExperimentFiles

extension ExperimentOverride {
  /// What `--set` asks for, in order.
  ///
  /// - Throws: a validation error for a text that is not `key=value`.
  static func settings(_ texts: [String]) throws -> [ExperimentOverride] {
    try texts.map { text in
      guard let override = ExperimentOverride(setting: text) else {
        throw ValidationError(
          "--set: \"\(text)\" is not key=value, as in optimizer.learning-rate=1e-4")
      }
      return override
    }
  }
}
