import Scenes

/// Breaks lines of code that are wider than the page.
struct CodeLines {
  /// What stands in one line on paper.
  struct Piece: Equatable {
    var text: String

    /// Whether it goes on with the line before it.
    var isContinuation: Bool
  }

  let measuring: any TextMeasuring
  let font: Font

  /// How wide a line is, in points.
  let width: Double

  /// How far to the right a line goes on.
  let indent: Double

  private static let tabWidth = 4

  /// All lines of a text, in their order.
  func pieces(of text: String) -> [Piece] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { pieces(ofLine: Self.withoutTabs($0)) }
  }

  private func pieces(ofLine line: String) -> [Piece] {
    guard measuring.metrics(of: line, in: font).advance > width else {
      return [Piece(text: line, isContinuation: false)]
    }
    var pieces: [Piece] = []
    var letters: [Character] = []
    var wides: [Double] = []
    var used = 0.0
    func finish(_ count: Int) {
      pieces.append(
        Piece(text: String(letters.prefix(count)), isContinuation: !pieces.isEmpty))
      letters.removeFirst(count)
      wides.removeFirst(count)
      used = wides.reduce(0, +)
    }
    for character in line {
      let wide = measuring.metrics(of: String(character), in: font).advance
      while !letters.isEmpty, used + wide > width - (pieces.isEmpty ? 0 : indent) {
        // A space stays at the end of its line, so that a copy of the lines is whole.
        let space = letters.lastIndex(of: " ")
        if let space, space + 1 > letters.count / 2 {
          finish(space + 1)
        } else {
          finish(letters.count)
        }
      }
      letters.append(character)
      wides.append(wide)
      used += wide
    }
    if !letters.isEmpty { finish(letters.count) }
    return pieces
  }

  private static func withoutTabs(_ line: Substring) -> String {
    line.reduce(into: "") { text, character in
      guard character == "\t" else { return text.append(character) }
      text += String(repeating: " ", count: tabWidth - text.count % tabWidth)
    }
  }
}
