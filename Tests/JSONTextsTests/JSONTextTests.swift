import Foundation
import JSONTexts
import TestSupport
import Testing

/// A value of every kind that containers take.
private struct Sample: Codable {
  var text = "a \"b\" \\ / \u{8}\u{c}\n\r\t\u{1}\u{7f}é 👍"
  var whole = 20.0
  var small: Float = 1e-5
  var large = 1.5e300
  var negativeZero: Float = -0.0
  var integers = [Int.min, 0, Int.max]
  var unsigned = UInt64.max
  var flag = true
  var missing: Int?
  var nothing: [Int] = []
  var nested = ["b": [1.5, 2], "a": [], "C": [0.1 + 0.2]]
  var empty: [String: Int] = [:]
  var kind = Kind.second
  var pairs = [Pair(x: 1, y: .init(2)), Pair(x: -3, y: nil)]

  enum Kind: String, Codable { case first, second }

  struct Pair: Codable {
    var x: Int8
    var y: Double?
  }
}

private func foundation(_ value: some Encodable, _ layout: JSONText.Layout) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  if layout == .lines { encoder.outputFormatting.insert(.prettyPrinted) }
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}

@Test(arguments: [JSONText.Layout.compact, .lines])
func theTextIsFoundations(layout: JSONText.Layout) throws {
  #expect(try JSONText.text(of: Sample(), layout: layout) == foundation(Sample(), layout))
  #expect(try JSONText.text(of: [Int](), layout: layout) == foundation([Int](), layout))
  #expect(try JSONText.text(of: 5, layout: layout) == foundation(5, layout))
  #expect(try JSONText.text(of: "x", layout: layout) == foundation("x", layout))
}

@Test func randomNumbersAreWrittenAsFoundationDoes() throws {
  var random = SeededGenerator(seed: 1)
  let doubles = (0..<2_000).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite)
  #expect(try JSONText.text(of: doubles, layout: .compact) == foundation(doubles, .compact))
  let floats = (0..<2_000).map { _ in Float(bitPattern: UInt32(truncatingIfNeeded: random.next())) }
    .filter(\.isFinite)
  #expect(try JSONText.text(of: floats, layout: .compact) == foundation(floats, .compact))
}

@Test func numbersThatAreNotFiniteAreWords() throws {
  #expect(
    try JSONText.text(of: [Float.infinity, -.infinity, .nan, -.nan], layout: .compact)
      == #"["inf","-inf","nan","nan"]"#)
}

@Test func nestedContainersAndSuperclassesAreWritten() throws {
  struct Nested: Encodable {
    enum Key: String, CodingKey { case a, b, c }

    func encode(to encoder: any Encoder) throws {
      var object = encoder.container(keyedBy: Key.self)
      var inner = object.nestedContainer(keyedBy: Key.self, forKey: .a)
      try inner.encode(1, forKey: .c)
      var list = object.nestedUnkeyedContainer(forKey: .b)
      try list.encode("x")
      try list.encodeNil()
      var pair = list.nestedContainer(keyedBy: Key.self)
      try pair.encode(false, forKey: .a)
      var single = object.superEncoder(forKey: .c).singleValueContainer()
      try single.encode([2])
    }
  }
  let expected = #"{"a":{"c":1},"b":["x",null,{"a":false}],"c":[2]}"#
  #expect(try JSONText.text(of: Nested(), layout: .compact) == expected)
}

/// A loop over all keys for each key would take minutes.
@Test func objectsOfManyKeysKeepEachOnce() throws {
  let values = Dictionary(uniqueKeysWithValues: (0..<50_000).map { ("k\($0)", $0) })
  let text = try JSONText.text(of: values, layout: .compact)
  #expect(try JSONText.value([String: Int].self, of: text) == values)
}

/// One that sets every key twice.
private struct Twice: Encodable {
  struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    for round in 0..<2 {
      for key in 10..<80 { try values.encode(round, forKey: Key(stringValue: "\(key)")) }
    }
  }
}

@Test func theLastValueOfAKeyCounts() throws {
  let text = try JSONText.text(of: Twice(), layout: .compact)
  #expect(text == "{" + (10..<80).map { "\"\($0)\":1" }.joined(separator: ",") + "}")
}

@Test(
  arguments: [
    ("", "it is empty"), ("\t\r\n ", "it is empty"), ("x", "it is no JSON"),
    ("{}foo", "it is damaged, and no JSON any more"),
    ("{\"a\": \"]}", "it is cut: its end is missing"),
    ("[1, 2", "it is cut: its end is missing"), ("{", "it is cut: its end is missing"),
    ("[1 2]", "it is damaged, and no JSON any more"),
  ])
func whatIsNoJSONIsSaidInWords(text: String, reason: String) {
  struct Failure: Error { let path, reason: String }
  let error = #expect(throws: Failure.self) {
    try JSONText.value([Int].self, of: text) { Failure(path: $0, reason: $1) }
  }
  #expect(error?.path == "" && error?.reason == reason)
}
