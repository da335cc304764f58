/// Where fenced code begins and ends, as lines of Markdown are read one after the other.
///
/// Quotes and items of lists are followed, since code ends with what it is in, and since only four spaces
/// further in than that is a fence none (CommonMark 0.31, 4.5 and 5).
struct CodeFences {
  private enum Container: Equatable {
    case quote

    /// How far in it goes on, and whether there is something in it yet.
    case item(width: Int, isEmpty: Bool)
  }

  private struct Fence {
    let sign: UInt8
    let length: Int
    let number: Int
  }

  /// From the outermost.
  private var containers: [Container] = []

  private var fence: Fence?

  /// What goes on, and in which nothing is a fence.
  private var html: HTMLBlock?

  private var isInParagraph = false

  /// The number of lines that were read.
  private var count = 0

  /// The line, from 1, that begins the code which the last line belongs to, be it by ending it.
  private(set) var beginning: Int?

  /// The line that begins the code which goes on.
  var open: Int? { fence?.number }

  /// Takes the next line, without what ends it.
  mutating func read(_ line: Substring) {
    count += 1
    var cursor = LineCursor(line)
    let matched = self.matched(&cursor)
    if matched == containers.count {
      if let fence {
        if cursor.isFence(closing: fence.sign, length: fence.length) { self.fence = nil }
        return
      }
      if let html {
        if html.ends(with: cursor.rest) { self.html = nil }
        return
      }
    }
    // Code and HTML end with what they are in, without an end of their own.
    if matched < containers.count { (fence, html) = (nil, nil) }
    beginning = nil
    readBlock(&cursor, matched)
  }

  /// Goes over lines that close whatever is open, as a text at the margin between empty lines does.
  ///
  /// - Parameters:
  ///   - count: the number of the lines.
  ///   - isInContainers: whether lists that are open stay so, as the lines are indented.
  mutating func skip(_ count: Int, isInContainers: Bool) {
    let (number, containers) = (self.count + count, containers)
    self = CodeFences()
    self.count = number
    if isInContainers { self.containers = containers }
  }

  /// Nobody writes deeper ones; each costs time in every line.
  private static let mostContainers = 100

  /// How many of the containers go on in a line, of which what they take is taken.
  private mutating func matched(_ cursor: inout LineCursor) -> Int {
    for (index, container) in containers.enumerated() {
      switch container {
      case .quote:
        guard cursor.takeQuoteMark() else { return index }
      case .item(let width, let isEmpty):
        if cursor.isBlank {
          // An item begins with one empty line at most.
          if isEmpty { return index }
        } else {
          guard cursor.indent >= width else { return index }
          cursor.take(width)
          containers[index] = .item(width: width, isEmpty: false)
        }
      }
    }
    return containers.count
  }

  /// Takes a line, or the rest of one, in which no code and no HTML goes on.
  private mutating func readBlock(_ cursor: inout LineCursor, _ matched: Int) {
    // A paragraph goes on without the marks of what it is in, unless something else begins.
    var isLazy = isInParagraph && matched < containers.count
    var continued = isInParagraph && !isLazy
    var depth = matched

    /// Ends what does not go on, and the paragraph.
    func begin() {
      containers.removeSubrange(depth...)
      (isInParagraph, isLazy, continued) = (false, false, false)
    }

    while !cursor.isBlank, cursor.indent < 4, containers.count < Self.mostContainers {
      if cursor.takeQuoteMark() {
        begin()
        containers.append(.quote)
      } else if let (sign, length) = cursor.openingFence {
        begin()
        fence = Fence(sign: sign, length: length, number: count)
        beginning = count
        return
      } else if cursor.isHeading || continued && cursor.isUnderline || cursor.isThematicBreak {
        return begin()
      } else if let block = HTMLBlock(
        beginningWith: cursor.text, interrupting: continued || isLazy)
      {
        begin()
        html = block.ends(with: cursor.text) ? nil : block
        return
      } else if let width = cursor.takeItemMark(interrupting: continued) {
        begin()
        containers.append(.item(width: width, isEmpty: cursor.isBlank))
      } else {
        break
      }
      depth = containers.count
    }
    if cursor.isBlank { return begin() }
    // Four spaces are code, unless a paragraph goes on.
    if isLazy || continued { return }
    let isCode = cursor.indent >= 4
    begin()
    isInParagraph = !isCode
  }
}
