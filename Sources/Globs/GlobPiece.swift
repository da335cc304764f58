/// A part of a pattern.
indirect enum GlobPiece: Equatable, Sendable {
  case one(GlobScalars)

  /// `*`: any number of characters but `/`.
  case nameCharacters

  /// `**`: any number of characters.
  case characters

  /// `**/`: any characters and a `/` or, where a name begins, nothing.
  case directories

  case alternatives([[GlobPiece]])
}

/// What one character of a name may be.
enum GlobScalars: Equatable, Sendable {
  case scalar(Unicode.Scalar)
  case any

  /// Anything but `/`.
  case inName

  /// Something in these ranges or, negated, in none of them; `/` never.
  case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .scalar(let own): scalar == own
    case .any: true
    case .inName: scalar != "/"
    case .set(let ranges, let isNegated):
      scalar != "/" && ranges.contains { $0.contains(scalar) } != isNegated
    }
  }
}
