import Plotting

extension Report {
  /// The tables, for people.
  var text: String {
    [stageSection, comparisonSection, growthSection].joined(separator: "\n\n")
  }

  private var stageSection: String {
    var table = TextTable(header: [
      "figure, warm, ms", "theme", "layout", "draw", "encode", "PNG", "SVG", "PDF", "PNG kB",
    ])
    for times in stages {
      table.append(
        [times.figure, times.theme]
          + [
            times.layout, times.draw, times.encode, times.layout + times.draw + times.encode,
            times.svg, times.pdf,
          ].map { DecimalText.fixed($0, decimals: 3) }
          + [DecimalText.fixed(Double(times.pngBytes) / 1000, decimals: 1)])
    }
    return table.text + "\nTraining takes \(DecimalText.fixed(training * 1000, decimals: 1)) µs. "
      + "PNG is the sum of layout, draw and encode; SVG and PDF are without layout."
  }

  private var comparisonSection: String {
    var table = TextTable(header: [
      "against others", "peer", "ours", "theirs", "unit", "ratio", "bar", "aim", "result",
    ])
    for row in comparisons {
      table.append([
        row.subject, row.peerName, Self.number(row.ours), row.peer.map { Self.number($0) } ?? "-",
        row.unit, row.ratio.map { Self.number($0) } ?? "-",
        Self.bound(row.goal, \.bar), Self.bound(row.goal, \.aim), row.verdict?.rawValue ?? "-",
      ])
    }
    let peers =
      "matplotlib \(matplotlib ?? "not found (name its Python by \(Matplotlib.variable)): skipped")"
      + ", gnuplot \(gnuplot ?? "not found: skipped"), "
      + "pixelmatch where \(Pixelmatch.variable) names it."
    return table.text + "\nPeers: " + peers
      + "\nmoved: panels and dots are kept; cleared: panels are; new: nothing is. A process that "
      + "does nothing reports \(Self.number(memoryFloor)) MiB."
  }

  private var growthSection: String {
    growth.map { growth in
      var table = TextTable(header: [growth.quantity, "ms", "ms each"])
      for step in growth.steps {
        table.append([
          DecimalText.general(step.amount, digits: 6), Self.number(step.milliseconds),
          DecimalText.general(step.perUnit, digits: 3),
        ])
      }
      return table.text
    }.joined(separator: "\n\n")
  }

  /// Three digits or, from 1000 on, all before the point.
  private static func number(_ value: Double) -> String {
    let decimals = value < 10 ? 2 : value < 100 ? 1 : 0
    return DecimalText.fixed(value, decimals: decimals)
  }

  private static func bound(_ goal: Goal?, _ value: KeyPath<Goal, Double>) -> String {
    guard let goal else { return "" }
    let sign = goal.kind == .atMost ? "≤" : "≥"
    return "\(sign) \(DecimalText.general(goal[keyPath: value], digits: 3))"
  }
}
