import DescentFigures
import ExperimentFiles
import Experiments
import InputFiles
import Testing
import Training

/// A complete experiment, of which tests change a part.
private let complete = """
  seed: 1
  data:
    x: linspace(0, 4, 40)
    y: 2.5*x + 1 + 0.5*randn(40)
  model:
    formula: slope*x + offset
    parameters: { slope: 0, offset: 0 }
  loss: mse
  optimizer: { kind: gradient-descent, learning-rate: 0.05 }
  steps: 60
  figures:
    - fit
    - rmse-curve

  """

private func read(
  _ text: String, _ settings: String...
) throws(ExperimentFileError) -> ExperimentFile {
  try ExperimentFile.read(
    text, name: "e.yml", overrides: settings.compactMap { ExperimentOverride(setting: $0) }
  ) { name throws(InputError) in
    guard name == "p.csv" else { throw .notFound(path: name) }
    return Array("time,speed\n1,2\n2,4\n3,7\n".utf8)
  }
}

private func changed(_ old: String, to new: String) -> String {
  let text = complete.replacing(old, with: new)
  #expect(text != complete, "\(old) is not there")
  return text
}

@Test func theStarterRunsAsItIs() throws {
  let file = try read(StarterFile.text)
  #expect(try file.experiment.run().divergence == nil)
  #expect(file.figures.map(\.name) == ["fit", "rmse-curve", "prediction-strip"])
}

@Test func everyPartOfAnExperimentIsRead() throws {
  let file = try read(
    """
    seed: -7
    data: { t: [1, 2.5, 4], z: t + 1, y: 3*t }
    target: z
    labels: { t: time }
    model: { formula: a*t + b, parameters: { names: [a, b], initial: "[0, 1]", draw: 3 } }
    loss: { kind: huber, delta: 2 }
    optimizer: { kind: adam, learning-rate: 0.5, betas: [0.8, 0.9], eps: 1e-6, weight-decay: 0.1 }
    steps: 7
    metrics: [r2]
    theme: clean
    dpi: 150
    formats: [pdf]
    out: figures
    figures:
      - prediction-strip: { name: strip, panels: 3, steps: even, size: [8, 3], dpi: 200, formats: svg }
      - fit: { title: The fit, x-label: seconds, step: 2, theme: matplotlib }
    """)
  let experiment = file.experiment
  #expect("\(experiment.seed)" == "-7")
  #expect(experiment.data.columns.map(\.name) == ["t", "z", "y"])
  #expect(experiment.data.columns[0].source == .values([1, 2.5, 4]))
  #expect(experiment.data.columns[1].source == .formula("t + 1"))
  #expect(experiment.data.target == "z")
  #expect(experiment.labels == ["t": "time"])
  #expect(experiment.model.parameters.draw == 3)
  #expect(experiment.loss == .huber(delta: 2))
  var adam = Adam(learningRate: 0.5)
  (adam.beta1, adam.beta2, adam.eps, adam.weightDecay) = (0.8, 0.9, 1e-6, 0.1)
  #expect(experiment.optimizer == .adam(adam))
  #expect(experiment.steps == 7)
  #expect(experiment.metrics == [.rSquared])
  #expect(file.output == OutputSettings(theme: "clean", dpi: 150, formats: ["pdf"]))
  #expect(file.directory == "figures")
  #expect(file.figures.map(\.name) == ["strip", "fit"])
  #expect(file.figures[0].request.steps == .even && file.figures[0].request.panels == 3)
  #expect(file.figures[0].output == OutputSettings(dpi: 200, formats: ["svg"]))
  #expect(file.figures[1].request.title == "The fit" && file.figures[1].request.step == 2)
}

@Test func parametersAreSpelledInThreeWays() throws {
  func parameters(_ text: String) throws -> InitialParameters {
    try read(changed("{ slope: 0, offset: 0 }", to: text)).experiment.model.parameters
  }
  #expect(
    try parameters("{ slope: 1, offset: randn(1), draw: 2 }")
      == InitialParameters(
        names: ["slope", "offset"], initial: .each(["1", "randn(1)"]), draw: 2))
  #expect(
    try parameters("{ names: [slope, offset], initial: [0, 1] }")
      == InitialParameters(names: ["slope", "offset"], initial: .each(["0", "1"])))
  #expect(
    try parameters("[slope, offset]")
      == InitialParameters(names: ["slope", "offset"], initial: .together("randn(2)")))
}

