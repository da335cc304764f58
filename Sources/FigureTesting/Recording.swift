import ImageChecks

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// When a test writes the baseline that it is held against.
///
/// What passed is never touched.
public enum Recording: String, CaseIterable, Sendable {
  /// Whenever the picture is not equal, be it by its letters alone.
  case all

  /// When the test fails, or there is no baseline.
  case failed

  /// When there is no baseline.
  case missing

  case never

  /// The variable of the environment that says when, by these words.
  public static let variable = "DESCENT_RECORD_FIGURES"

  /// What the environment says; where it says nothing that is known, ``missing``, and on a machine that
  /// says it is one for continuous integration (`CI`), ``never``.
  public static var fromEnvironment: Recording {
    if let word = getenv(variable), let recording = Recording(rawValue: String(cString: word)) {
      return recording
    }
    return getenv("CI") == nil ? .missing : .never
  }

  var update: UpdatePolicy {
    switch self {
    case .all: .all
    case .failed: .failed
    case .missing: .missing
    case .never: .none
    }
  }
}
