import DescentFigures
import Plotting
import Scenes

/// How the time for a PNG grows with one quantity, which is to be in proportion.
struct Growth: Encodable, Equatable {
  /// One size, and what it cost.
  struct Step: Encodable, Equatable {
    let amount: Double
    let milliseconds: Double

    /// Milliseconds for one of what grows.
    var perUnit: Double { milliseconds / amount }
  }

  /// What grows: `panels`, `thousand points`, `megapixels`.
  let quantity: String

  let steps: [Step]
}

extension Growth {
  /// Scatter plots of 40 dots each, at most six in a row.
  static func panels(_ counts: [Int], in stages: Stages) throws -> Growth {
    let panel = PointCloud(count: 40).axes
    return try measure("panels", counts, in: stages) { count in
      let columns = min(count, 6)
      let rows = (count + columns - 1) / columns
      let figure = Figure(
        size: .inches(2 * Double(columns), 3 * Double(rows)), rows: rows, columns: columns,
        axes: Array(repeating: panel, count: count), name: "Panels",
        description: "\(count) equal panels.")
      return (Double(count), figure, Stages.dpi)
    }
  }

  /// Scatter plots of more and more points in one panel.
  static func points(_ counts: [Int], in stages: Stages) throws -> Growth {
    try measure("thousand points", counts, in: stages) { count in
      (Double(count) / 1000, PointCloud(count: count).figure, Stages.dpi)
    }
  }

  /// The prediction strip in finer and finer resolution.
  static func pixels(dpi resolutions: [Int], in stages: Stages) throws -> Growth {
    let figure = FigureKind.predictionStrip.figure(of: stages.run, theme: .matplotlib)
    return try measure("megapixels", resolutions, in: stages) { resolution in
      let scale = Double(resolution) / 72
      let pixels = figure.size.width * scale * figure.size.height * scale
      return (pixels / 1e6, figure, Double(resolution))
    }
  }

  /// For each value, the median time from a figure to the bytes of its PNG.
  private static func measure(
    _ quantity: String, _ values: [Int], in stages: Stages,
    picture: (Int) -> (amount: Double, figure: Figure, dpi: Double)
  ) throws -> Growth {
    let steps = try values.map { value in
      let (amount, figure, dpi) = picture(value)
      return Step(
        amount: amount, milliseconds: try stages.pictures(of: figure, dpi: dpi).median)
    }
    return Growth(quantity: quantity, steps: steps)
  }
}
