import Foundation
import Scenes
import Testing

@Test func anInchIs72Points() {
  #expect(Size.inches(12, 3) == Size(width: 864, height: 216))
}

@Test func aSizeIsWrittenAsTwoNumbers() throws {
  let data = try JSONEncoder().encode(Size(width: 864, height: 216.5))
  #expect(String(decoding: data, as: UTF8.self) == "[864,216.5]")
  #expect(try JSONDecoder().decode(Size.self, from: data) == Size(width: 864, height: 216.5))
}
