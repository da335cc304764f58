import Foundation
import JSONTexts
import Testing

private struct Record: Decodable {
  var steps: [Step]

  struct Step: Decodable {
    var loss: Double
  }
}

@Test(
  arguments: [
    (#"{"steps": [{"loss": 1}, {"lost": 2}]}"#, "steps[1].loss", "missing"),
    (#"{}"#, "steps", "missing"), (#"[]"#, "", nil),
    (#"{"steps": [{"loss": "x"}]}"#, "steps[0].loss", nil),
    ("{", "", "The given data was not valid JSON"),
  ] as [(String, String, String?)])
func aMistakeHasItsPath(text: String, path: String, reason: String?) {
  let error = #expect(throws: DecodingError.self) {
    try JSONDecoder().decode(Record.self, from: Data(text.utf8))
  }
  let mistake = error.map { DecodingMistake($0) }
  #expect(mistake?.path == path)
  if let reason { #expect(mistake?.reason == reason) }
  #expect(mistake?.reason.isEmpty == false && mistake?.reason.hasSuffix(".") == false)
}
