import Foundation
import Testing
import Typesetting

@testable import Plotting

/// Limits, ticks and labels of logarithmic axes against what matplotlib drew.
///
/// `DESCENT_LOGARITHMIC_REFERENCE` may name another file of the same format as the fixture.
struct LogarithmicAxisConformanceTests {
  struct Reference: Decodable {
    let matplotlib: String
    let cases: [Case]
  }

  struct Case: Decodable {
    let values: [Double]

    /// `x` or `y`.
    let axis: String

    let figsize: [Double]
    let limits: [Double]
    let major: [Double]
    let majorLabels: [String]
    let minor: [Double]
    let minorLabels: [String]
  }

  @Test func everyAxisIsAsMatplotlibsIs() throws {
    let reference = try Self.reference()
    try #require(!reference.cases.isEmpty)
    var matched = 0
    for (index, example) in reference.cases.enumerated() {
      let differences = Self.differences(in: example)
      if differences.isEmpty { matched += 1 }
      #expect(differences.isEmpty, "case \(index), \(example.values): \(differences)")
    }
    let count = reference.cases.count
    print("matplotlib \(reference.matplotlib): \(matched) of \(count) logarithmic axes matched")
  }

  private static func reference() throws -> Reference {
    let named = ProcessInfo.processInfo.environment["DESCENT_LOGARITHMIC_REFERENCE"]
    let file =
      try named.map { URL(fileURLWithPath: $0) }
      ?? #require(
        Bundle.module.url(
          forResource: "matplotlib-3.11.2-logarithmic", withExtension: "json",
          subdirectory: "Fixtures"))
    return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
  }

  private static func differences(in example: Case) -> [String] {
    let isX = example.axis == "x"
    let cell = SubplotGrid().rectangle(
      row: 0, column: 0, in: .inches(example.figsize[0], example.figsize[1]))
    let limits = Limits(logarithmicCovering: example.values)
    let ticks = LogarithmicTicks(
      in: limits, axisLength: isX ? cell.width : cell.height, fontSize: 10,
      orientation: isX ? .horizontal : .vertical)
    let labels = LogarithmicTickLabels(ticks, in: limits)
    var found: [String] = []
    func compare(_ name: String, _ actual: [Double], _ expected: [Double]) {
      let isSame =
        actual.count == expected.count
        && zip(actual, expected).allSatisfy { abs($0 - $1) <= 1e-9 * abs($1) }
      if !isSame { found.append("\(name): \(actual) are not \(expected)") }
    }
    func compare(_ name: String, _ actual: [Label], _ expected: [String]) {
      // matplotlib's math text has no spaces round the sign.
      let labels = expected.map { text in
        text.isEmpty
          ? Label(plain: "")
          : Label(stringLiteral: "$\(text.replacingOccurrences(of: "\\times", with: " \\times "))$")
      }
      if actual != labels { found.append("\(name): \(actual) are not \(expected)") }
    }
    compare("limits", [limits.lower, limits.upper], example.limits)
    compare("major", ticks.major, example.major)
    compare("minor", ticks.minor, example.minor)
    compare("major labels", labels.major, example.majorLabels)
    compare("minor labels", labels.minor, example.minorLabels)
    return found
  }
}
