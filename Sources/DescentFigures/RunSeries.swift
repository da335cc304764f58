import Experiments
import Plotting
import Typesetting

/// The series that figures of a run have in common: actual values, predicted values, the model's curve.
package struct RunSeries {
  let run: TrainingRun
  let theme: Theme

  /// Points; nil takes the theme's, and small panels want smaller ones.
  var markerDiameter: Double?

  package init(run: TrainingRun, theme: Theme, markerDiameter: Double? = nil) {
    self.run = run
    self.theme = theme
    self.markerDiameter = markerDiameter
  }

  private var inputs: [Double] { run.inputs.map { Double($0) } }

  package var inputLabel: Label { Label(plain: run.inputLabel) }
  package var targetLabel: Label { Label(plain: run.targetLabel) }

  /// The targets: dots in the theme's first colour.
  package var actual: Mark {
    .dots(
      Dots(
        x: inputs, y: run.targets.map { Double($0) }, label: "actual", diameter: markerDiameter))
  }

  /// The predictions of some parameters: dots in the theme's colour of emphasis.
  ///
  /// Where figures are annotated they differ in shape too, for those who cannot tell the colours.
  package func predicted(parameters: [Float]) -> Mark {
    .dots(
      Dots(
        x: inputs, y: run.predictions(parameters: parameters).map { Double($0) },
        label: "predicted", color: theme.emphasis, shape: theme.isAnnotated ? .diamond : .circle,
        diameter: markerDiameter))
  }

  /// The model as a curve over the range of the inputs; nil where it takes more than one column.
  package func curve(parameters: [Float]) -> Mark? {
    let finite = inputs.filter(\.isFinite)
    guard let least = finite.min(), let greatest = finite.max() else { return nil }
    let places = Self.spaced(from: least, to: greatest, count: 97)
    guard let values = run.predictions(at: places.map { Float($0) }, parameters: parameters) else {
      return nil
    }
    return .line(
      Line(
        x: places, y: values.map { Double($0) }, label: "model",
        color: theme.emphasis.opacity(0.85), width: 1.2))
  }

  /// Actual and predicted values together, with the model's curve where figures are annotated.
  package func comparison(parameters: [Float]) -> [Mark] {
    (theme.isAnnotated ? [curve(parameters: parameters)].compactMap { $0 } : [])
      + [actual, predicted(parameters: parameters)]
  }

  /// Where the data lie, for those who cannot see them.
  package var dataInWords: String {
    "Actual values: \(Wording.range(run.targets)) for inputs \(Wording.range(run.inputs)), "
      + Wording.trend(run.targets, over: run.inputs) + "."
  }

  /// Where predictions lie beside the data, for those who cannot see them.
  package func predictionsInWords(parameters: [Float]) -> String {
    dataInWords + " Predicted values: "
      + "\(Wording.range(run.predictions(parameters: parameters)))."
  }

  /// Numbers at equal distances, the ends included.
  static func spaced(from start: Double, to end: Double, count: Int) -> [Double] {
    precondition(count > 1, "a range has two ends")
    return (0..<count).map { index in
      start + (end - start) * (Double(index) / Double(count - 1))
    }
  }
}
