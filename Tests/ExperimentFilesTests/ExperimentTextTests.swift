import DescentFigures
import ExperimentFiles
import Experiments
import Testing
import Training

@Suite("Experiments written as files")
struct ExperimentTextTests {
  private func read(_ text: String) throws -> ExperimentFile {
    try ExperimentFile.read(text, name: "written.yml") { _ in Array("u,v\n1,2\n3,4.5\n".utf8) }
  }

  private func planned(_ file: ExperimentFile) -> [PlannedFigure] {
    file.figures.map { figure in
      let output = figure.output.orElse(file.output)
        .orElse(OutputSettings(theme: "matplotlib", dpi: 100, formats: ["png", "svg"]))
      return PlannedFigure(
        name: figure.name, request: figure.request, theme: output.theme ?? "",
        dpi: output.dpi ?? 0, formats: output.formats ?? [])
    }
  }

  /// Each says something that the others do not.
  static let texts = [
    """
    seed: -3
    data: { x: "linspace(0, 1, 5)", z: [1, 2.5, 3, -4e-7, 5], y: rand(5) }
    target: z
    labels: { x: "time: in s", z: "# of 'things'", y: "~" }
    model: { formula: a*x + b*y, parameters: { names: [a, b], initial: randn(2), draw: 3 } }
    loss: { kind: huber, delta: 0.25 }
    optimizer: { kind: adam, learning-rate: 0.01, betas: [0.8, 0.99], eps: 1e-6, weight-decay: 0.1 }
    steps: 7
    metrics: [r2, mae]
    figures:
      - fit: { name: one, title: "$a^2$: b", step: 3, theme: clean }
      - fit: { name: two, x-label: "null", y-label: "" }
      - rmse-curve: { y-scale: logarithmic, size: [5, 3.5], formats: [pdf] }
      - prediction-strip: { panels: 3, steps: even, dpi: 150 }
      - prediction-strip: { name: listed, steps: [1, 4] }
      - loss-surface: { parameters: [b, a] }
      - descent-animation: { frame-time: 0.25, loops: 3, formats: [apng] }
    """,
    """
    seed: 18446744073709551615
    data: { file: data/points.csv, x: u, y: 2 }
    model: { formula: a*x + b, parameters: { a: 0, b: "randn(1)" } }
    optimizer: { kind: sgd, learning-rate: 0.1, momentum: 0.9, nesterov: true }
    theme: clean
    dpi: 72.5
    formats: [svg]
    """,
    """
    data: { x: [1, 2], y: [0, 1] }
    model: { formula: names*x + draw, parameters: { names: [names, draw], initial: [0, "1 - 2"] } }
    loss: mae
    optimizer: { kind: sgd, learning-rate: 0.5, momentum: 0.1, dampening: 0.2, weight-decay: 1 }
    figures: []
    """,
  ]

  @Test("What is written is read back", arguments: texts)
  func roundTrip(text: String) throws {
    let first = try read(text)
    let figures = planned(first)
    let second = try read(ExperimentText(first.experiment, figures: figures).yaml)
    #expect(second.experiment == first.experiment)
    #expect(planned(second) == figures)
  }

  @Test("Without figures nothing is said of them")
  func withoutFigures() throws {
    let text = try ExperimentText(.article, figures: nil).yaml
    #expect(
      text == """
        seed: 2021
        data:
          t: arange(0, 20)
          y: rand(20)*5 + 0.8*(t - 7.5)**2 + 1
        labels: {t: time, y: speed}
        model:
          formula: a*(t**2) + (b*t) + c
          parameters: {names: [a, b, c], initial: randn(3), draw: 2}
        loss: mse
        optimizer: {kind: gradient-descent, learning-rate: 1e-05}
        steps: 10

        """)
    #expect(try read(text).experiment == .article)
  }

  @Test("Values of a file are named by it, unless others stand beside them")
  func dataFiles() throws {
    var experiment = try read(Self.texts[1]).experiment
    #expect(ExperimentText(experiment, figures: nil).dataFile == "data/points.csv")
    experiment.data.columns.append(DataColumn("z", formula: "x*2"))
    experiment.data.target = "y"
    let mixed = ExperimentText(experiment, figures: nil)
    #expect(mixed.dataFile == nil)
    let again = try read(mixed.yaml).experiment
    #expect(again.data.columns[0].source == .values([1, 3]))
  }

  @Test("A look for all figures is said once, and by those that have another")
  func output() throws {
    let file = try read(Self.texts[0])
    let text = try ExperimentText(
      file.experiment, figures: planned(file), output: OutputSettings(theme: "dark", dpi: 50)
    ).yaml
    let again = try read(text)
    #expect(planned(again) == planned(file))
    #expect(again.output == OutputSettings(theme: "dark", dpi: 50))
  }
}
