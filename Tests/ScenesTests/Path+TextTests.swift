import Foundation
import Scenes
import TestSupport
import Testing

@Test func aPathIsWrittenAsSVGDoes() {
  let path = Path([
    .move(Point(x: 0, y: 1)), .line(Point(x: -2.5, y: 3)),
    .curve(Point(x: 1, y: 2), Point(x: 3, y: 4), Point(x: 5, y: 1e-7)), .close,
  ])
  #expect(path.description == "M0.0 1.0L-2.5 3.0C1.0 2.0 3.0 4.0 5.0 1e-07Z")
}

@Test func anyPathIsTheSameAfterWritingAndReading() throws {
  var random = SeededGenerator(seed: 1)
  func number() -> Double {
    let value = Double(bitPattern: UInt64.random(in: .min ... .max, using: &random))
    return value.isFinite ? value : 0
  }
  func point() -> Point { Point(x: number(), y: number()) }
  for _ in 0..<200 {
    let path = Path(
      (0..<Int.random(in: 0...8, using: &random)).map { _ in
        switch Int.random(in: 0...3, using: &random) {
        case 0: .move(point())
        case 1: .line(point())
        case 2: .curve(point(), point(), point())
        default: .close
        }
      })
    #expect(Path(path.description) == path)
    let data = try JSONEncoder().encode([path])
    #expect(try JSONDecoder().decode([Path].self, from: data) == [path])
  }
}

@Test(arguments: [
  "M", "M1", "M1 2 3", "1 2", "L", "C1 2 3 4 5", "Z1", "M1 2X", "M1 2 L3", "M1,2", "m1 2", "M1 é",
  "Mnan 0", "M1 inf", "M1e400 0", "M 1 2 Q3 4",
])
func whatIsNoPathIsNotRead(text: String) {
  #expect(Path(text) == nil)
}

@Test func damagedTextIsReadOrRefusedButNeverTraps() {
  let letters = Array("MLCZ0123456789.-+e ")
  var random = SeededGenerator(seed: 2)
  for _ in 0..<2000 {
    let length = Int.random(in: 0...24, using: &random)
    let text = String((0..<length).map { _ in letters.randomElement(using: &random) ?? "M" })
    if let path = Path(text) { #expect(Path(path.description) == path) }
  }
}

@Test func aBadPathInAFileIsNamed() {
  let error = #expect(throws: DecodingError.self) {
    try JSONDecoder().decode([Path].self, from: Data(#"["M1 2Q"]"#.utf8))
  }
  #expect("\(String(describing: error))".contains("M1 2Q"))
}
