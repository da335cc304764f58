import Expressions
import Testing
import TorchRandom

/// How many float32 values lie between two; 0 for two that are not numbers.
private func distance(_ left: Float, _ right: Float) -> Int {
  if left.isNaN, right.isNaN { return 0 }
  guard !left.isNaN, !right.isNaN else { return .max }
  func order(_ value: Float) -> Int {
    let magnitude = Int(value.magnitude.bitPattern)
    return value.sign == .minus ? -magnitude : magnitude
  }
  return abs(order(left) - order(right))
}

private func isSame(_ left: Float, _ right: Float) -> Bool {
  left.bitPattern == right.bitPattern || left.isNaN && right.isNaN
}

@Suite struct ProgramConformance {
  @Test(arguments: [true, false])
  func predictionsAndGradientsArePyTorchs(exact: Bool) throws {
    let reference = try Reference.load()
    var largest = 0
    var matched = 0
    let cases = reference.cases.filter { $0.exact == exact }
    for item in cases {
      let inputs = try #require(reference.inputs(named: item.inputs))
      let names = item.names.map { String($0) }
      let expression = try Expression(
        parsing: item.formula, allowing: .model(names + ["t", "w"]))
      var program = try Program(
        expression, inputs: ["t": inputs.t, "w": inputs.w], parameters: names)
      let predictions = program.predictions(parameters: Reference.floats(item.parameters))
      let gradient = program.gradient(predictionGradient: inputs.predictionGradient)
      let expected = Reference.floats(item.predictions) + Reference.floats(item.gradient)
      let actual = predictions.prefix(predictions.count > 100 ? 8 : 100) + gradient
      try #require(actual.count == expected.count, "\(item.formula)")
      let isEqual: Bool
      if exact {
        isEqual = zip(actual, expected).allSatisfy(isSame)
      } else {
        let furthest = zip(actual, expected).map { distance($0, $1) }.max() ?? 0
        largest = max(largest, furthest)
        isEqual = furthest <= 2
      }
      matched += isEqual ? 1 : 0
      #expect(isEqual, "\(item.formula) of \(item.inputs): \(actual) is not \(expected)")
    }
    #expect(cases.count > 100)
    let note = exact ? "bit for bit" : "within \(largest) units in the last place"
    print("formulas: \(matched) of \(cases.count) matched PyTorch \(note)")
  }

  @Test func dataArePyTorchs() throws {
    let reference = try Reference.load()
    for item in reference.data {
      var generator = TorchGenerator(seed: 2021)
      let expression = try Expression(parsing: item.formula, allowing: .data(["t"]))
      let value = try expression.evaluate(
        names: ["t": .vector((0..<20).map { Float($0) })], generator: &generator)
      guard case .vector(let values) = value else {
        Issue.record("\(item.formula) is no vector")
        continue
      }
      let expected = Reference.floats(item.values)
      #expect(
        values.count == expected.count && zip(values, expected).allSatisfy(isSame),
        "\(item.formula): \(values) is not \(expected)")
    }
    #expect(reference.data.count > 20)
  }
}
