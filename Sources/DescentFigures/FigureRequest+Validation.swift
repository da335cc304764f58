import Experiments
import Suggestions
import Typesetting

extension FigureRequest {
  static let sides = 0.5...100.0
  static let mostPanels = 100

  /// Figures all of whose values are above 0.
  static let logarithmic: [FigureKind] = [.rmseCurve, .lossCurve, .descentAnimation]

  /// The request itself, if a figure can be made of it for an experiment's run.
  ///
  /// Throws a ``FigureRequestError`` for the first option that does not fit.
  @discardableResult
  public func validated(for experiment: Experiment) throws(FigureRequestError) -> FigureRequest {
    try check(title, "title")
    try check(xLabel, "x-label")
    try check(yLabel, "y-label")
    if let size {
      for side in [size.width, size.height] where !Self.sides.contains(side) {
        throw FigureRequestError(option: "size", problem: .size(side))
      }
    }
    if yScale == .logarithmic, !Self.logarithmic.contains(kind) {
      throw FigureRequestError(option: "y-scale", problem: .scale(kind))
    }
    if let panels, !(1...Self.mostPanels).contains(panels) {
      throw FigureRequestError(option: "panels", problem: .panels(panels))
    }
    if case .listed(let steps) = steps {
      guard !steps.isEmpty else { throw FigureRequestError(option: "steps", problem: .noSteps) }
      guard steps.count <= Self.mostPanels else {
        throw FigureRequestError(option: "steps", problem: .panels(steps.count))
      }
      for step in steps { try check(step, "steps", experiment) }
    }
    if let step { try check(step, "step", experiment) }
    if let frameTime, !Self.frameTimes.contains(frameTime) {
      throw FigureRequestError(option: "frame-time", problem: .frameTime(frameTime))
    }
    if let loops, !Self.loopCounts.contains(loops) {
      throw FigureRequestError(option: "loops", problem: .loops(loops))
    }
    try checkParameters(experiment.model.parameters.names)
    return self
  }

  private func check(_ text: String?, _ option: String) throws(FigureRequestError) {
    guard let text else { return }
    do {
      _ = try Label(parsing: text)
    } catch {
      throw FigureRequestError(option: option, problem: .formula(error, in: text))
    }
  }

  private func check(
    _ step: Int, _ option: String, _ experiment: Experiment
  ) throws(FigureRequestError) {
    guard (1...max(1, experiment.steps)).contains(step) else {
      throw FigureRequestError(option: option, problem: .step(step, of: experiment.steps))
    }
  }

  private func checkParameters(_ known: [String]) throws(FigureRequestError) {
    for name in parameters ?? [] where !known.contains(name) {
      throw FigureRequestError(
        option: "parameters",
        problem: .unknownParameter(
          name, nearest: NearestName.nearest(to: name, among: known), known: known))
    }
    let expected: Int
    switch kind {
    case .gradientDescent, .learningRate: expected = 1
    case .lossSurface: expected = 2
    default: return
    }
    guard known.count >= expected, parameters.map({ Set($0).count == expected }) ?? true
    else {
      throw FigureRequestError(
        option: "parameters",
        problem: .parameterCount(
          Set(parameters ?? known).count, expected: expected, known: known))
    }
  }
}
