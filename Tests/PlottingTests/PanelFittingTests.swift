import Scenes
import TestSupport
import Testing
import Typesetting

@testable import Plotting

private let words = "abcdefghijklmnopqrstuvwxyz"

private func label(upTo points: Double, size: Double, using random: inout SeededGenerator) -> Label?
{
  let most = Int(points / (0.6 * size))
  guard most > 0, Int.random(in: 0...3, using: &random) > 0 else { return nil }
  let letters = (0..<Int.random(in: 1...most, using: &random)).map { _ in
    words.randomElement(using: &random) ?? "x"
  }
  return Label(plain: String(letters))
}

/// A figure of random size, data and labels, none of them longer than the panels' share of the page.
private func randomFigure(using random: inout SeededGenerator) -> Figure {
  let rows = Int.random(in: 1...3, using: &random)
  let columns = Int.random(in: 1...5, using: &random)
  let size = Size(
    width: Double(columns) * Double.random(in: 170...300, using: &random),
    height: 60 + Double(rows) * Double.random(in: 120...200, using: &random))
  // Left of a panel there may be 85 points of labels; its title is centred on the rest.
  let share = size.width / Double(columns)
  let width = min(share - 30, 2 * share - 250)
  let height = (size.height - 60) / Double(rows) - 75
  let axes = (0..<Int.random(in: 1...(rows * columns), using: &random)).map { _ in
    let count = Int.random(in: 0...12, using: &random)
    var scale = 1.0
    for _ in 0..<Int.random(in: 0...8, using: &random) { scale *= 10 }
    if Bool.random(using: &random) { scale = 1 / scale }
    let offset = Double.random(in: -3...3, using: &random)
    func values() -> [Double] {
      (0..<count).map { _ in (offset + Double.random(in: -1...1, using: &random)) * scale }
    }
    return Axes(
      title: label(upTo: width, size: 11, using: &random),
      x: Axis(
        label: label(upTo: width, size: 10, using: &random),
        ticks: Bool.random(using: &random) ? nil : .integers),
      y: Axis(label: label(upTo: height, size: 10, using: &random)),
      marks: [.dots(Dots(x: values(), y: values(), label: "actual"))])
  }
  return Figure(
    size: size, rows: rows, columns: columns, axes: axes,
    title: label(upTo: size.width - 20, size: 11, using: &random), name: "", description: "",
    sharesY: Bool.random(using: &random), showsLegend: Bool.random(using: &random))
}

@Test func noTextOfOnePanelMeetsAnotherOrLeavesThePage() {
  var random = SeededGenerator(seed: 5)
  for number in 0..<250 {
    let problems = problems(of: randomFigure(using: &random))
    #expect(problems.isEmpty, "figure \(number): \(problems.joined(separator: "; "))")
  }
}

/// What is wrong with where a figure's texts are.
private func problems(of figure: Figure) -> [String] {
  let scene = figure.scene(theme: .clean, measuring: FixedTextMetrics())
  let page = Rectangle(minX: 0, minY: 0, width: figure.size.width, height: figure.size.height)
  let header = scene.items.filter { item in
    if case .group(let group) = item { group.role != .axes } else { false }
  }
  let parts = scene.panels.map { $0.items.texts } + [header.texts]
  let grounds = scene.panels.compactMap(\.ground)
  var problems: [String] = []
  for (index, part) in parts.enumerated() {
    for text in part {
      let bounds = text.bounds
      if !page.holds(bounds) { problems.append("\(text.string) leaves the page") }
      for other in parts[(index + 1)...].joined() where bounds.insetBy(0.1).overlaps(other.bounds) {
        problems.append("\(text.string) meets \(other.string)")
      }
      for (panel, ground) in grounds.enumerated()
      where panel != index && ground.insetBy(0.1).overlaps(bounds) {
        problems.append("\(text.string) is on another panel")
      }
    }
  }
  if grounds.contains(where: { $0.width < 15 || $0.height < 15 }) { problems.append("no panels") }
  return problems
}

private func panels(
  title: String = "", yLabel: Label? = nil, columns: Int = 3, size: Size = .inches(8, 3)
) -> [Rectangle] {
  let axes = Axes(title: Label(plain: title), y: Axis(label: yLabel), marks: [])
  let figure = Figure(
    size: size, columns: columns, axes: Array(repeating: axes, count: columns), name: "",
    description: "")
  return figure.scene(theme: .clean, measuring: FixedTextMetrics()).panels.compactMap(\.ground)
}

@Test func panelsHaveOneSize() {
  let grounds = panels(yLabel: "speed")
  #expect(grounds.count == 3)
  #expect(grounds.allSatisfy { isClose($0.width, grounds[0].width) })
  #expect(grounds.allSatisfy { $0.minY == grounds[0].minY && $0.height == grounds[0].height })
}

@Test func labelsTakeTheirRoomFromThePanels() {
  #expect(panels(yLabel: "speed")[0].width < panels()[0].width - 10)
  #expect(panels(title: "step 1")[0].height < panels()[0].height - 10)
}

@Test func titlesTooLongForAnyPanelLeavePanelsAsTheyAre() {
  let long = panels(title: String(repeating: "x", count: 60))
  let short = panels(title: "x")
  #expect(long == short)
}

@Test func panelsRemainWhereLabelsNeedMoreThanThePage() {
  for size in [Size(width: 60, height: 40), Size(width: 1, height: 1), Size(width: 0, height: 0)] {
    let grounds = panels(title: "title", yLabel: "a long label", columns: 8, size: size)
    #expect(grounds.allSatisfy { $0.width >= 0 && $0.height >= 0 })
    #expect(grounds.allSatisfy { $0.minX.isFinite && $0.minY.isFinite })
  }
  let grounds = panels(yLabel: "label", columns: 8, size: Size(width: 200, height: 100))
  #expect(grounds.allSatisfy { $0.width > 3 && $0.height > 3 })
  #expect((grounds.last?.maxX ?? 0) <= 200)
}
