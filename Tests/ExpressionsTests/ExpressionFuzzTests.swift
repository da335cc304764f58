import Expressions
import TestSupport
import Testing
import TorchRandom

private let seeds = [
  "a*(t**2) + (b*t) + c",
  "rand(20)*5 + 0.8*(t - 7.5)**2 + 1",
  "exp(-a*t)/(1_000.5e-3 + sigmoid(b)) - linspace(0, 1, 20)*abs(relu(c))",
  "2**-1**3*arange(0, 20) + sqrt(log(sin(cos(tanh(t)))))",
]

private let pieces = [
  "(", ")", "*", "**", "+", "-", "/", "^", ",", ".", "_", "e", "E+", "0x", "1", "9", "20", "a",
  "t", "exp", "exp(", "rand(", "arange(", " ", "\n", "\0", "é", "\u{302}", "👍", "²", "×", "1e308",
  "9223372036854775807", "torch.", "nan",
]

@Test func fuzzedFormulasNeverTrap() throws {
  let rounds = Fuzzing.rounds(usually: 4_000)
  var random = SeededGenerator(seed: 2021)
  let inputs: [String: [Float]] = ["t": (0..<20).map { Float($0) }]
  let parameters = ["a", "b", "c"]
  var (accepted, trained, refused) = (0, 0, 0)
  for round in 0..<rounds {
    var scalars = Array(seeds[round % seeds.count].unicodeScalars)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where place < scalars.count:
        scalars.remove(at: place)
      case 1:
        // A copy of a piece of itself.
        let end = min(scalars.count, place + Int.random(in: 0...12, using: &random))
        scalars.insert(contentsOf: scalars[place..<end], at: place)
      default:
        let piece = pieces.randomElement(using: &random) ?? ""
        scalars.insert(contentsOf: piece.unicodeScalars, at: place)
      }
    }
    let text = String(String.UnicodeScalarView(scalars))
    do throws(ExpressionError) {
      let vocabulary = Expression.Vocabulary.data(parameters + ["t"])
      let expression = try Expression(parsing: text, allowing: vocabulary)
      accepted += 1
      let canonical = expression.description
      #expect(try Expression(parsing: canonical, allowing: vocabulary) == expression, "\(text)")
      var generator = TorchGenerator(seed: 1)
      let names: [String: Value] = [
        "a": .scalar(0.5), "b": .number(.integer(3)), "c": .number(.real(-0.25)),
        "t": .vector(inputs["t"] ?? []),
      ]
      // Drawing sixteen million numbers for one formula is slow, not wrong.
      if !text.contains("9") {
        _ = try? expression.evaluate(names: names, generator: &generator)
      }
      var program = try Program(expression, inputs: inputs, parameters: parameters)
      trained += 1
      let predictions = program.predictions(parameters: [0.5, 3, -0.25])
      #expect(predictions.count == program.count)
      #expect(program.gradient(predictionGradient: predictions).count == 3)
    } catch {
      refused += 1
      #expect((1...scalars.count + 1).contains(error.position), "\(text): \(error)")
      #expect(!error.message.isEmpty)
    }
  }
  // All ways are taken.
  #expect(accepted > rounds / 50 && trained > rounds / 100 && refused > rounds / 4)
}
