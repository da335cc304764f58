/// A page with places that a program keeps, each between two lines.
///
///     <!-- descent:begin NAME -->
///     <!-- descent:end -->
///
/// Lines in fenced code are not looked at, so that a page can show how it is done.
public struct MarkedPage: Equatable, Sendable {
  /// A place to be kept.
  public struct Place: Equatable, Sendable {
    public let name: String

    /// Of the line that begins it, from 1.
    public let line: Int

    /// What stands there now, with line feeds between its lines, without empty ones around them, and without
    /// the blanks before the line that begins it.
    public let text: String
  }

  /// In the order of the page.
  public let places: [Place]

  private let lines: [TextLine]

  /// Of each place, the lines between its two.
  private let ranges: [Range<Int>]

  /// Finds the places of a page.
  ///
  /// - Throws: ``MarkedPageError`` for a place that does not end, ends without a beginning, or stands in code
  ///   that does not end.
  public init(_ text: String) throws(MarkedPageError) {
    lines = TextLine.all(of: text)
    var (places, ranges): ([Place], [Range<Int>]) = ([], [])
    var open: (name: String, index: Int)?
    var fences = CodeFences()
    var shown: (line: Int, fence: Int)?
    for (index, line) in lines.enumerated() {
      var content = line.content
      // A byte order mark is of the file, and not of its first line.
      if index == 0, content.unicodeScalars.first == "\u{FEFF}" {
        content = Substring(content.unicodeScalars.dropFirst())
      }
      let mark = Self.mark(in: content)
      // A place that is kept has whole blocks of code only; its own end counts whatever is in it.
      if open == nil {
        fences.read(content)
        if let fence = fences.beginning {
          if case .begin = mark, shown?.fence != fence { shown = (index + 1, fence) }
          continue
        }
      }
      switch mark {
      case .begin(let name):
        if let open { throw .nested(name: open.name, line: open.index + 1, inner: index + 1) }
        guard !name.isEmpty else { throw .unnamed(line: index + 1) }
        open = (name, index)
      case .end:
        guard let begun = open else { throw .endAlone(line: index + 1) }
        let range = begun.index + 1..<index
        ranges.append(range)
        places.append(
          Place(
            name: begun.name, line: begun.index + 1,
            text: Self.text(of: lines[range], behind: lines[begun.index].indentation)))
        open = nil
        // What is kept begins where its place does, whatever stands there now.
        fences.skip(range.count, isInContainers: !lines[begun.index].indentation.isEmpty)
        fences.read(content)
      case nil:
        // What is kept could not go on in a quote.
        if open == nil, case .begin = Self.mark(in: content.drop { " \t>".contains($0) }) {
          throw .inQuote(line: index + 1)
        }
      }
    }
    if let open { throw .unended(name: open.name, line: open.index + 1) }
    if let shown, shown.fence == fences.open {
      throw .inUnendedCode(line: shown.line, fence: shown.fence)
    }
    (self.places, self.ranges) = (places, ranges)
  }

  /// The page with other texts in its places.
  ///
  /// - Parameter texts: one for each place.
  /// - Returns: the page; all outside of the places is as it was, and new lines end as the line that begins
  ///   their place.
  public func replacing(with texts: [String]) -> String {
    precondition(texts.count == places.count, "there is a text for each place")
    var result = ""
    var next = 0
    func write(_ lines: ArraySlice<TextLine>) {
      for line in lines {
        result += line.content
        result += line.end
      }
    }
    for (range, text) in zip(ranges, texts) {
      write(lines[next..<range.lowerBound])
      // Empty lines keep the comments from running into what they are around.
      let beginning = lines[range.lowerBound - 1]
      for content in [""] + TextLine.all(of: text).map(\.content) + [""] {
        // In the item of a list, what is not indented would end the item.
        if !content.isEmpty { result += beginning.indentation + content }
        result += beginning.end
      }
      next = range.upperBound
    }
    write(lines[next...])
    return result
  }

  private static func text(
    of lines: ArraySlice<TextLine>, behind indentation: Substring
  ) -> String {
    var contents = lines.map { line in
      // Of bytes, as a blank may be part of a character with what follows it.
      line.content.utf8.starts(with: indentation.utf8)
        ? Substring(line.content.utf8.dropFirst(indentation.utf8.count)) : line.content
    }.drop { $0.isEmpty }
    while contents.last?.isEmpty == true { contents.removeLast() }
    return contents.joined(separator: "\n")
  }

  private enum Mark {
    case begin(String)
    case end
  }

  private static func mark(in line: Substring) -> Mark? {
    let line = line.trimmingBlanks
    guard line.hasPrefix("<!--"), line.hasSuffix("-->") else { return nil }
    let inside = line.dropFirst(4).dropLast(3).trimmingBlanks
    if inside == "descent:end" { return .end }
    guard inside.hasPrefix("descent:begin") else { return nil }
    let rest = inside.dropFirst("descent:begin".count)
    guard rest.isEmpty || rest.first == " " else { return nil }
    return .begin(String(rest.trimmingBlanks))
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
    return text
  }
}
