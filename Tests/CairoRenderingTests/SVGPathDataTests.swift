import Scenes
import Testing

@testable import CairoRendering

@Suite("Outlines in fewer bytes")
struct SVGPathDataTests {
  private func shortened(_ source: String) -> String? {
    SVGPathData.shortened(Array(source.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "lines and curves are told from the place before, in hundredths",
    arguments: [
      ("M 1 2.5 L 3.004 2.5 ", "M1 2.5h2"),
      ("M 1 2 L 1 -2.25 L 4 5 L 3 6 ", "M1 2v-4.25l3 7.25-1 1"),
      ("M 0 0 C 0.5 -0.5 1 1 2 2 C 3 3 4 4 5 5", "M0 0c.5-.5 1 1 2 2 1 1 2 2 3 3"),
      ("M 0 0 L 1 0 L 2 0 L 2 1 ", "M0 0h1 1v1"),
      ("M 0.05 0.5 L 0.15 0.505 ", "M.05 .5l.1 .01"),
    ])
  func segments(source: String, expected: String) {
    #expect(shortened(source) == expected)
  }

  @Test(
    "a closed piece ends where it began, and a move with nothing after it is left out",
    arguments: [
      ("M 1 2 L 3 2 L 3 4 Z M 1 2 ", "M1 2h2v2z"),
      ("M 1 2 L 3 2 Z M 1 2 L 1 3 ", "M1 2h2zv1"),
      ("M 1 2 L 3 2 Z L 1 3 ", "M1 2h2zv1"),
      ("M 1 2 L 3 2 Z M 5 6 L 5 7 Z M 5 6 ", "M1 2h2zm4 4v1z"),
      ("M 1 2 L 3 2 M 5 6 L 5 7 ", "M1 2h2m2 4v1"),
      ("M 1 2 M 5 6 L 5 7 ", "M5 6v1"),
      ("M 1 2 ", ""),
    ])
  func pieces(source: String, expected: String) {
    #expect(shortened(source) == expected)
  }

  @Test("a dot of a round pen stays a dot, and between lines those of no length go")
  func dots() {
    #expect(shortened("M 1 2 L 1.003906 2 M 4 2 L 4.003906 2 ") == "M1 2h.01m2.99 0h.01")
    #expect(shortened("M 1 2 L 1 2 Z M 1 2 ") == "M1 2h.01z")
    #expect(shortened("M 1 2 L 1.001 2 L 1.002 2 L 2 2 L 2.001 2 L 3 3 ") == "M1 2h1l1 1")
    #expect(shortened("M 1 2 C 1 2 1 2 1.001 2 L 2 2 ") == "M1 2h1")
  }

  @Test("rounded steps do not add up to an error")
  func steps() {
    // 3000 steps of a third of a hundredth, of which each alone would come to nothing.
    let source = (0...3000).map { step in
      "\(step == 0 ? "M" : "L") \((Double(step) * 1e6 / 300).rounded() / 1e6) 0 "
    }.joined()
    let numbers = shortened(source)?.dropFirst(5).split(separator: " ").compactMap { Double($0) }
    #expect(abs((numbers?.reduce(0, +) ?? 0) - 10) < 1e-9)
  }

  @Test("read back, each place is within half a hundredth of where it was")
  func places() throws {
    var state: UInt64 = 7
    func number() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (Double(Int64(bitPattern: state) >> 33) / 1e3).rounded() / 1e3
    }
    func place() -> Point { Point(x: number(), y: number()) }
    for _ in 0..<200 {
      var (source, ends) = ("", [Point]())
      for piece in 0..<4 {
        let start = place()
        source += "M \(start.x) \(start.y) "
        for step in 0..<5 {
          let places = step.isMultiple(of: 2) ? [place()] : [place(), place(), place()]
          source += (places.count == 1 ? "L" : "C") + places.map { " \($0.x) \($0.y) " }.joined()
          ends.append(places[places.count - 1])
        }
        if piece != 2 { source += "Z M \(start.x) \(start.y) " }
      }
      source = source.replacing("  ", with: " ")
      let read = ReadPath(try #require(shortened(source))).ends
      try #require(read.count == ends.count)
      for (one, other) in zip(read, ends) {
        #expect(abs(one.x - other.x) < 0.00501 && abs(one.y - other.y) < 0.00501)
      }
    }
  }

  @Test(
    "anything else is left as it is",
    arguments: [
      "M 1", "M 1 x", "L 1 2", "Z", "M 1 2 Q 1 2 3 4", "M 1 2 l 3 4", "M 1 2 3 4", "M1 2",
      "M 1e5 2", "M 1 2 C 1 2 3 4", "M 1 1..2", "M 1 -", "M 1 .", "M 1 99999999999",
    ])
  func others(source: String) {
    #expect(shortened(source) == nil)
  }
}

/// Where the segments of an outline end, as a reader of SVG finds them.
private struct ReadPath {
  private(set) var ends: [Point] = []

  init(_ text: String) {
    var (pen, start) = (Point(x: 0, y: 0), Point(x: 0, y: 0))
    for match in text.matches(of: /([A-Za-z])([^A-Za-z]*)/) {
      let numbers = match.output.2.matches(of: /-?[0-9]*\.?[0-9]+/).compactMap { Double($0.output) }
      let count = ["c": 6, "h": 1, "v": 1, "z": 0][match.output.1] ?? 2
      if match.output.1 == "z" { pen = start }
      for index in stride(from: 0, to: numbers.count, by: max(1, count)) {
        let values = numbers[index..<(index + count)].suffix(2)
        let (first, last) = (values[values.startIndex], values[values.endIndex - 1])
        switch match.output.1 {
        case "M": pen = Point(x: first, y: last)
        case "h": pen.x += first
        case "v": pen.y += first
        default: pen = Point(x: pen.x + first, y: pen.y + last)
        }
        if match.output.1.lowercased() == "m" { start = pen } else { ends.append(pen) }
      }
    }
  }
}

@Suite("Hundredths in SVG")
struct SVGDecimalTests {
  @Test(
    arguments: [
      ("0", 0, "0"), ("-0.001", 0, "0"), ("1", 100, "1"), ("0.5", 50, ".5"), ("-0.05", -5, "-.05"),
      ("12.345678", 1235, "12.35"), ("-12.3", -1230, "-12.3"), ("100", 10000, "100"),
    ])
  func numbers(text: String, hundredths: Int, written: String) {
    #expect(SVGDecimal.hundredths(Array(text.utf8)) == hundredths)
    var bytes: [UInt8] = []
    SVGDecimal.append(hundredths, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }
}
