import Foundation
import ImageComparison
import Testing

@Suite struct PixelRectangleTests {
  @Test func jsonIsFourNumbers() throws {
    let rectangle = PixelRectangle(x: 3, y: 4, width: 10, height: 20)
    let data = try JSONEncoder().encode(rectangle)
    #expect(String(decoding: data, as: UTF8.self) == "[3,4,10,20]")
    #expect(try JSONDecoder().decode(PixelRectangle.self, from: data) == rectangle)
  }

  @Test(arguments: ["[]", "[1,2,3]", "[1,2,3,4,5]", "[1,2,3,4.5]", "{\"x\":1}", "[1,2,3,\"4\"]"])
  func otherJSONIsNone(text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(PixelRectangle.self, from: Data(text.utf8))
    }
  }

  @Test(
    arguments: [
      ([0, 0, 5, 4], true), ([4, 3, 1, 1], true), ([0, 0, 6, 4], false), ([0, 0, 5, 5], false),
      ([-1, 0, 2, 2], false), ([0, 0, 0, 1], false), ([5, 0, 1, 1], false),
      ([1, 1, .max, 1], false), ([.min, 0, 1, 1], false),
    ])
  func insideMeansAllOfIt(numbers: [Int], isInside: Bool) {
    let rectangle = PixelRectangle(
      x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    #expect(rectangle.isInside(width: 5, height: 4) == isInside)
  }

  @Test func descriptionSaysSizeAndPlace() {
    #expect(
      PixelRectangle(x: 3, y: 4, width: 10, height: 20).description == "10 x 20 at (3, 4)")
  }
}
