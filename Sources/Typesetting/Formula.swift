/// A mathematical formula as a tree: what it says, not yet where it stands.
///
/// `FormulaParser` makes one from a subset of TeX, `FormulaLayout` sets it, and `reading` says it in
/// words.
public indirect enum Formula: Codable, Equatable, Sendable {
  /// A letter that stands for a quantity, set leaning.
  case variable(String)

  /// Digits, perhaps with a decimal point.
  case number(String)

  /// An upright name or phrase: `RMSE`.
  case word(String)

  /// A bold upright letter or name, as vectors are written.
  case bold(String)

  /// A function by its upright name, set apart from what it is applied to: `log x`.
  case function(String)

  /// An operator, a relation, a bracket or a punctuation mark.
  case symbol(String, AtomClass)

  /// Room beside what the rules give.
  case space(Space)

  /// Side by side. Within another row, it counts as one ordinary symbol.
  case row([Formula])

  /// A base with a superscript, a subscript or both.
  case scripts(base: Formula, superscript: Formula?, subscript: Formula?)

  /// One over another with a bar between them.
  case fraction(numerator: Formula, denominator: Formula)

  /// A sum or its like with its limits, which stand above and below it in display style and beside it
  /// in text.
  case largeOperator(LargeOperator, lower: Formula?, upper: Formula?)

  /// A radical sign over its content.
  case squareRoot(Formula)

  /// Content between two delimiters that grow with it.
  case fenced(opening: Delimiter, content: Formula, closing: Delimiter)

  /// A mark above its content.
  case accented(Accent, Formula)
}

extension Formula {
  /// What a symbol does, which decides the room on its two sides.
  ///
  /// The classes are those of Knuth, The TeXbook, chapter 17.
  public enum AtomClass: String, Codable, Sendable {
    case ordinary

    /// A large operator or a named function.
    case function

    case binary
    case relation
    case opening
    case closing
    case punctuation

    /// A fraction or a fenced formula.
    case inner
  }

  /// A horizontal space, named as TeX does.
  public enum Space: String, Codable, Sendable {
    case negativeThin
    case thin
    case medium
    case thick

    /// A word space.
    case word

    /// One em.
    case quad

    case doubleQuad

    /// Its width in em, from The TeXbook, chapter 18; the word space is that of DejaVu Sans.
    public var width: Double {
      switch self {
      case .negativeThin: -3.0 / 18
      case .thin: 3.0 / 18
      case .medium: 4.0 / 18
      case .thick: 5.0 / 18
      case .word: 0.318
      case .quad: 1
      case .doubleQuad: 2
      }
    }
  }

  /// An operator that takes limits.
  public enum LargeOperator: String, Codable, CaseIterable, Sendable {
    case sum
    case product
    case minimum
    case maximum
    case limit

    /// The sign or name it is set as.
    public var text: String {
      switch self {
      case .sum: "\u{2211}"
      case .product: "\u{220F}"
      case .minimum: "min"
      case .maximum: "max"
      case .limit: "lim"
      }
    }

    /// Whether it is a sign, larger in display style, rather than a name.
    public var isSign: Bool { self == .sum || self == .product }
  }

  /// One side of a pair of brackets; `none` is an invisible one.
  public enum Delimiter: String, Codable, CaseIterable, Sendable {
    case none = ""
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case leftBrace = "{"
    case rightBrace = "}"
    case bar = "|"
    case doubleBar = "\u{2016}"
  }

  /// A mark above a formula.
  public enum Accent: String, Codable, CaseIterable, Sendable {
    case hat
    case tilde
    case dot

    /// A line as wide as what it covers.
    case bar
  }
}
