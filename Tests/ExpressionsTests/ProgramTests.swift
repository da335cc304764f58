import Expressions
import Testing
import TorchRandom
import Training

private func program(
  _ formula: String, _ inputs: [String: [Float]], _ parameters: [String]
) throws -> Program {
  let expression = try Expression(
    parsing: formula, allowing: .model(Array(inputs.keys) + parameters))
  return try Program(expression, inputs: inputs, parameters: parameters)
}

@Test func aModelPredictsAndDifferentiates() throws {
  var line = try program("a*t + b", ["t": [1, 2, 3]], ["a", "b"])
  #expect(line.count == 3)
  #expect(line.predictions(parameters: [2, 1]) == [3, 5, 7])
  #expect(line.gradient(predictionGradient: [1, 10, 100]) == [321, 111])
  // Nothing is left over from the last time.
  #expect(line.predictions(parameters: [0, 5]) == [5, 5, 5])
  #expect(line.gradient(predictionGradient: [1, 0, 0]) == [1, 1])
}

@Test func aParameterThatIsNotUsedHasNoSlope() throws {
  var model = try program("b*t", ["t": [1, 2]], ["a", "b", "c"])
  #expect(model.predictions(parameters: [.nan, 1, 9]) == [1, 2])
  let gradient = model.gradient(predictionGradient: [1, 1])
  #expect(gradient == [0, 3, 0])
  #expect(gradient[0].sign == .plus)
}

@Test func aConstantIsPredictedForEveryInput() throws {
  var constant = try program("c", ["t": [1, 2, 3]], ["c"])
  #expect(constant.predictions(parameters: [4]) == [4, 4, 4])
  #expect(constant.gradient(predictionGradient: [1, 2, 3]) == [6])
  var number = try program("2*3.5", ["t": [1, 2]], ["c"])
  #expect(number.predictions(parameters: [4]) == [7, 7])
  #expect(number.gradient(predictionGradient: [1, 2]) == [0])
  var input = try program("t", ["t": [1, 2]], [])
  #expect(input.predictions(parameters: []) == [1, 2])
  #expect(input.gradient(predictionGradient: [1, 2]) == [])
}

@Test func thereMayBeNoInputs() throws {
  var none = try program("a*t + b", ["t": []], ["a", "b"])
  #expect(none.predictions(parameters: [1, 2]) == [])
  #expect(none.gradient(predictionGradient: []) == [0, 0])
  var single = try program("a*b", [:], ["a", "b"])
  #expect(single.predictions(parameters: [2, 3]) == [6])
  #expect(single.gradient(predictionGradient: [1]) == [3, 2])
}

@Test func inputsMustFitWhereTheyMeet() throws {
  let inputs: [String: [Float]] = ["t": [1, 2], "w": [1, 2, 3], "x": []]
  #expect(
    throws: ExpressionError.differentLengths("+", position: 5, left: 2, right: 3)
  ) { try program("a*t + a*w", inputs, ["a"]) }
  #expect(throws: ExpressionError.differentLengths("*", position: 4, left: 2, right: 3)) {
    try program("a*t*w", inputs, ["a"])
  }
  #expect(throws: ExpressionError.differentLengths("-", position: 3, left: 3, right: 2)) {
    try program("w - t + a", inputs, ["a"])
  }
  #expect(try program("a*w", inputs, ["a"]).count == 3)
}

@Test func anInputOfOneValueIsBroadcast() throws {
  var model = try program("a*t + w*a", ["t": [1, 2], "w": [10]], ["a"])
  #expect(model.predictions(parameters: [2]) == [22, 24])
  #expect(model.gradient(predictionGradient: [1, 1]) == [23])
}

@Test func aProgramNeedsEveryName() throws {
  let expression = try Expression(parsing: "a*t", allowing: .model(["a", "t"]))
  #expect(throws: ExpressionError.unknownName("t", position: 3, nearest: nil)) {
    try Program(expression, inputs: [:], parameters: ["a"])
  }
  let data = try Expression(parsing: "a + rand(3)", allowing: .data(["a"]))
  #expect(throws: ExpressionError.functionNotAllowed("rand", position: 5)) {
    try Program(data, inputs: [:], parameters: ["a"])
  }
}

@Test(arguments: [31, 2_048, 2_049, 2_560, 5_003, 70_001])
func longVectorsGiveTheSameAsTheDesignMatrix(count: Int) throws {
  var generator = TorchGenerator(seed: 7)
  let inputs = generator.uniform(count: count)
  let predictionGradient = generator.normal(count: count)
  let design = DesignMatrix(Polynomial(degree: 2), inputs: inputs)
  var model = try program("a*(t**2) + (b*t) + c", ["t": inputs], ["a", "b", "c"])
  let parameters: [Float] = [0.3, -1.7, 2.1]
  #expect(
    model.predictions(parameters: parameters) == design.predictions(parameters: parameters))
  #expect(
    model.gradient(predictionGradient: predictionGradient)
      == design.gradient(predictionGradient: predictionGradient))
}

@Test func blocksChangeNoBit() throws {
  // Every function and operation, in vectors that are whole and in vectors that are cut.
  let formula = """
    exp(a*t)*sin(b + t) - cos(t*a)/(2 + tanh(b*t)) + sqrt(abs(a*t) + 1)**1.5 \
    + sigmoid(t - a)*log(3 + t*b) + relu(a - t)**t + 2**(b*t) + (t + 2)**a + (a*t + 3)**-1 - 1/(b*t + 4)
    """
  let parameters: [Float] = [0.7, 0.4]
  var generator = TorchGenerator(seed: 3)
  let inputs = generator.uniform(count: 2_560)
  var long = try program(formula, ["t": inputs], ["a", "b"])
  let predictions = long.predictions(parameters: parameters)
  for start in stride(from: 0, to: inputs.count, by: 512) {
    let part = start..<(start + 512)
    var short = try program(formula, ["t": Array(inputs[part])], ["a", "b"])
    #expect(short.predictions(parameters: parameters) == Array(predictions[part]))
    // With a gradient of 0 elsewhere, only the order of the sums could differ.
    var weights = [Float](repeating: 0, count: inputs.count)
    weights[start + 17] = 1.25
    let gradient = long.gradient(predictionGradient: weights)
    #expect(gradient == short.gradient(predictionGradient: Array(weights[part])))
    #expect(gradient.allSatisfy { $0 != 0 && $0.isFinite })
  }
}
