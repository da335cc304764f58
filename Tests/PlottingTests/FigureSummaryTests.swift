import Digests
import Foundation
import Plotting
import Scenes
import TestSupport
import Testing
import Typesetting

private func encoded(_ summary: FigureSummary) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys]
  return String(decoding: try encoder.encode(summary), as: UTF8.self)
}

@Test func asJSONWhatIsNilOrEmptyIsLeftOut() throws {
  let axis = FigureSummary.Axis(limits: Limits(lower: 0, upper: 1))
  let summary = FigureSummary(
    size: Size(width: 10, height: 20), panels: [FigureSummary.Panel(x: axis, y: axis)])
  #expect(
    try encoded(summary)
      == #"{"panels":[{"x":{"limits":[0,1]},"y":{"limits":[0,1]}}],"size":[10,20]}"#)
}

@Test func aSummaryComesBackFromItsJSON() throws {
  let full = FigureSummary(
    size: Size(width: 10, height: 20), title: "t",
    panels: [
      FigureSummary.Panel(
        title: "step 1",
        x: FigureSummary.Axis(
          label: "a", limits: Limits(lower: 2, upper: -1.5), ticks: ["−1", "0"], offset: "1e6"),
        y: FigureSummary.Axis(limits: Limits(lower: 0, upper: 0.1)),
        series: [
          FigureSummary.Series(
            .line, label: "loss", color: Color(0x123456, alpha: 7), marker: .diamond, diameter: 6,
            width: 1.5, dashes: [3, 1], count: 2, digest: "00ff"),
          FigureSummary.Series(.area, count: 0, digest: ""),
        ], notes: ["minimum"])
    ])
  let json = try encoded(full)
  #expect(try JSONDecoder().decode(FigureSummary.self, from: Data(json.utf8)) == full)
  #expect(json.contains(#""limits":[2,-1.5]"#) && json.contains("#12345607"))
}

@Test(arguments: ["[]", "[1]", "[1,2,3]"])
func limitsAreTwoNumbers(limits: String) {
  let axis = "{\"limits\":\(limits)}"
  let json = "{\"size\":[1,1],\"panels\":[{\"x\":\(axis),\"y\":\(axis)}]}"
  #expect(throws: DecodingError.self) {
    try JSONDecoder().decode(FigureSummary.self, from: Data(json.utf8))
  }
}
