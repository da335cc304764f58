import DescentFigures
import Documents
import Experiments
import Plotting
import Scenes
import TestSupport

/// A document with one of everything, and the figures of the article's run.
enum SampleDocument {
  static func document(measuring: any TextMeasuring) throws -> Document {
    let run = try Experiment.article.run()
    return Document(
      title: "Gradient descent: design your first machine learning model",
      summary: [
        "A quadratic with three parameters, trained for ten steps of gradient descent: its root ",
        "mean squared error falls from 74.96 to ", .strong("18.04"), ".",
      ],
      sections: [
        overview(run), figures(run, measuring: measuring), steps(run), sweep(), settings(),
      ])
  }

  private static func overview(_ run: TrainingRun) -> Document.Section {
    Document.Section(
      "What happened", identifier: "overview",
      blocks: [
        .paragraph([
          "Twenty noisy measurements of a speed were fitted by ", .code("a*(t**2) + (b*t) + c"),
          ". Each step moves the three parameters a little against the gradient of the loss; ",
          .link("the steps", to: .section("steps")), " are listed below, with every digit, and ",
          "all numbers are in ", .link("rmse.csv", to: .file("data files/rmse.csv")),
          ". The first steps do most of the work: after four of them the error is within 6 % of ",
          "where it ends.",
        ]),
        .facts([
          Fact("Seed", [.code("2021")]),
          Fact("Model", [.code("a*(t**2) + (b*t) + c")]),
          Fact("Loss", ["mean squared error, its square root shown as RMSE"]),
          Fact(
            "Optimiser",
            ["gradient descent with a learning rate of ", .code("1e-5"), " and no momentum"]),
          Fact(
            "Digest of the experiment",
            [.code("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]),
        ]),
        .list([
          ["The start is PyTorch's ", .code("randn(3)"), ", drawn the second time."],
          [
            "The steps are deterministic: the same experiment gives the same numbers, bit for ",
            "bit, on any machine, and the same pictures, byte for byte.",
          ],
          [.strong("No step diverged.")],
        ]),
      ])
  }

  private static func figures(
    _ run: TrainingRun, measuring: any TextMeasuring
  ) -> Document.Section {
    let kinds: [FigureKind] = [
      .predictionStrip, .rmseCurve, .gradientDescent, .learningRate, .modelFormula, .trainingLoop,
      .fit, .parameters,
    ]
    return Document.Section(
      "Figures", identifier: "figures",
      blocks: kinds.flatMap { kind -> [Block] in
        let figure = FigureRequest(kind).figure(of: run, theme: .clean)
          .laidOut(theme: .clean, measuring: measuring)
        let block = Block.figure(
          DocumentFigure(
            name: kind.rawValue, scene: figure.scene,
            caption: [
              .strong("\(kind.rawValue). "),
              "What to see here: \(kind.summary). Its file is ",
              .link("\(kind.rawValue).svg", to: .file("\(kind.rawValue).svg")), ".",
            ]))
        return kind == .modelFormula
          ? [.heading("The model and how it is trained"), block] : [block]
      })
  }

  private static func steps(_ run: TrainingRun) -> Document.Section {
    let largest = run.steps.map(\.rmse).max() ?? 1
    return Document.Section(
      "Steps", identifier: "steps",
      blocks: [
        .paragraph(["All ten, as the run has them."]),
        .table(
          Table(
            caption: "Error and parameters at each step",
            columns: [
              Table.Column("Step", .trailing), Table.Column("RMSE", .trailing),
              Table.Column("a", .trailing), Table.Column("b", .trailing),
              Table.Column("c", .trailing),
            ],
            rows: run.steps.map { step in
              [
                Table.Cell([.text("\(step.step)")]),
                Table.Cell([.text("\(step.rmse)")], graphic: .bar(step.rmse / largest)),
              ] + step.parameters.map { Table.Cell([.text("\($0)")]) }
            })),
      ])
  }

  private static func sweep() -> Document.Section {
    var random = SeededGenerator(seed: 7)
    let columns = [
      Table.Column("Run"), Table.Column("Learning rate", .trailing),
      Table.Column("Final RMSE", .trailing), Table.Column("RMSE by step"),
      Table.Column("What it says"),
    ]
    let rows = (1...70).map { index -> [Table.Cell] in
      let rate = Double(index) * 1e-6
      let heights = (0..<12).map {
        exp2(-Double($0) / 3) * Double.random(in: 0.8...1, using: &random)
      }
      return [
        Table.Cell([
          .link("seed-\(2000 + index)", to: .file("runs/seed-\(2000 + index)/report.pdf"))
        ]),
        Table.Cell([.text("\(rate)")]),
        Table.Cell([.text("\(18 + heights[11])")]),
        Table.Cell([], graphic: .sparkline(heights)),
        Table.Cell([
          .text(
            index % 9 == 0
              ? "It fell slowly, and had not yet come to rest when the last step was taken."
              : "It fell.")
        ]),
      ]
    }
    let wide = (1...12).map { Table.Column("weight-decay \($0)", .trailing) }
    return Document.Section(
      "Many runs", identifier: "sweep",
      blocks: [
        .table(Table(caption: "Runs by seed", columns: columns, rows: rows)),
        .heading("A wide table"),
        .table(
          Table(
            caption: "Twelve columns of numbers", columns: wide,
            rows: (0..<8).map { row in
              (0..<12).map { Table.Cell([.text("\(Double(row * 12 + $0) / 7)")]) }
            })),
        .table(
          Table(
            caption: "Words beside numbers",
            columns: [
              Table.Column("Setting"), Table.Column("Value"), Table.Column("Comes from"),
              Table.Column("What it does"),
            ],
            rows: [
              [
                Table.Cell([.code("optimizer.learning-rate")]), Table.Cell([.code("1e-05")]),
                Table.Cell(["experiment.yml, line 12"]),
                Table.Cell(["how far each update goes; too far, and the loss grows without end"]),
              ],
              [
                Table.Cell([.code("optimizer.momentum")]), Table.Cell([.code("0")]),
                Table.Cell(["default"]), Table.Cell(["of sgd: the share of the last update"]),
              ],
              [
                Table.Cell([.code("data.file")]),
                Table.Cell([.code("measurements/2021/august/speed-of-the-first-car-by-second.csv")]
                ),
                Table.Cell(["command line"]), Table.Cell(["a CSV file beside the experiment"]),
              ],
            ])),
      ])
  }

  private static func settings() -> Document.Section {
    Document.Section(
      "The experiment", identifier: "experiment",
      blocks: [
        .paragraph(["Run this again with:"]),
        .code(CodeBlock("descent run experiment.yml --out again", language: "sh")),
        .paragraph(["where ", .code("experiment.yml"), " is:"]),
        .code(
          CodeBlock(
            """
            seed: 2021
            data:
              t: arange(0, 20)
              y: rand(20)*5 + 0.8*(t - 7.5)**2 + 1
            model:
              formula: a*(t**2) + (b*t) + c
              parameters: { names: [a, b, c], initial: randn(3), draw: 2 }  # the second draw, as the article has it

            loss: mse
            optimizer: { kind: gradient-descent, learning-rate: 1e-5 }
            steps: 10
            """, language: "yaml")),
      ])
  }

  private static func exp2(_ power: Double) -> Double {
    var value = 1.0
    for _ in 0..<Int(-power * 100) { value *= 0.993_092_495 }
    return value
  }
}
