import Expressions
import Testing
import TorchRandom
import TorchReferences
import Training

/// `general.json`: PyTorch's training runs of other sizes and degrees.
private struct General: Decodable {
  struct Case: Decodable {
    struct Optimizer: Decodable {
      var kind: String
      var lr: Double
    }

    var seed: Int
    var n: Int
    var degree: Int
    var t: String
    var loss: String
    var optimizer: Optimizer
    var steps: Int
    var data: [String]
    var `init`: [String]
    var lossBits: [String]
    var final: [String]

    private enum CodingKeys: String, CodingKey {
      case seed, n, degree, t, loss, optimizer, steps, data, `init`, final
      case lossBits = "loss_bits"
    }
  }

  var cases: [Case]
}

/// As the file's note gives them.
private let formulas = [
  1: "a*t + b",
  2: "a*(t**2) + (b*t) + c",
  3: "a*t**3 + b*t**2 + c*t + d",
]

@Test func experimentsThroughFormulasArePyTorchs() throws {
  let cases = try TorchReference.decode(General.self, from: "general.json").cases.filter {
    $0.optimizer.kind == "gd" && $0.loss == "mse"
  }
  var matched = 0
  for item in cases {
    var generator = TorchGenerator(seed: TorchSeed(item.seed))
    var names: [String: Value] = ["n": .number(.integer(item.n))]
    func vector(_ text: String) throws -> [Float] {
      let value = try Expression(parsing: text, allowing: .data(names.keys))
        .evaluate(names: names, generator: &generator)
      guard case .vector(let values) = value else { return [] }
      return values
    }
    let inputs = try vector(item.t)
    names["t"] = .vector(inputs)
    let targets = try vector("rand(n)*5 + 0.8*(t - 7.5)**2 + 1")
    names["n"] = .number(.integer(item.degree + 1))
    _ = try vector("randn(n)")
    var parameters = try vector("randn(n)")
    let parameterNames = Array(["a", "b", "c", "d"].prefix(item.degree + 1))
    let formula = try Expression(
      parsing: #require(formulas[item.degree]), allowing: .model(parameterNames + ["t"]))
    var model = try Program(formula, inputs: ["t": inputs], parameters: parameterNames)
    let (loss, optimizer) = (MeanSquaredError(), GradientDescent(learningRate: item.optimizer.lr))
    #expect(TorchReference.hexadecimal(targets) == item.data)
    #expect(TorchReference.hexadecimal(parameters) == item.`init`)
    var losses: [Float] = []
    for _ in 0..<item.steps {
      let predictions = model.predictions(parameters: parameters)
      losses.append(loss.value(predictions: predictions, targets: targets))
      let slope = loss.gradient(predictions: predictions, targets: targets)
      optimizer.update(&parameters, gradient: model.gradient(predictionGradient: slope))
    }
    let isEqual =
      TorchReference.hexadecimal(losses) == item.lossBits
      && TorchReference.hexadecimal(parameters) == item.final
    matched += isEqual ? 1 : 0
    #expect(isEqual, "n \(item.n), degree \(item.degree), \(item.t)")
  }
  print("general gd+mse through formulas: \(matched) of \(cases.count) matched")
  #expect(cases.count > 20)
}
