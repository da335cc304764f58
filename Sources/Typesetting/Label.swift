/// A line of text in which the parts between dollar signs are formulas: `loss at $a$`.
///
/// `\$` is a dollar sign. Titles, axis labels, legends and annotations are labels.
public struct Label: Equatable, Sendable {
  /// A stretch of plain text, or one formula.
  public enum Part: Equatable, Sendable {
    case text(String)
    case formula(Formula)
  }

  /// Stretches of text and formulas, in reading order.
  public let parts: [Part]

  /// The text as it was written, dollar signs included.
  private let source: String

  /// Text that is shown exactly as it is, dollar signs and all.
  public init(plain text: String) {
    parts = text.isEmpty ? [] : [.text(text)]
    source = String(text.flatMap { $0 == "$" ? ["\\", $0] : [$0] })
  }

  /// Reads a label with formulas in it.
  ///
  /// - Throws: `FormulaError`; positions count from the start of the whole text.
  public init(parsing text: String) throws(FormulaError) {
    let characters = Array(text)
    var parts: [Part] = []
    var plain = ""
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character == "\\", index + 1 < characters.count, characters[index + 1] == "$" {
        plain.append("$")
        index += 2
      } else if character == "$" {
        guard let end = Self.endOfFormula(in: characters, from: index + 1) else {
          throw .unclosed("$", position: index + 1)
        }
        if !plain.isEmpty { parts.append(.text(plain)) }
        plain = ""
        parts.append(.formula(try FormulaParser.parse(characters[(index + 1)..<end])))
        index = end + 1
      } else {
        plain.append(character)
        index += 1
      }
    }
    if !plain.isEmpty { parts.append(.text(plain)) }
    self.parts = parts
    source = text
  }

  /// The place of the next dollar sign that no backslash escapes.
  private static func endOfFormula(in characters: [Character], from start: Int) -> Int? {
    var index = start
    while index < characters.count {
      if characters[index] == "$" { return index }
      index += characters[index] == "\\" ? 2 : 1
    }
    return nil
  }

  /// Whether nothing is to be seen.
  public var isEmpty: Bool { parts.isEmpty }

  public static func == (first: Label, second: Label) -> Bool { first.parts == second.parts }
}

extension Label: ExpressibleByStringLiteral {
  /// Reads a label; a literal that is not one is shown as it stands.
  public init(stringLiteral text: String) {
    do {
      try self.init(parsing: text)
    } catch {
      self.init(plain: text)
    }
  }
}

/// A label is written down as its text, dollar signs included.
extension Label: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    do {
      try self.init(parsing: text)
    } catch {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "label \"\(text)\": \(error)")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(source)
  }
}
