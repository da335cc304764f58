import ImageComparison
import Suggestions

/// Why a text is no tolerance.
public enum GateError: Error, Equatable, Sendable {
  case noLimit(String)
  case unknownMetric(String)

  /// A minimum for a metric that grows with the difference, or a maximum for one that falls.
  case wrongSide(String, limit: String, isMinimum: Bool)

  case notANumber(String, metric: String)

  /// A part in per cent for a metric that counts nothing.
  case notACount(String, limit: String)
}

extension GateError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noLimit(let text):
      "\"\(text)\" has no limit; write a metric and a number, as tile-rms:32=8"
    case .unknownMetric(let name):
      "unknown metric \"\(name)\"; \(NearestName.advice(on: name, among: Metric.names))"
    case .wrongSide(let name, let limit, let isMinimum):
      isMinimum
        ? "\(name) grows as pictures differ; give the most that passes: max \(name)=\(limit)"
        : "\(name) falls as pictures differ; give the least that passes: min \(name)=\(limit)"
    case .notANumber(let text, let metric):
      "\(metric): \"\(text)\" is not a "
        + (text.hasSuffix("%") ? "part from 0% to 100%" : "number of at least 0")
    case .notACount(let name, let limit):
      "\(name): \(limit) is a part of all pixels, and \(name) counts none; "
        + "give a number without the per cent sign"
    }
  }
}
