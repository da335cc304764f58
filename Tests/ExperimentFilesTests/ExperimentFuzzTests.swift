import ExperimentFiles
import InputFiles
import TestSupport
import Testing

private let seeds = [
  StarterFile.text,
  """
  seed: 2021
  data:
    t: arange(0, 20)
    y: rand(20)*5 + 0.8*(t - 7.5)**2 + 1
  labels: { t: time, y: "a speed" }
  model:
    formula: a*(t**2) + (b*t) + c
    parameters: { names: [a, b, c], initial: randn(3), draw: 2 }
  loss: { kind: huber, delta: 1.35 }
  optimizer: { kind: adam, learning-rate: 1e-2, betas: [0.9, 0.99] }
  steps: 3
  metrics: [mae, r2]
  figures: [{ prediction-strip: { steps: [1, 3], size: [5, 3] } }, rmse-curve]
  """,
  """
  data: { file: points.csv, x: 1, y: speed }
  model: { formula: k*x, parameters: { k: 0 } }
  optimizer: { kind: sgd, learning-rate: 0.1, momentum: 0.5, nesterov: true }
  steps: 2
  """,
]

private let pieces =
  [
    ": ", "- ", "\n", "\n  ", "{", "}", "[", "]", "&a ", "*a", "!!int ", "|\n", ">\n", "#", "\"",
    "'",
    "? ", "--- ", "... ", "%", "@", "\t", "~", "null", "0", "1e999", "-1", "\u{feff}", "\0", "é",
    "seed", "steps: ", "randn(", "**", "y: ", "<<: ", "\\", "99999999", "true",
  ].map { Array($0.utf8) } + [[0xff], [0xc3]]

@Test func fuzzedExperimentsGiveARunOrAPlace() {
  let rounds = Fuzzing.rounds(usually: 2_000)
  var random = SeededGenerator(seed: 2021)
  var (run, refused, invalid) = (0, 0, 0)
  for round in 0..<rounds {
    let bytes = Fuzzing.mutated(
      Array(seeds[round % seeds.count].utf8), pieces: pieces, using: &random)
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      let file = try ExperimentFile.read(text, name: "e.yml") { _ throws(InputError) in
        Array("x,speed\n1,2\n2,3.5\n".utf8)
      }
      #expect(!file.values.isEmpty)
      // Millions of values or steps are slow, not wrong.
      guard !text.contains("99"), file.experiment.steps < 1_000 else { continue }
      do {
        _ = try file.experiment.run()
        run += 1
      } catch {
        invalid += 1
        #expect(!file.located(error).description.isEmpty)
      }
    } catch {
      refused += 1
      let message = "\(error)"
      #expect(message.contains("e.yml:") && !message.contains("\n"), "\(text): \(message)")
    }
  }
  // All ways are taken.
  #expect(run > rounds / 100 && invalid > rounds / 100 && refused > rounds / 4)
}
