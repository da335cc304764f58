import Foundation
import Testing
import Training

private func text(_ loss: Loss) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  return String(decoding: try encoder.encode(loss), as: UTF8.self)
}

private func loss(_ text: String) throws -> Loss {
  try JSONDecoder().decode(Loss.self, from: Data(text.utf8))
}

@Test(
  arguments: [
    (.mse, #""mse""#),
    (.mseLoss, #""mse-loss""#),
    (.mae, #""mae""#),
    (.huber(delta: 1.35), #"{"delta":1.35,"kind":"huber"}"#),
  ] as [(Loss, String)])
func aLossIsWrittenAndReadBack(value: Loss, json: String) throws {
  #expect(try text(value) == json)
  #expect(try loss(json) == value)
}

@Test func aNameAloneHasPyTorchsOptions() throws {
  #expect(try loss(#""huber""#) == .huber(delta: 1))
  #expect(try loss(#"{"kind": "huber"}"#) == .huber())
  #expect(try loss(#"{"kind": "mae"}"#) == .mae)
}

@Test(
  arguments: [
    (#""mea""#, .kind("mea")),
    (#"{"kind": "mae", "delta": 1}"#, .deltaNotTaken(.mae)),
    (#"{"kind": "huber", "delta": -1}"#, .deltaNotPositive(-1)),
  ] as [(String, LossError)])
func aLossThatCannotBeIsNotRead(json: String, error: LossError) {
  #expect(throws: error) { try loss(json) }
}

@Test(arguments: ["1", "{}", "[]", #"{"kind": "huber", "delta": "wide"}"#])
func whatIsNoLossIsNotRead(json: String) {
  #expect(throws: DecodingError.self) { try loss(json) }
}
