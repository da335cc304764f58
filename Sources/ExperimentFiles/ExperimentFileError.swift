/// What is wrong with an experiment, and where.
public struct ExperimentFileError: Error, Equatable, Sendable {
  /// What of the experiment, as the file spells it; empty for the file itself.
  public let key: String

  /// What is wrong, what was expected, and what to do.
  public let message: String

  public let origin: Origin

  init(_ key: String, _ message: String, at origin: Origin) {
    self.key = key
    self.message = message
    self.origin = origin
  }
}

extension ExperimentFileError: CustomStringConvertible {
  /// `learning-rate: -0.1 is not greater than 0 (article.yml:14)`.
  public var description: String {
    let text = key.isEmpty ? message : "\(key): \(message)"
    return origin == .standard ? text : "\(text) (\(origin))"
  }
}
