/// A part of a formula in TeX's notation, with what those beside it must know.
struct MarkupPart {
  /// How tightly a part holds together; looser ones need parentheses within tighter ones.
  enum Rank: Int, Comparable {
    /// Values with commas between them.
    case list

    case sum

    /// A division with a slash.
    case quotient

    /// A product or a fraction.
    case product

    /// A power or a call.
    case power

    case atom

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  /// What a part begins or ends with, which decides the room between factors.
  enum Edge {
    /// A single letter, perhaps with scripts.
    case letter

    case digit

    /// A fraction or a fence, or a function that begins here: the typesetter gives them room.
    case spaced

    case other
  }

  /// The part without its sign.
  var text: String

  var rank: Rank
  var isNegative = false
  var start = Edge.other
  var end = Edge.other

  /// Whether it is made of numbers only, which come first in a product.
  var isNumeric = false

  /// Whether parentheses around it must grow.
  var isTall = false

  /// The part with its sign.
  var signed: String { isNegative ? "-\(text)" : text }

  var negated: MarkupPart {
    var part = self
    part.isNegative.toggle()
    return part
  }

  /// The part as one that nothing tears apart.
  var inParentheses: MarkupPart {
    let edge = isTall ? Edge.spaced : .other
    return MarkupPart(
      text: isTall ? #"\left(\#(signed)\right)"# : "(\(signed))",
      rank: .atom, start: edge, end: edge, isNumeric: isNumeric, isTall: isTall)
  }

  /// The part, in parentheses if it is looser than a rank.
  func asTight(as rank: Rank) -> MarkupPart { self.rank < rank ? inParentheses : self }
}

extension MarkupPart {
  /// A product of factors, the numbers among them first; of one factor, that one.
  static func product(_ factors: [MarkupPart]) -> MarkupPart {
    if factors.count == 1 { return factors[0] }
    let factors = factors.map { $0.asTight(as: .product) }
    let ordered = factors.filter(\.isNumeric) + factors.filter { !$0.isNumeric }
    var product = MarkupPart(text: "", rank: .product, isNumeric: true)
    for (index, factor) in ordered.enumerated() {
      if index == 0 {
        product.start = factor.start
      } else {
        product.text += sign(between: product.end, factor.start)
      }
      product.text += factor.text
      product.end = factor.end
      product.isNegative = product.isNegative != factor.isNegative
      product.isNumeric = product.isNumeric && factor.isNumeric
      product.isTall = product.isTall || factor.isTall
    }
    return product
  }

  private static func sign(between left: Edge, _ right: Edge) -> String {
    switch (left, right) {
    case (_, .digit): #" \cdot "#
    case (.letter, .letter), (.spaced, _), (_, .spaced): " "
    default: #"\,"#
    }
  }
}