@Test func columnsComeFromAFile() throws {
  let file = try read(
    changed(
      "  x: linspace(0, 4, 40)\n  y: 2.5*x + 1 + 0.5*randn(40)",
      to: "  file: p.csv\n  x: time\n  y: 2"))
  #expect(
    file.experiment.data.columns == [
      DataColumn("x", .values([1, 2, 3], from: FileColumn(file: "p.csv", column: "time"))),
      DataColumn("y", .values([2, 4, 7], from: FileColumn(file: "p.csv", column: "2"))),
    ])
}

@Test func theCommandLineHoldsOverTheFile() throws {
  let file = try read(
    complete, "optimizer.learning-rate=1e-3", "steps=5", "loss.kind=huber", "loss.delta=3",
    "figures.fit.theme=clean", "labels.x=time", "data.y=x")
  #expect(file.experiment.optimizer.learningRate == 1e-3)
  #expect(file.experiment.steps == 5)
  #expect(file.experiment.loss == .huber(delta: 3))
  #expect(file.experiment.labels == ["x": "time"])
  #expect(file.experiment.data.columns[1].source == .formula("x"))
  #expect(file.figures[0].output.theme == "clean" && file.figures[1].output.theme == nil)
}

@Test func everyValueIsListedWithItsOrigin() throws {
  let values = try read(complete, "optimizer.learning-rate=1e-3").values
  func line(_ key: String) -> String? {
    values.first { $0.key == key }.map { "\($0.value) \($0.origin)" }
  }
  #expect(line("seed") == "1 e.yml:1")
  #expect(line("data.x") == "linspace(0, 4, 40) e.yml:3")
  #expect(
    line("optimizer.learning-rate") == "1e-3 --set optimizer.learning-rate=1e-3")
  #expect(line("dpi") == "100 default")
  #expect(line("optimizer.momentum") == nil)
  #expect(line("figures") == "[fit, rmse-curve] e.yml:12")
}

