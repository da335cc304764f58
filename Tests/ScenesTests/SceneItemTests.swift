import Foundation
import Scenes
import Testing

@Test func anItemIsWrittenUnderTheNameOfItsKind() throws {
  let item = SceneItem.shape(SceneShape(Path("M0 0L1 1") ?? Path(), fill: .red))
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys]
  let text = String(decoding: try encoder.encode(item), as: UTF8.self)
  #expect(text == ##"{"shape":{"fill":"#ff0000","path":"M0.0 0.0L1.0 1.0"}}"##)
  #expect(try JSONDecoder().decode(SceneItem.self, from: Data(text.utf8)) == item)
}

@Test(arguments: [
  "{}", #"{"line":{}}"#, #"{"shape":{}}"#, "[]",
  #"{"shape":{"path":""},"group":{"role":"axes","name":"","items":[]}}"#,
])
func anItemHasExactlyOneKind(text: String) {
  #expect(throws: DecodingError.self) {
    try JSONDecoder().decode(SceneItem.self, from: Data(text.utf8))
  }
}
