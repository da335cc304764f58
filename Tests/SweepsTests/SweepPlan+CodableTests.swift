import DescentFigures
import Foundation
import JSONTexts
import Testing

@testable import Sweeps

@Suite struct SweepPlanCodableTests {
  private func example() throws -> SweepPlan {
    try SweepPlan.example(
      seeds: "18446744073709551615,-3...0", rates: ["1e-5", "0.25"],
      naming: RunNaming(
        template: "{seed}/{optimizer.learning-rate}/{figure}", keys: ["optimizer.learning-rate"]),
      summary: PlannedSummary(
        figures: ["rmse-fan"], theme: "clean", dpi: 150, formats: ["svg"]))
  }

  private func decoded(_ text: String) throws -> SweepPlan {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(SweepPlan.self, from: Data(text.utf8))
  }

  @Test func aPlanIsReadAsItIsWritten() throws {
    let plan = try example()
    let again = try decoded(try JSONText.text(of: plan, layout: .compact))
    #expect(again == plan)
    #expect(again.identity(of: again.run(3)) == plan.identity(of: plan.run(3)))
    #expect(again.files(of: again.run(0)) == plan.files(of: plan.run(0)))
  }

  /// A plan may come from elsewhere.
  @Test(arguments: [
    ("\"name\":\"fit\"", "\"name\":\"../fit\"", "no file's name"),
    ("\"name\":\"fit\"", "\"name\":\".fit\"", "no file's name"),
    ("\"png\",\"svg\"", "\"png\",\"../../svg\"", "no file's name"),
    ("\"png\",\"svg\"", "\"png\",\"png\"", "named twice"),
    ("\"steps\":3", "\"steps\":0", "not from 1"),
    ("\"steps\":3", "\"steps\":-9223372036854775808", "not from 1"),
    ("\"seeds\":\"18446744073709551615,-3...0\"", "\"seeds\":\"0,0\"", "twice"),
    ("\"naming\":\"{seed}", "\"naming\":\"../{seed}", "relative path"),
    ("\"values\":[\"0.25\"]", "\"values\":[]", "not a value for each key"),
    ("\"keys\":[\"optimizer.learning-rate\"]", "\"keys\":[]", "not a value for each key"),
  ])
  func aPlanThatCannotBeIsRefused(text: String, other: String, reason: String) throws {
    let json = try JSONText.text(of: example(), layout: .compact)
    let changed = json.replacingOccurrences(of: text, with: other)
    #expect(changed != json)
    let error = #expect(throws: DecodingError.self) { try decoded(changed) }
    #expect(error.map { DecodingMistake($0).reason.contains(reason) } == true, "\(error as Any)")
  }

  @Test func aPlanWithoutPointsIsRefused() {
    #expect(throws: DecodingError.self) {
      try decoded(
        #"{"tool":"","libraries":{},"keys":[],"points":[],"seeds":"0","naming":"","provenance":true}"#
      )
    }
  }
}
