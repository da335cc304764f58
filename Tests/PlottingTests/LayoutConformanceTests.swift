import Foundation
import Plotting
import Scenes
import TestSupport
import Testing

/// Limits, ticks, labels, offset texts and axes boxes against what matplotlib drew.
///
/// `DESCENT_LAYOUT_REFERENCE` may name another file of the same format as the fixture.
struct LayoutConformanceTests {
  struct Reference: Decodable {
    let matplotlib: String
    let cases: [Case]
  }

  struct Case: Decodable {
    let kind: String
    let x: [Double]
    let y: [Double]
    let figsize: [Double]
    let grid: [Int]
    let expected: Expected
  }

  struct Expected: Decodable {
    let x: Axis
    let y: Axis

    /// Rows of columns of left, bottom, width, height.
    let axes: [[[Double]]]
  }

  struct Axis: Decodable {
    let limits: [Double]
    let ticks: [Double]
    let labels: [String]
    let offset: String
  }

  @Test func everyCaseIsLaidOutAsMatplotlibDoes() throws {
    let reference = try Self.reference()
    try #require(!reference.cases.isEmpty)
    var matched = 0
    for (index, example) in reference.cases.enumerated() {
      let differences = Self.differences(in: example)
      if differences.isEmpty { matched += 1 }
      #expect(differences.isEmpty, "case \(index) (\(example.kind)): \(differences)")
    }
    let count = reference.cases.count
    print("matplotlib \(reference.matplotlib): \(matched) of \(count) layouts matched")
  }

  private static func reference() throws -> Reference {
    let named = ProcessInfo.processInfo.environment["DESCENT_LAYOUT_REFERENCE"]
    let file =
      try named.map { URL(fileURLWithPath: $0) }
      ?? #require(
        Bundle.module.url(
          forResource: "matplotlib-3.11.2-layout", withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
  }

  private static func differences(in example: Case) -> [String] {
    let grid = SubplotGrid(rows: example.grid[0], columns: example.grid[1])
    var found: [String] = []
    if example.expected.axes.count != grid.rows { found.append("row count") }
    for (row, boxes) in example.expected.axes.enumerated() {
      if boxes.count != grid.columns { found.append("column count of row \(row)") }
      for (column, box) in boxes.enumerated() {
        let cell = grid.cell(row: row, column: column)
        let actual = [cell.left, cell.bottom, cell.width, cell.height]
        if !zip(actual, box).allSatisfy({ isClose($0, $1, within: 1e-9 * abs($1)) }) {
          found.append("box \(row), \(column): \(actual) is not \(box)")
        }
      }
    }
    let first = grid.rectangle(
      row: 0, column: 0, in: .inches(example.figsize[0], example.figsize[1]))
    found += differences(
      example.x, .horizontal, length: first.width, expected: example.expected.x)
    found += differences(
      example.y, .vertical, length: first.height, expected: example.expected.y)
    return found
  }

  private static func differences(
    _ values: [Double], _ orientation: AxisOrientation, length: Double, expected: Axis
  ) -> [String] {
    let limits = Limits(covering: values)
    let ticks = TickLocator().ticks(
      in: limits, axisLength: length, fontSize: 10, orientation: orientation)
    let labels = TickLabels(ticks, in: limits)
    let span = abs(expected.limits[1] - expected.limits[0])
    var found: [String] = []
    let ends = [limits.lower, limits.upper]
    if !zip(ends, expected.limits).allSatisfy({ isClose($0, $1, within: 1e-9 * abs($1)) }) {
      found.append("\(orientation) limits: \(ends) are not \(expected.limits)")
    }
    if ticks.values.count != expected.ticks.count
      || !zip(ticks.values, expected.ticks).allSatisfy({ isClose($0, $1, within: 1e-9 * span) })
    {
      found.append("\(orientation) ticks: \(ticks.values) are not \(expected.ticks)")
    }
    if labels.labels != expected.labels {
      found.append("\(orientation) labels: \(labels.labels) are not \(expected.labels)")
    }
    if labels.offset != expected.offset {
      found.append("\(orientation) offset: \(labels.offset) is not \(expected.offset)")
    }
    return found
  }

  private static func isClose(_ actual: Double, _ expected: Double, within: Double) -> Bool {
    abs(actual - expected) <= within
  }
}
