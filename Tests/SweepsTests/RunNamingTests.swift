import Experiments
import TestSupport
import Testing

@testable import Sweeps

@Suite struct RunNamingTests {
  private func names(
    _ naming: RunNaming, keys: [String] = ["optimizer.learning-rate"], values: [String] = ["1e-5"]
  ) -> String {
    let point = GridPoint(values: values, experiment: .article, figures: [])
    return naming.name(
      of: PlannedRun(index: 0, pointIndex: 0, point: point, seed: 7), figure: "fit", keys: keys)
  }

  @Test func theStandardNameSaysWhatVaries() {
    #expect(names(.standard, keys: [], values: []) == "fit/seed-7")
    #expect(names(.standard) == "fit/learning-rate-1e-5_seed-7")
    #expect(
      names(.standard, keys: ["a.rate", "b.rate"], values: ["1", "2"])
        == "fit/a.rate-1_b.rate-2_seed-7")
  }

  @Test func aTemplateIsFilled() throws {
    let keys = ["optimizer.learning-rate"]
    let naming = try RunNaming(
      template: "of {seed}/{figure}-at-{optimizer.learning-rate}}", keys: keys)
    #expect(names(naming) == "of 7/fit-at-1e-5}")
    #expect(naming.template == "of {seed}/{figure}-at-{optimizer.learning-rate}}")
    #expect(try RunNaming(template: "", keys: keys) == .standard)
  }

  @Test(
    arguments: [
      ("{seed", .unclosed("{seed")), ("{seed}{", .unclosed("{seed}{")),
      ("{steps}", .unknown("steps", known: ["figure", "seed", "rate"])),
      ("{}", .unknown("", known: ["figure", "seed", "rate"])),
      ("/{seed}", .path("/{seed}")), ("a//{seed}", .path("a//{seed}")),
      ("{seed}/", .path("{seed}/")),
      ("../{seed}", .path("../{seed}")), ("a/.{seed}", .path("a/.{seed}")),
      ("a\0{seed}", .path("a\0{seed}")), ("a/\u{301}/.\u{301}b", .path("a/\u{301}/.\u{301}b")),
      ("/\u{301}", .path("/\u{301}")),
    ] as [(String, RunNamingError)])
  func aMistakeIsNamed(template: String, error: RunNamingError) {
    #expect(throws: error) { try RunNaming(template: template, keys: ["rate"]) }
    #expect(!error.description.isEmpty)
  }

  @Test(arguments: ["1e-5", "-0.5", "+3", "adam", "A.b-C"])
  func plainValuesStay(value: String) {
    #expect(RunNaming.label(value) == value)
  }

  @Test func otherValuesBecomeHarmlessAndStayDistinct() {
    let values = [
      "a/b", "a:b", "a\\b", "a b", "..", ".hidden", "é", "e\u{301}x", "[1, 2]", "a\0b", "",
      String(repeating: "x", count: 41), String(repeating: "x", count: 42),
    ]
    let labels = values.map(RunNaming.label)
    #expect(Set(labels).count == values.count)
    #expect(RunNaming.label("") == "")
    for (value, label) in zip(values, labels) where !value.isEmpty {
      #expect(label.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 }, "\(value)")
      #expect(!label.hasPrefix(".") && !label.contains("/") && label.utf8.count <= 50, "\(value)")
      #expect(label != value)
    }
    #expect(RunNaming.label("a/b") == "a_b-c14cddc0")
  }

  @Test func fuzzedTemplatesNameFilesInTheirDirectory() {
    let texts = ["{figure}/{seed}", "x/{rate}_{seed}-{figure}", "a{rate}/b.c"]
    let pieces = ["{", "}", "/", "..", ".", "{seed}", "{rate}", "\0", "é", "//", "\\", "\u{301}"]
      .map { Array($0.utf8) }
    let rounds = Fuzzing.rounds(usually: 3_000)
    var random = SeededGenerator(seed: 3)
    var accepted = 0
    for round in 0..<rounds {
      let text = String(
        decoding: Fuzzing.mutated(
          Array(texts[round % texts.count].utf8), pieces: pieces, using: &random), as: UTF8.self)
      guard let naming = try? RunNaming(template: text, keys: ["rate"]) else { continue }
      accepted += 1
      let name = names(naming, keys: ["rate"], values: ["../x"])
      let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      #expect(parts.allSatisfy { $0.first.map { $0 != UInt8(ascii: ".") } == true }, "\(text)")
      #expect(!name.utf8.contains(0))
    }
    #expect(accepted > rounds / 20 && accepted < rounds)
  }
}
