/// A page with places that a program keeps, each between two lines:
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

    /// What stands there now, without line ends around it.
    public let text: String
  }

  /// In the order of the page.
  public let places: [Place]

  private let lines: [Substring]

  /// Of each place, the lines between its two.
  private let ranges: [Range<Int>]

  /// What ends lines in the page.
  private let lineEnd: String

  /// Finds the places of a page.
  ///
  /// - Throws: ``MarkedPageError`` for a place that does not end, or ends without a beginning.
  public init(_ text: String) throws(MarkedPageError) {
    // A line feed with what stands before it is one character.
    lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    var (places, ranges): ([Place], [Range<Int>]) = ([], [])
    var open: (name: String, index: Int)?
    var fence = CodeFence()
    for (index, line) in lines.enumerated() {
      let mark = Self.mark(in: line)
      // A place that is kept has whole blocks of code only; its own end counts whatever is in it.
      if open == nil {
        fence.read(line)
        if fence.isOpen { continue }
      }
      switch mark {
      case .begin(let name):
        if let open { throw .nested(name: open.name, line: open.index + 1, inner: index + 1) }
        guard !name.isEmpty else { throw .unnamed(line: index + 1) }
        open = (name, index)
      case .end:
        guard let begun = open else { throw .endAlone(line: index + 1) }
        ranges.append(begun.index + 1..<index)
        places.append(
          Place(
            name: begun.name, line: begun.index + 1,
            text: lines[begun.index + 1..<index].joined(separator: "\n").trimmingLines))
        open = nil
      case nil: break
      }
    }
    if let open { throw .unended(name: open.name, line: open.index + 1) }
    (self.places, self.ranges) = (places, ranges)
  }

  /// The page with other texts in its places.
  ///
  /// - Parameter texts: one for each place, whose lines end in line feeds.
  /// - Returns: the page; all outside of the places is as it was.
  public func replacing(with texts: [String]) -> String {
    precondition(texts.count == places.count, "there is a text for each place")
    var result: [Substring] = []
    var next = 0
    for (range, text) in zip(ranges, texts) {
      result += lines[next..<range.lowerBound]
      // Empty lines keep the comments from running into what they are around.
      result += [""] + text.split(separator: "\n", omittingEmptySubsequences: false) + [""]
      next = range.upperBound
    }
    return (result + lines[next...]).joined(separator: lineEnd)
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

/// Whether a line stands between fences (CommonMark 0.31, 4.5).
private struct CodeFence {
  private var opening: (sign: Character, length: Int)?

  var isOpen: Bool { opening != nil }

  mutating func read(_ line: Substring) {
    let text = line.trimmingBlanks
    guard let sign = text.first, sign == "`" || sign == "~" else { return }
    let length = text.prefix { $0 == sign }.count
    guard length >= 3 else { return }
    if let opening {
      let isEnd = text.count == length && sign == opening.sign && length >= opening.length
      if isEnd { self.opening = nil }
    } else if sign == "~" || !text.dropFirst(length).contains("`") {
      opening = (sign, length)
    }
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
    return text
  }
}

extension String {
  /// Without empty lines at both ends.
  fileprivate var trimmingLines: String {
    var text = self[...].drop { $0 == "\n" || $0 == "\r\n" }
    while let last = text.last, last == "\n" || last == "\r\n" { text = text.dropLast() }
    return String(text)
  }
}
