/// What a picture is, held against its baseline.
public enum PictureClass: String, Codable, CaseIterable, Sendable {
  /// Within all tolerances, and the scenes do not differ either.
  case equal

  /// A gate or the scene says that it differs.
  case changed

  /// The scenes are equal, and every pixel that differs lies in a text.
  case fontOnly = "font-only"

  /// The sizes differ.
  case size

  /// It has no baseline.
  case new

  /// There is a baseline and no picture.
  case missing

  /// One of the two cannot be read.
  case unreadable
}

/// What a picture does to the result of a check.
public enum Verdict: String, Codable, Sendable {
  case pass

  /// Told, but good enough.
  case warn

  /// Exit code 1.
  case fail

  /// It could not be judged, as it cannot be read or its tolerance lets a blank picture pass: exit code 2.
  case error
}
