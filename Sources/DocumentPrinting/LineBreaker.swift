import Scenes

/// Breaks text into lines at its spaces, and words that are wider than a line where they must be.
struct LineBreaker {
  let measuring: any TextMeasuring
  let style: TextStyle

  /// How wide a line is, in points.
  let width: Double

  /// Text between two spaces, in the order of its looks.
  struct Word {
    var pieces: [StyledText] = []

    /// The look of the space before it; nil at the start.
    var space: StyledText.Look?
  }

  /// After these a word that is too wide may be parted.
  private static let joints: Set<Character> = [
    "/", "\\", "-", "_", ".", ",", ":", ";", "=", "&", "?", "@", "+", "|", ")", "]", "}", "–", "—",
  ]

  /// Room for rounding, in points.
  private static let slack = 1e-6

  /// The lines; none where there is nothing to read.
  func lines(of text: [StyledText]) -> [TextLine] {
    var lines: [TextLine] = []
    var pieces: [StyledText] = []
    var used = 0.0
    func finish() {
      if !pieces.isEmpty { lines.append(line(of: pieces)) }
      (pieces, used) = ([], 0)
    }
    for word in Self.words(of: text) {
      let wide = advance(of: word)
      let space = pieces.isEmpty ? nil : word.space
      let gap = space.map { advance(of: StyledText(" ", $0)) } ?? 0
      if used + gap + wide <= width + Self.slack {
        if let space { pieces.append(StyledText(" ", space)) }
        pieces += word.pieces
        used += gap + wide
        continue
      }
      finish()
      if wide <= width + Self.slack {
        (pieces, used) = (word.pieces, wide)
        continue
      }
      let chunks = chunks(of: word)
      lines += chunks.dropLast().map(line(of:))
      if let last = chunks.last {
        pieces = last
        used = last.reduce(0) { $0 + advance(of: $1) }
      }
    }
    finish()
    return lines
  }

  /// The widest word and the width of all words in one line, in points.
  func extent(of text: [StyledText]) -> (word: Double, line: Double) {
    var (widest, all) = (0.0, 0.0)
    for (index, word) in Self.words(of: text).enumerated() {
      let wide = advance(of: word)
      widest = max(widest, wide)
      all += wide
      if index > 0, let space = word.space { all += advance(of: StyledText(" ", space)) }
    }
    return (widest, all)
  }

  static func words(of text: [StyledText]) -> [Word] {
    var words: [Word] = []
    var word = Word()
    for span in text {
      var piece = Substring()
      for part in span.string.split(omittingEmptySubsequences: false, whereSeparator: isSpace)
        .enumerated()
      {
        if part.offset > 0 {
          // A space ends the word before it.
          if !piece.isEmpty { word.pieces.append(StyledText(String(piece), span.look)) }
          if !word.pieces.isEmpty {
            words.append(word)
            word = Word(space: span.look)
          } else if word.space == nil, !words.isEmpty {
            word.space = span.look
          }
        }
        piece = part.element
      }
      if !piece.isEmpty { word.pieces.append(StyledText(String(piece), span.look)) }
    }
    if !word.pieces.isEmpty { words.append(word) }
    return words
  }

  /// White space at which lines break: all of it but the spaces that hold words together.
  private static func isSpace(_ character: Character) -> Bool {
    character.isWhitespace && character != "\u{a0}" && character != "\u{202f}"
      && character != "\u{2007}"
  }

  private func advance(of word: Word) -> Double {
    word.pieces.reduce(0) { $0 + advance(of: $1) }
  }

  private func advance(of text: StyledText) -> Double {
    measuring.metrics(of: text.string, in: text.look.font(in: style)).advance
  }

  /// Parts of a word, each as wide as a line has room for, and of a character at least.
  private func chunks(of word: Word) -> [[StyledText]] {
    var chunks: [[StyledText]] = []
    var letters: [(character: Character, look: StyledText.Look, wide: Double)] = []
    var used = 0.0
    func finish(_ count: Int) {
      chunks.append(Self.joined(letters.prefix(count).map { ($0.character, $0.look) }))
      letters.removeFirst(count)
      used = letters.reduce(0) { $0 + $1.wide }
    }
    for piece in word.pieces {
      for character in piece.string {
        let wide = advance(of: StyledText(String(character), piece.look))
        while !letters.isEmpty, used + wide > width + Self.slack {
          let joint = letters.lastIndex { Self.joints.contains($0.character) }
          if let joint, joint + 1 > letters.count / 2 {
            finish(joint + 1)
          } else {
            finish(letters.count)
          }
        }
        letters.append((character, piece.look, wide))
        used += wide
      }
    }
    if !letters.isEmpty { finish(letters.count) }
    return chunks
  }

  private static func joined(_ letters: [(Character, StyledText.Look)]) -> [StyledText] {
    letters.reduce(into: []) { pieces, letter in
      if let last = pieces.indices.last, pieces[last].look == letter.1 {
        pieces[last].string.append(letter.0)
      } else {
        pieces.append(StyledText(String(letter.0), letter.1))
      }
    }
  }

  /// Pieces side by side, neighbours of one look as one.
  func line(of pieces: [StyledText]) -> TextLine {
    var line = TextLine()
    var merged: [StyledText] = []
    for piece in pieces {
      if let last = merged.indices.last, merged[last].look == piece.look {
        merged[last].string += piece.string
      } else {
        merged.append(piece)
      }
    }
    for piece in merged {
      let wide = advance(of: piece)
      line.runs.append(TextLine.Run(text: piece, x: line.width, width: wide))
      line.width += wide
    }
    return line
  }
}
