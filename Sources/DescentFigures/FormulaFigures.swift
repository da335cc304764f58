import Experiments
import Expressions
import Plotting
import Training
import Typesetting

/// The formulas of a run, typeset.
struct FormulaFigures {
  let run: TrainingRun

  private static let textSize = 20.0

  /// What makes the targets: their formula in the words of the figures, or where they were read.
  var data: Figure {
    let experiment = run.experiment
    let target = experiment.data.target
    let names = experiment.data.columns.map(\.name)
    let name = "Formula of the data"
    switch experiment.data.columns.first(where: { $0.name == target })?.source {
    case .formula(let text)?:
      guard let formula = try? Expression(parsing: text, allowing: .data(names)),
        let left = try? Expression(parsing: target, allowing: .data(names))
      else { return figure(Label(plain: "\(target) = \(text)"), name: name) }
      return figure(
        left.markup(names: experiment.labels).formula + " = "
          + formula.markup(names: experiment.labels).text,
        name: name)
    case .values(let values, let file)?:
      let origin = file.map { ", column \($0.column) of \($0.file)" } ?? ""
      return figure(
        Label(plain: "\(run.targetLabel): \(Wording.count(values.count, "value"))\(origin)"),
        name: name)
    case nil:
      return figure(Label(plain: run.targetLabel), name: name)
    }
  }

  /// The model as a function of its inputs and parameters; of many parameters, the first two and the
  /// last.
  var model: Figure {
    let used = run.formula.names
    // A model that takes no column is a function of the one along the bottom all the same.
    let taken = run.experiment.data.columns.map(\.name).filter(used.contains)
    let inputs = (taken.isEmpty ? [run.data.input].compactMap { $0 } : taken)
      .map(Expression.markup(ofName:))
    let parameters = Self.shortened(run.parameters.names.map(Expression.markup(ofName:)))
    let arguments = [inputs, parameters].filter { !$0.isEmpty }
      .map { $0.joined(separator: ", ") }.joined(separator: #";\, "#)
    return figure("f(\(arguments)) = \(run.formula.markup().text)", name: "Formula of the model")
  }

  private static let mostNames = 6

  private static func shortened(_ names: [String]) -> [String] {
    names.count <= mostNames ? names : names.prefix(2) + [#"\ldots"#] + names.suffix(1)
  }

  /// What is to be made small.
  var meanSquaredError: Figure {
    figure(
      #"\mathrm{MSE} = \frac{1}{n} \sum_{i=1}^{n} \left( \hat{y}_i - y_i \right)^2"#,
      name: "Formula of the mean squared error")
  }

  private func figure(_ formula: String, name: String) -> Figure {
    figure(.written("$\(formula)$"), name: name)
  }

  private func figure(_ label: Label, name: String) -> Figure {
    Figure(
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
