import Experiments
import Plotting
import Typesetting

/// The formulas of a run, typeset.
struct FormulaFigures {
  let run: TrainingRun

  private static let textSize = 20.0

  /// What makes the data: a quadratic with uniform noise.
  var data: Figure {
    figure(
      #"\mathrm{speed} = 5\,u + 0.8\,(\mathrm{time} - 7.5)^2 + 1,\quad u \sim U[0, 1)"#,
      name: "Formula of the data")
  }

  /// The polynomial that is trained; of one with many terms, the first two and the last.
  var model: Figure {
    let names = run.parameters.names
    let terms = names.enumerated().map { index, name in
      switch names.count - 1 - index {
      case 0: name
      case 1: "\(name) t"
      case let power: "\(name) t^{\(power)}"
      }
    }
    return figure(
      #"f(t;\, "# + Self.shortened(names, ellipsis: #"\ldots"#).joined(separator: ", ") + ") = "
        + Self.shortened(terms, ellipsis: #"\cdots"#).joined(separator: " + "),
      name: "Formula of the model")
  }

  private static let mostTerms = 6

  private static func shortened(_ parts: [String], ellipsis: String) -> [String] {
    parts.count <= mostTerms ? parts : parts.prefix(2) + [ellipsis] + parts.suffix(1)
  }

  /// What is to be made small.
  var meanSquaredError: Figure {
    figure(
      #"\mathrm{MSE} = \frac{1}{n} \sum_{i=1}^{n} \left( \hat{y}_i - y_i \right)^2"#,
      name: "Formula of the mean squared error")
  }

  private func figure(_ formula: String, name: String) -> Figure {
    let label = Label(stringLiteral: "$\(formula)$")
    return Figure(
      axes: [
        Axes(
          x: Axis(limits: Limits(lower: 0, upper: 1)), y: Axis(limits: Limits(lower: 0, upper: 1)),
          marks: [
            .annotation(
              Annotation(
                label, at: DataPoint(0.5, 0.5), isCentered: true, size: Self.textSize,
                style: .display))
          ], showsFrame: false)
      ],
      name: name, description: "Formula: \(label.reading).",
      margins: .fixed(SubplotArea(left: 0, right: 1, bottom: 0, top: 1)), contentPadding: 14)
  }
}
