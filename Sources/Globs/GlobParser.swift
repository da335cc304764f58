/// Reads a pattern from left to right.
struct GlobParser {
  private let pattern: String
  private let scalars: [Unicode.Scalar]
  private var position = 0

  private static let longest = 4096
  private static let deepest = 16

  init(_ pattern: String) throws(GlobError) {
    guard !pattern.isEmpty else { throw .empty }
    guard pattern.utf8.count <= Self.longest else { throw .tooLong(limit: Self.longest) }
    self.pattern = pattern
    scalars = Array(pattern.unicodeScalars)
  }

  /// The whole pattern.
  mutating func pieces() throws(GlobError) -> [GlobPiece] { try sequence(depth: 0) }

  /// What stands up to the end or, with braces open, up to a comma or the closing brace.
  private mutating func sequence(depth: Int) throws(GlobError) -> [GlobPiece] {
    var pieces: [GlobPiece] = []
    while let scalar = peek() {
      if depth > 0, scalar == "," || scalar == "}" { break }
      position += 1
      switch scalar {
      case "*": pieces.append(stars())
      case "{": pieces.append(.alternatives(try alternatives(depth: depth + 1)))
      default: pieces.append(.one(try one(scalar)))
      }
    }
    return pieces
  }

  /// What follows a `*`, and it.
  private mutating func stars() -> GlobPiece {
    guard peek() == "*" else { return .nameCharacters }
    while peek() == "*" { position += 1 }
    guard peek() == "/" else { return .characters }
    position += 1
    return .directories
  }

  /// What follows a `{`, up to its `}`.
  private mutating func alternatives(depth: Int) throws(GlobError) -> [[GlobPiece]] {
    guard depth <= Self.deepest else { throw .tooDeep(pattern: pattern, limit: Self.deepest) }
    var alternatives: [[GlobPiece]] = []
    while true {
      alternatives.append(try sequence(depth: depth))
      guard let end = peek() else { throw .openBraces(pattern: pattern) }
      position += 1
      if end == "}" { return alternatives }
    }
  }

  /// What stands for one character and begins with a scalar that was just passed.
  private mutating func one(_ scalar: Unicode.Scalar) throws(GlobError) -> GlobScalars {
    switch scalar {
    case "?": .inName
    case "[": try set()
    case "\\": .scalar(try escaped())
    default: .scalar(scalar)
    }
  }

  /// What follows a `[`, up to its `]`, which stands for itself where it comes first.
  private mutating func set() throws(GlobError) -> GlobScalars {
    let isNegated = peek() == "!" || peek() == "^"
    if isNegated { position += 1 }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while true {
      guard peek() != nil else { throw .openBrackets(pattern: pattern) }
      if peek() == "]", !ranges.isEmpty { break }
      let first = try member()
      var last = first
      if peek() == "-", let end = peek(1), end != "]" {
        position += 1
        last = try member()
      }
      guard first <= last else {
        throw .backwardRange(pattern: pattern, first: first, last: last)
      }
      ranges.append(first...last)
    }
    position += 1
    return .set(ranges, isNegated: isNegated)
  }

  private mutating func member() throws(GlobError) -> Unicode.Scalar {
    guard let scalar = peek() else { throw .openBrackets(pattern: pattern) }
    position += 1
    return scalar == "\\" ? try escaped() : scalar
  }

  private mutating func escaped() throws(GlobError) -> Unicode.Scalar {
    guard let scalar = peek() else { throw .endsInBackslash(pattern: pattern) }
    position += 1
    return scalar
  }

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }
}
