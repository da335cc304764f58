import TestSupport
import Testing

@testable import Expressions

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The value of a formula in Double, by its definition and nothing of the program's.
private func value(_ expression: Expression, _ names: [String: Double]) -> Double {
  var values: [Double] = []
  for node in expression.nodes {
    switch node {
    case .number(let number): values.append(number.double)
    case .name(let name): values.append(names[name] ?? .nan)
    case .unary(let symbol, let x): values.append(symbol == .minus ? -values[x] : values[x])
    case .binary(let symbol, let left, let right):
      let (x, y) = (values[left], values[right])
      switch symbol {
      case .add: values.append(x + y)
      case .subtract: values.append(x - y)
      case .multiply: values.append(x * y)
      case .divide: values.append(x / y)
      case .power: values.append(pow(x, y))
      }
    case .call(let function, let arguments):
      let x = values[arguments[0]]
      switch function {
      case .exp: values.append(exp(x))
      case .log: values.append(log(x))
      case .sqrt: values.append(sqrt(x))
      case .sin: values.append(sin(x))
      case .cos: values.append(cos(x))
      case .tanh: values.append(tanh(x))
      case .abs: values.append(abs(x))
      case .sigmoid: values.append(1 / (1 + exp(-x)))
      case .relu: values.append(max(x, 0))
      default: values.append(.nan)
      }
    }
  }
  return values.last ?? .nan
}

/// A formula whose parts stay where their functions are defined and smooth, and of moderate size.
private func formula(depth: Int, using random: inout SeededGenerator) -> String {
  if depth == 0 {
    return ["a", "b", "c", "t", "w", "0.7", "2"].randomElement(using: &random) ?? "a"
  }
  func part() -> String { formula(depth: depth - 1, using: &random) }
  switch Int.random(in: 0..<18, using: &random) {
  case 0, 1: return "(\(part()) + \(part()))"
  case 2: return "(\(part()) - \(part()))"
  case 3, 4: return "\(part())*\(part())"
  case 5: return "\(part())/(1.5 + sin(\(part())))"
  case 6: return "2/(1.5 + cos(\(part())))"
  case 7: return "-(\(part()))"
  case 8: return "exp(tanh(\(part())))"
  case 9: return "log(1.3 + sigmoid(\(part())))"
  case 10: return "sqrt(1 + (\(part()))**2)"
  case 11: return "sigmoid(\(part()))"
  case 12: return "tanh(\(part()))"
  case 13: return "(1 + sigmoid(\(part())))**tanh(\(part()))"
  case 14: return "2.5**sin(\(part()))"
  case 15:
    let exponent = ["-2", "-1", "-0.5", "0.5", "1.5", "2.5", "3", "4"].randomElement(using: &random)
    return "(1.1 + cos(\(part())))**\(exponent ?? "2")"
  case 16: return "relu(\(part()) + 5)"
  default: return "abs(\(part()) - 7)"
  }
}

@Test func gradientsAgreeWithCentralDifferencesInDouble() throws {
  var random = SeededGenerator(seed: 2021)
  let names = ["a", "b", "c"]
  let inputs: [String: [Float]] = ["t": [0.3, -0.8, 1.1], "w": [-0.6, 0.9, 0.2]]
  let weights: [Float] = [0.5, -1.25, 2]
  var compared = 0
  var checked = 0
  while checked < 200 {
    let text = formula(depth: Int.random(in: 2...5, using: &random), using: &random)
    // One that is too long to be a formula is none.
    guard
      let expression = try? Expression(
        parsing: text, allowing: .model(names + Array(inputs.keys))),
      !expression.names.allSatisfy({ inputs[$0] != nil })
    else { continue }
    checked += 1
    let parameters = names.map { _ in Float.random(in: -1...1, using: &random) }
    var program = try Program(expression, inputs: inputs, parameters: names)
    _ = program.predictions(parameters: parameters)
    let count = program.count
    let gradient = program.gradient(predictionGradient: Array(weights.prefix(count)))
    for (index, name) in names.enumerated() {
      var (difference, size) = (0.0, 1.0)
      for row in 0..<count {
        func shifted(_ shift: Double) -> Double {
          var point = inputs.mapValues { Double($0[row]) }
          for (name, value) in zip(names, parameters) {
            point[name] = Double(value)
          }
          point[name, default: 0] += shift
          return value(expression, point)
        }
        let slope = (shifted(1e-5) - shifted(-1e-5)) / 2e-5
        difference += Double(weights[row]) * slope
        size += abs(Double(weights[row]) * slope) + abs(shifted(0))
      }
      // Steps across a corner of abs or relu have no slope to compare.
      guard difference.isFinite, size < 1e3 else { continue }
      compared += 1
      #expect(
        abs(Double(gradient[index]) - difference) < 1e-4 * size,
        "d/d\(name) of \(text) at \(parameters): \(gradient[index]), not \(difference)")
    }
  }
  #expect(compared > 500)
}
