import Foundation
import Scenes
import Testing

@Test(arguments: [
  (Color(0x1f77b4), "#1f77b4"), (Color.black, "#000000"), (Color(0x010203, alpha: 4), "#01020304"),
  (Color(red: 255, green: 0, blue: 0, alpha: 0), "#ff000000"),
])
func aColorIsTheSameAfterWritingAndReading(color: Color, text: String) throws {
  #expect(color.description == text)
  #expect(Color(text) == color)
  let data = try JSONEncoder().encode([color])
  #expect(try JSONDecoder().decode([Color].self, from: data) == [color])
}

@Test func everyByteHasTwoDigits() {
  for byte in UInt8.min...UInt8.max {
    let color = Color(red: byte, green: 255 - byte, blue: byte, alpha: byte)
    #expect(Color(color.description) == color)
  }
}

@Test func capitalDigitsAreRead() {
  #expect(Color("#1F77B4") == Color(0x1f77b4))
}

@Test(arguments: [
  "", "#", "1f77b4", "#1f77b", "#1f77b44", "#1f77b4ff0", "#1f77bg", "#+1f77b", "# 1f77b", "red",
  "#\u{FF11}\u{FF12}", "#é1f77",
])
func whatIsNoColorIsNotRead(text: String) {
  #expect(Color(text) == nil)
}

@Test func aBadColorInAFileIsNamed() {
  let error = #expect(throws: DecodingError.self) {
    try JSONDecoder().decode([Color].self, from: Data(##"["#12"]"##.utf8))
  }
  #expect("\(String(describing: error))".contains("#12"))
}

@Test(arguments: [
  (0.0, 0), (0.5, 128), (1.0, 255), (-3.0, 0), (7.0, 255), (.infinity, 255), (-.infinity, 0),
  (.nan, 255),
])
func opacityStaysBetweenInvisibleAndOpaque(opacity: Double, alpha: UInt8) {
  #expect(Color.red.opacity(opacity) == Color(0xff0000, alpha: alpha))
}