/// A change to the experiment, and what is said about it.
private let mistakes: [(old: String, new: String, message: String)] = [
  ("seed: 1", "sed: 1", "sed: unknown key; did you mean seed? (e.yml:1)"),
  ("seed: 1", "seed:", "seed: nothing where an integer is expected (e.yml:1)"),
  (
    "steps: 60", "steps: 1e3",
    #"steps: "1e3" where a whole number, as in 100, is expected (e.yml:10)"#
  ),
  ("steps: 60", "epochs: 60", "epochs: unknown key; did you mean steps? (e.yml:10)"),
  (
    "learning-rate: 0.05", "learning-rate: -0.1",
    "optimizer.learning-rate: -0.1 is not greater than 0 (e.yml:9)"
  ),
  (
    "learning-rate: 0.05", "lr: 0.1",
    "optimizer.lr: unknown key; did you mean learning-rate? (e.yml:9)"
  ),
  (
    ", learning-rate: 0.05", "",
    "optimizer.learning-rate: missing; gradient-descent has no default for it (e.yml:9)"
  ),
  (
    "kind: gradient-descent", "kind: Adam",
    #"optimizer.kind: unknown name "Adam"; did you mean adam? (e.yml:9)"#
  ),
  (
    "0.05 }", "0.05, momentum: 0.9 }",
    "optimizer.momentum: gradient-descent has no such option; it has learning-rate (e.yml:9)"
  ),
  ("loss: mse", "loss: rmse", #"loss: unknown name "rmse"; did you mean mse? (e.yml:8)"#),
  (
    "linspace(0, 4, 40)", "[1, 2, x]",
    #"data.x[2]: "x" where a number that float32 can hold is expected (e.yml:3)"#
  ),
  (
    "linspace(0, 4, 40)", "",
    "data.x: nothing where a formula or a list of numbers is expected (e.yml:3)"
  ),
  (
    "{ slope: 0, offset: 0 }", "{ names: [slope, offset], inital: 0 }",
    "model.parameters.inital: unknown key; did you mean initial? (e.yml:7)"
  ),
  ("- fit", "- fitt", #"figures[0]: unknown name "fitt"; did you mean fit? (e.yml:12)"#),
  (
    "- fit", "- fit: { them: clean }",
    "figures.fit.them: unknown key; did you mean theme? (e.yml:12)"
  ),
  (
    "- fit", "- fit: { step: 100 }",
    "figures.fit.step: 100 is not from 1 to 60, the steps of the run (e.yml:12)"
  ),
  (
    "- fit\n", "- rmse-curve\n",
    "figures[1]: rmse-curve is asked for twice, and one file would replace the other; give one a "
      + "name of its own, as in rmse-curve: { name: other } (e.yml:13)"
  ),
  (
    "- fit", "- fit: { name: ../passwd }",
    #"figures.fit.name: "../passwd" where a file name without / and without a dot at its start "#
      + "is expected (e.yml:12)"
  ),
  (
    "- fit", "- fit: { name: '' }",
    #"figures.fit.name: "" where a file name without / and without a dot at its start is expected "#
      + "(e.yml:12)"
  ),
  (
    "- fit", "- fit: { name: report-fit }",
    #"figures.fit.name: "report-fit" where a name that is none of those of descent report "#
      + "(report, report-..., the-experiment, what-came-out, figures, how-it-was-made) is expected "
      + "(e.yml:12)"
  ),
  ("  formula:", "   formula:", "the indentation does not fit the lines before (e.yml:7)"),
  (
    "  x: lin", "\tx: lin",
    "a value cannot begin with this character (a tab, @, ` or %); use spaces, or quotes (e.yml:3)"
  ),
  ("y: 2.5*x", "y: *x", "a value cannot begin with *; put it in quotes (e.yml:4)"),
  (
    "y: 2.5*x", "y: a: b",
    "a colon and a space in a value; put the value in quotes, or correct the indentation (e.yml:4)"
  ),
  ("steps: 60", "seed: 2", "seed stands there more than once; keep one (e.yml:1)"),
  (
    "seed: 1", "seed: &s 1",
    "& before a word begins an anchor, which is not taken; write the value again, or \"and\" (e.yml:1)"
  ),
  (
    "  x: linspace(0, 4, 40)\n  y: 2.5*x + 1 + 0.5*randn(40)", "  file: q.csv\n  x: 1\n  y: 2",
    "data.file: q.csv: there is no such file; check the name (e.yml:3)"
  ),
]

@Test(arguments: mistakes.indices)
func aMistakeHasItsPlaceAndAdvice(index: Int) {
  let (old, new, message) = mistakes[index]
  let error = #expect(throws: ExperimentFileError.self) {
    _ = try read(changed(old, to: new))
  }
  #expect(error?.description == message)
}

@Test func whatIsEchoedStaysInOneLine() {
  let error = #expect(throws: ExperimentFileError.self) {
    _ = try read(changed("loss: mse", to: #""lo\nss": mse"#))
  }
  #expect(error?.description == #"lo\nss: unknown key; did you mean loss? (e.yml:8)"#)
}

@Test func mistakesOfTheExperimentHaveTheirLineToo() throws {
  let file = try read(changed("slope*x + offset", to: "slope*x + ofset"))
  let error = try #require(throws: ExperimentError.self) { try file.experiment.run() }
  #expect(
    file.located(error).description
      == #"model.formula: unknown name ofset; did you mean offset? (column 11 of "slope*x + ofset")"#
      + " (e.yml:6)")
}

@Test func whatStandsForMoreThanMemoryHoldsIsRefused() {
  let bomb = (0..<30).map { "k\($0): [\((0..<9).map { _ in "*a" }.joined(separator: ","))] &a" }
  #expect(throws: ExperimentFileError.self) {
    _ = try read("a: &a [1]\n" + bomb.joined(separator: "\n"))
  }
  let deep = String(repeating: "[", count: 200_000)
  #expect(throws: ExperimentFileError.self) { _ = try read("seed: \(deep)") }
  let lines = String(repeating: "- ", count: 100_000)
  #expect(throws: ExperimentFileError.self) { _ = try read("seed:\n  \(lines)1") }
}
