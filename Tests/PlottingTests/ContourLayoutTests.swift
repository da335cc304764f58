import Scenes
import TestSupport
import Testing

@testable import Plotting

private let square = [0.0, 1, 2, 3, 4]

private func figure(_ marks: [Mark], y: Axis = Axis()) -> Figure {
  Figure(
    size: .inches(4, 4), axes: [Axes(y: y, marks: marks)], name: "", description: "",
    margins: .fixed(SubplotArea(left: 0.25, right: 0.75, bottom: 0.25, top: 0.75)))
}

private func scene(_ marks: [Mark], y: Axis = Axis(), theme: Theme = .clean) -> Scene {
  figure(marks, y: y).scene(theme: theme, measuring: FixedTextMetrics())
}

private func surface(
  _ marks: [Mark], y: Axis = Axis(), theme: Theme = .clean
) throws -> SceneGroup {
  try #require(scene(marks, y: y, theme: theme).items.groups(.series).first)
}

private func slope(showsLabels: Bool = false) -> Contours {
  Contours(
    x: square, y: square, levels: .at([1, 2, 3]), showsLabels: showsLabels, label: "loss"
  ) { x, _ in x }
}

@Test func bandsAreDrawnFromTheLowestUpAndLinesOverThem() throws {
  let group = try surface([.contours(slope())])
  #expect(
    group.name == "loss" && group.clip == Rectangle(minX: 72, minY: 72, width: 144, height: 144))
  let lines = group.items.map { item -> String in
    guard case .shape(let shape) = item else { return "" }
    return "\(shape.fill?.description ?? "-") \(shape.stroke?.width ?? 0) \(shape.path)"
  }
  let colors = Theme.clean.ramp.colors(count: 4).map(\.description)
  #expect(
    lines == [
      "\(colors[0]) 0.0 M72.0 216.0L216.0 216.0L216.0 72.0L72.0 72.0Z",
      "\(colors[1]) 0.0 M108.0 216.0L216.0 216.0L216.0 72.0L108.0 72.0Z",
      "\(colors[2]) 0.0 M144.0 216.0L216.0 216.0L216.0 72.0L144.0 72.0Z",
      "\(colors[3]) 0.0 M180.0 216.0L216.0 216.0L216.0 72.0L180.0 72.0Z",
      "- 0.6 M108.0 72.0L108.0 216.0", "- 0.6 M144.0 72.0L144.0 216.0",
      "- 0.6 M180.0 72.0L180.0 216.0",
    ])
}

@Test func linesAreInterruptedByTheirNumbers() throws {
  let group = try surface([.contours(slope(showsLabels: true))])
  #expect(group.items.texts.map(\.string) == ["1", "2", "3"])
  for (text, x) in zip(group.items.texts, [108.0, 144, 180]) {
    #expect(text.position.x == x && text.anchor == .middle)
    let line = try #require(
      group.items.shapes.first { $0.stroke != nil && $0.path.points.first?.x == x })
    #expect(line.path.elements.count == 4)
    #expect(
      line.path.points.allSatisfy { abs($0.y - text.bounds.midY) >= text.bounds.height / 2 - 1.5 })
  }
}

@Test func numbersKeepOffTheData() throws {
  let path = Line(x: [0.2, 3.8], y: [2, 2])
  for text in try surface([.contours(slope(showsLabels: true)), .line(path)]).items.texts {
    #expect(!text.bounds.insetBy(2).contains(Point(x: text.position.x, y: 144)))
  }
}

@Test func numbersKeepOffHolesInTheGrid() throws {
  let places = (0...40).map { Double($0) / 10 }
  let holed = Contours(x: places, y: places, levels: .at([1, 2, 3])) { x, y in
    abs(y - 2) < 1.2 ? .nan : x
  }
  let texts = try surface([.contours(holed)]).items.texts
  #expect(texts.count == 3)
  // The hole is from 0.8 to 3.2: 36 points of the panel for each unit.
  for text in texts { #expect(text.bounds.maxY < 101 + 2 || text.bounds.minY > 187 - 2) }
}

@Test func numbersAreInkOnLightGroundAndLightOnDark() throws {
  let texts = try surface([.contours(slope(showsLabels: true))], theme: .matplotlib).items.texts
  #expect(texts.first?.color == .white && texts.last?.color == .black)
  let clean = try surface([.contours(slope(showsLabels: true))]).items.texts
  #expect(clean.allSatisfy { $0.color == Theme.clean.ink })
}

@Test func theAxesEndWithTheGrid() {
  let panel = scene([.contours(slope())]).panels[0]
  #expect(panel.part(.xAxis).texts.first?.string == "0")
  #expect(panel.part(.xAxis).texts.last?.string == "4")
  #expect(panel.part(.xAxis).texts.map(\.position.x).last == 216)
}

@Test func anInvertedAxisTurnsTheSurface() throws {
  let upright = try surface([.contours(Contours(x: square, y: square) { _, y in y })])
  let turned = try surface(
    [.contours(Contours(x: square, y: square) { _, y in 4 - y })],
    y: Axis(limits: Limits(lower: 4, upper: 0)))
  #expect(upright.items.shapes.count == turned.items.shapes.count)
  for (one, other) in zip(upright.items.shapes, turned.items.shapes) {
    #expect(one.fill == other.fill && one.path.bounds == other.path.bounds)
  }
}

@Test func deepInsideACellNothingIsFarOffThePage() throws {
  let steep = Contours(x: square, y: square, levels: .at([1, 2, 3])) { x, y in x + 1e-9 * y }
  let near = scene([.contours(steep)], y: Axis(limits: Limits(lower: 2, upper: 2 + 1e-9)))
  #expect(near.points.allSatisfy { Rectangle.drawable.contains($0) })
  let shapes = near.items.groups(.series).flatMap(\.items.shapes)
  #expect(shapes.filter { $0.fill != nil }.count == 4)
  for (shape, left) in zip(shapes.filter { $0.fill != nil }, [72.0, 108, 144, 180]) {
    #expect(isClose(shape.path.bounds?.minX ?? 0, left, within: 0.01))
  }
}

@Test func aFlatSurfaceIsOneBand() throws {
  let flat = try surface([.contours(Contours(x: square, y: square) { _, _ in 7 })])
  #expect(flat.items.count == 1 && flat.items.shapes.first?.fill == Theme.clean.ramp.color(at: 0.5))
}

@Test(
  arguments: [
    [.nan, .nan, .nan, .nan], [.infinity, 1, 2, 3], [-1e308, 1e308, 1e308, -1e308],
    [0, 0, 0, .leastNonzeroMagnitude],
    [1, 1, 1, 1],
  ] as [[Double]])
func anySurfaceCanBeLaidOut(heights: [Double]) {
  for theme in Theme.all {
    for levels in [ContourLevels.linear, .logarithmic] {
      for x in [[0.0, 1], [1, 1], [.nan, 1], [-1e308, 1e308]] {
        let scene = scene(
          [.contours(Contours(x: x, y: [0, 1], z: heights, levels: levels))], theme: theme)
        #expect(scene.points.allSatisfy { Rectangle.drawable.contains($0) })
      }
    }
  }
  let none = scene([.contours(Contours(x: [], y: [], z: []))])
  #expect(none.items.groups(.series).allSatisfy { $0.items.isEmpty })
}

@Test func aRampOfItsOwnComesBeforeTheThemes() throws {
  var contours = slope()
  contours.ramp = ColorRamp([.red])
  let ground = try surface([.contours(contours)]).items.shapes.first
  #expect(ground?.fill == .red)
}
