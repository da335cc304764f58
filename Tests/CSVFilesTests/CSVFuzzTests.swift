import TestSupport
import Testing

@testable import CSVFiles

private let seeds = [
  "time,speed,note\n0,1.5,\"a, b\"\n1,2.5,\"say \"\"a\"\"\"\n2,-3e-1,\n",
  "\u{feff}\"time\";speed\r\n0;\"1.5\"\r\n\r\n1;+.5\r\n",
  "0\t1\n1\t2\n2\t4.\n",
]

private let pieces =
  [
    ",", ";", "\t", "\"", "\"\"", "\n", "\r", "\r\n", " ", "1", "-2.5", "1e39", "nan", "3,5", "é",
    "time",
    "speed", "\0", "\u{feff}", ".", "e",
  ].map { Array($0.utf8) } + [[0xff], [0xc3], [0x80]]

@Test func fuzzedFilesGiveValuesOrAPlace() {
  let rounds = Fuzzing.rounds(usually: 4_000)
  var random = SeededGenerator(seed: 2021)
  let wanted: [[CSVColumn]] = [[.name("time"), .name("speed")], [.number(1), .number(2)], []]
  var (accepted, refused) = (0, 0)
  for round in 0..<rounds {
    var bytes = Array(seeds[round % seeds.count].utf8)
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      if Bool.random(using: &random), place < bytes.count {
        bytes.remove(at: place)
      } else {
        bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
      }
    }
    for wanted in wanted {
      do throws(CSVError) {
        let columns = try CSVFile(bytes, name: "f.csv").columns(wanted)
        accepted += 1
        #expect(columns.count == wanted.count)
        #expect(columns.allSatisfy { $0.count == columns[0].count && !$0.isEmpty })
        #expect(columns.joined().allSatisfy { $0.isFinite })
      } catch {
        refused += 1
        let lines = 1 + bytes.count { $0 == 0x0a || $0 == 0x0d }
        #expect(error.description.hasPrefix("f.csv:"), "\(bytes)")
        #expect(error.description.unicodeScalars.allSatisfy { $0 != "\n" && $0 != "\r" })
        if let place = error.place {
          #expect((1...lines).contains(place.line), "\(bytes): \(error)")
        }
      }
    }
  }
  #expect(accepted > rounds / 4 && refused > rounds / 4)
}

@Test func whatIsWrittenInAnyWayIsReadBack() throws {
  var random = SeededGenerator(seed: 7)
  for _ in 0..<300 {
    let separator = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let lineBreak = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    func written(_ text: String) -> String {
      let space = Bool.random(using: &random) ? " " : ""
      return space + (Bool.random(using: &random) ? "\"\(text)\"" : text) + space
    }
    let count = Int.random(in: 1...20, using: &random)
    let (xs, ys) = (
      (0..<count).map { _ in Float.random(in: -1e3...1e3, using: &random) },
      (0..<count).map { _ in Float.random(in: -1e-3...1e-3, using: &random) }
    )
    var text = [written("x"), "\"a\(lineBreak)\"\"\(separator)\"", written("y")]
      .joined(separator: separator)
    for (x, y) in zip(xs, ys) {
      text += Bool.random(using: &random) ? lineBreak : lineBreak + " " + lineBreak
      text += [written("\(x)"), "\"\(separator)\"\"\(lineBreak)\"", written("\(y)")]
        .joined(separator: separator)
    }
    let file = CSVFile(Array(text.utf8), name: "f.csv")
    #expect(try file.columns([.name("y"), .name("x")]) == [ys, xs], "\(text)")
  }
}
