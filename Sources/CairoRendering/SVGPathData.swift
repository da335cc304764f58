/// An outline of Cairo's, written in fewer bytes: in hundredths, and each place from the one before it.
///
/// Places are rounded first and then told apart, so no error adds up: `M 1 2.5 L 3.004 2.5 Z M 1 2.5`
/// becomes `M1 2.5h2z`.
struct SVGPathData {
  private var bytes: [UInt8] = []
  private var letter: UInt8 = 0

  /// In hundredths.
  private var pen = Place(x: 0, y: 0)
  private var start = Place(x: 0, y: 0)

  /// The subpath so far: moved to but not written, or with lines that came to nothing.
  private var subpath = Subpath.none

  private struct Place: Equatable {
    var x: Int
    var y: Int
  }

  private enum Subpath {
    case none
    case moved
    /// Only lines of no length since the move.
    case dot
    case drawn
  }

  private init() {}

  /// The value of an attribute `d` in fewer bytes.
  ///
  /// - Parameter source: such as Cairo writes: `M`, `L`, `C` and `Z` with as many numbers as they take.
  /// - Returns: nil where it is anything else.
  static func shortened(_ source: some Collection<UInt8>) -> [UInt8]? {
    var path = SVGPathData()
    var words = source.split(separator: UInt8(ascii: " ")).makeIterator()
    func place() -> Place? {
      guard let x = words.next().flatMap({ SVGDecimal.hundredths($0) }),
        let y = words.next().flatMap({ SVGDecimal.hundredths($0) })
      else { return nil }
      return Place(x: x, y: y)
    }
    while let word = words.next() {
      guard word.count == 1, let command = word.first else { return nil }
      switch command {
      case UInt8(ascii: "M"):
        guard let end = place() else { return nil }
        path.move(to: end)
      case UInt8(ascii: "L"):
        guard path.subpath != .none, let end = place() else { return nil }
        path.line(to: end)
      case UInt8(ascii: "C"):
        guard path.subpath != .none, let first = place(), let second = place(), let end = place()
        else { return nil }
        path.curve(first, second, to: end)
      case UInt8(ascii: "Z"):
        guard path.subpath != .none else { return nil }
        path.close()
      default: return nil
      }
    }
    path.endSubpath()
    return path.bytes
  }

  /// A move that nothing follows draws nothing, and is not written.
  private mutating func move(to place: Place) {
    endSubpath()
    target = place
    subpath = .moved
  }

  /// Where the subpath begins that is not yet written.
  private var target = Place(x: 0, y: 0)

  private mutating func line(to end: Place) {
    guard end != (isWritten ? pen : target) else { return becomeDot() }
    begin()
    switch (end.x - pen.x, end.y - pen.y) {
    case (let x, 0): write("h", [x])
    case (0, let y): write("v", [y])
    case (let x, let y): write("l", [x, y])
    }
    pen = end
  }

  private mutating func curve(_ first: Place, _ second: Place, to end: Place) {
    let from = isWritten ? pen : target
    guard [first, second, end].contains(where: { $0 != from }) else { return becomeDot() }
    begin()
    write("c", [first, second, end].flatMap { [$0.x - pen.x, $0.y - pen.y] })
    pen = end
  }

  private mutating func close() {
    endSubpath()
    if !isWritten { begin() }
    write("z", [])
    pen = start
    // What follows without a move begins where this began.
    target = start
    subpath = .moved
  }

  private var isWritten: Bool { subpath == .drawn }

  private mutating func becomeDot() {
    if subpath == .moved { subpath = .dot }
  }

  /// A dot of a round pen stays one: it gets the least length that can be written, as Cairo gave it one,
  /// since some readers skip a line of none.
  private mutating func endSubpath() {
    guard subpath == .dot else { return }
    begin()
    write("h", [1])
    pen.x += 1
  }

  private mutating func begin() {
    guard !isWritten else { return }
    if bytes.isEmpty {
      write("M", [target.x, target.y])
    } else if letter != UInt8(ascii: "z") || target != pen {
      write("m", [target.x - pen.x, target.y - pen.y])
    }
    (pen, start, subpath) = (target, target, .drawn)
  }

  private mutating func write(_ command: Unicode.Scalar, _ hundredths: [Int]) {
    // A letter holds for all that follows, but lines follow a move.
    let isRepeated = letter == UInt8(ascii: command) && command != "m"
    if !isRepeated { bytes.append(UInt8(ascii: command)) }
    letter = UInt8(ascii: command)
    for (index, number) in hundredths.enumerated() {
      SVGDecimal.append(number, to: &bytes, isFirst: index == 0 && !isRepeated)
    }
  }
}
