import ArgumentParser

/// The date that files are to carry, from the environment (reproducible-builds.org).
enum SourceDate {
  static let variable = "SOURCE_DATE_EPOCH"

  /// Seconds since 1970; nil where none is set, and files then carry no date.
  ///
  /// - Throws: a validation error for anything that is not a whole number of seconds up to the year
  ///   9999.
  static func fromEnvironment() throws -> Int64? {
    guard let text = Environment.value(variable) else { return nil }
    guard let seconds = Int64(text), (0...253_402_300_799).contains(seconds) else {
      throw ValidationError(
        "\(variable): \"\(text)\" is not a whole number of seconds from 0 to 253402300799; "
          + "correct it or unset it")
    }
    return seconds
  }
}
