import Foundation
import Scenes
import Testing

@Test func aPointMovesRightAndDown() {
  #expect(Point(x: 1, y: 2).offset(dx: 3, dy: -5) == Point(x: 4, y: -3))
}

@Test func aPointIsWrittenAsTwoNumbers() throws {
  let data = try JSONEncoder().encode(Point(x: 1.5, y: -2))
  #expect(String(decoding: data, as: UTF8.self) == "[1.5,-2]")
  #expect(try JSONDecoder().decode(Point.self, from: data) == Point(x: 1.5, y: -2))
}

@Test(arguments: ["[]", "[1]", "[1,2,3]", "[1,null]", "{\"x\":1,\"y\":2}", "\"1 2\""])
func aPointHasExactlyTwoNumbers(text: String) {
  #expect(throws: DecodingError.self) {
    try JSONDecoder().decode(Point.self, from: Data(text.utf8))
  }
}
