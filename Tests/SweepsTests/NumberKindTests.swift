import Experiments
import TestSupport
import Testing

@testable import Sweeps

@Suite("Kinds of numbers")
struct NumberKindTests {
  @Test(
    "An error is known by its text",
    arguments: [
      ("0.0", .finite), ("7", .finite), ("1e-07", .finite), ("5e-324", .finite),
      ("1.7976931348623157e+308", .finite), ("inf", .infinite), ("nan", .notANumber),
      ("-nan", .notANumber), ("", nil), ("x", nil), ("-5", nil), ("-inf", nil), ("+5", nil),
      ("1e400", nil), ("1e99999999999999999999", nil), ("infinity", nil), ("NaN", nil),
      ("0x1p3", nil), ("1.", nil), (".5", nil), ("1e", nil), ("1e+", nil), (" 1", nil), ("1 ", nil),
      ("1_0", nil), ("é", nil), ("1\0", nil),
    ] as [(String, NumberKind?)])
  func errors(text: String, kind: NumberKind?) {
    #expect(NumberKind(text[...], of: Double.self, allowsMinus: false) == kind)
  }

  @Test(
    "A parameter is a float32",
    arguments: [
      ("-3.4028235e+38", .finite), ("3.5e38", nil), ("1e39", nil), ("-inf", .infinite),
      ("-nan", .notANumber), ("-1e-45", .finite), ("--1", nil), ("-", nil),
    ] as [(String, NumberKind?)])
  func parameters(text: String, kind: NumberKind?) {
    #expect(NumberKind(text[...], of: Float.self, allowsMinus: true) == kind)
  }

  @Test("Every number that is written is of its kind, and what is finite can be read")
  func random() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<Fuzzing.rounds(usually: 3_000) {
      let double = Double(bitPattern: random.next())
      let float = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
      #expect(
        NumberKind(Substring(double.fullDecimal), of: Double.self, allowsMinus: true)
          == kind(double),
        "\(double)")
      #expect(
        NumberKind(Substring(float.fullDecimal), of: Float.self, allowsMinus: true) == kind(float),
        "\(float)")
      let bytes = Fuzzing.mutated(
        Array("\(double)".utf8), pieces: ["e", "-", ".", "9"].map { Array($0.utf8) }, using: &random
      )
      let text = String(decoding: bytes, as: UTF8.self)
      if NumberKind(text[...], of: Float.self, allowsMinus: true) == .finite {
        #expect(Float(text)?.isFinite == true, "\(text)")
      }
    }
  }

  private func kind(_ number: some BinaryFloatingPoint) -> NumberKind {
    number.isFinite ? .finite : number.isNaN ? .notANumber : .infinite
  }
}
