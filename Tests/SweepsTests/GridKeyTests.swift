import TestSupport
import Testing

@testable import Sweeps

@Suite struct GridKeyTests {
  @Test(arguments: [
    ("steps=10,20", "steps", ["10", "20"]),
    ("model.formula=a*x + b,pow(a, 2)*x + b", "model.formula", ["a*x + b", "pow(a, 2)*x + b"]),
    (
      "optimizer={kind: adam, learning-rate: 1},sgd", "optimizer",
      ["{kind: adam, learning-rate: 1}", "sgd"]
    ),
    ("figures.fit.title='one, two',three", "figures.fit.title", ["'one, two'", "three"]),
    ("a=b=c", "a", ["b=c"]),
  ])
  func hasItsValues(text: String, key: String, values: [String]) throws {
    #expect(try GridKey(parsing: text) == GridKey(key: key, values: values))
  }

  @Test(arguments: [
    ("steps", GridKeyError.malformed("steps")), ("=1", .malformed("=1")),
    ("steps=", .malformed("steps=")), ("steps=1,,2", .malformed("steps=1,,2")),
    ("a..b=1", .malformed("a..b=1")), ("seed=1,2", .seed), ("out=a,b", .notOfARun("out")),
    ("steps=1,2,1", .twice("1", key: "steps")),
  ])
  func aMistakeIsNamed(text: String, error: GridKeyError) {
    #expect(throws: error) { try GridKey(parsing: text) }
  }

  @Test func theLastKeyChangesFirst() {
    let keys = [GridKey(key: "a", values: ["1", "2"]), GridKey(key: "b", values: ["x", "y"])]
    #expect(GridKey.grid(of: keys) == [["1", "x"], ["1", "y"], ["2", "x"], ["2", "y"]])
    #expect(GridKey.grid(of: []) == [[]])
  }

  @Test func fuzz() throws {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<Fuzzing.rounds(usually: 500) {
      let text = String(
        decoding: Fuzzing.mutated(
          Array("optimizer={kind: adam},'a,b',f(1, 2)".utf8),
          pieces: ["...", "..<", ",", "=", "{", "'", "-", "9999999999999999999"].map {
            Array($0.utf8)
          }, using: &generator),
        as: UTF8.self)
      guard let key = try? GridKey(parsing: text) else { continue }
      #expect(!key.values.isEmpty)
    }
  }

  @Test(arguments: [
    ("steps=[1,2],[3]", ["[1,2]", "[3]"]), ("a=),b", [")", "b"]), ("a=\"[\",b", ["\"[\"", "b"]),
    ("a=\"b,c", ["\"b,c"]),
  ])
  func bracketsAndQuotesKeepACommaIn(text: String, values: [String]) throws {
    #expect(try GridKey(parsing: text).values == values)
  }

  @Test func fuzzedOptionsLoseNothing() {
    let texts = ["optimizer.learning-rate=1e-6,1e-5", "steps=[1,2],[3]", "a=\"b,c\",'d'"]
    let pieces = ["=", ",", "[", "]", "{", ")", "\"", "'", ".", "seed", "é", "\u{301}", "\0", "\n"]
      .map { Array($0.utf8) }
    let rounds = Fuzzing.rounds(usually: 3_000)
    var random = SeededGenerator(seed: 2)
    var accepted = 0
    for round in 0..<rounds {
      let text = String(
        decoding: Fuzzing.mutated(
          Array(texts[round % texts.count].utf8), pieces: pieces, using: &random), as: UTF8.self)
      guard let key = try? GridKey(parsing: text) else { continue }
      accepted += 1
      #expect("\(key.key)=" + key.values.joined(separator: ",") == text)
      #expect(Set(key.values).count == key.values.count && !key.values.contains(""))
    }
    #expect(accepted > rounds / 20 && accepted < rounds)
  }
}
