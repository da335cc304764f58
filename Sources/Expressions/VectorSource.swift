import TorchRandom

/// A call of `arange`, `linspace`, `rand` or `randn` with arguments that have been checked.
struct VectorSource {
  let count: Int
  private let content: Content

  private enum Content {
    case integers(start: Int, step: Int)
    case range(start: Double, step: Double)
    case linear(start: Float, end: Float)
    case uniform
    case normal
  }

  /// More could not be told apart in float32, and would not be points of a figure.
  static let countLimit = 1 << 24

  init(_ function: Expression.Function, _ arguments: [Value], position: Int)
    throws(ExpressionError)
  {
    var numbers: [PythonNumber] = []
    for argument in arguments {
      guard case .number(let number) = argument else {
        throw .invalidArgument(
          function.rawValue, position: position, expected: "numbers, not vectors")
      }
      numbers.append(number)
    }
    let call = Call(function: function, numbers: numbers, position: position)
    switch function {
    case .rand, .randn:
      count = try call.count(numbers[0])
      content = function == .rand ? .uniform : .normal
    case .linspace:
      count = try call.count(numbers[2])
      content = .linear(start: numbers[0].float32, end: numbers[1].float32)
    default:
      (count, content) = try Self.range(call)
    }
  }

  private struct Call {
    let function: Expression.Function
    let numbers: [PythonNumber]
    let position: Int

    func failure(expected: String) -> ExpressionError {
      let arguments = numbers.map { $0.description }.joined(separator: ", ")
      return .invalidArgument(
        "\(function.rawValue)(\(arguments))", position: position, expected: expected)
    }

    func count(_ number: PythonNumber) throws(ExpressionError) -> Int {
      guard case .integer(let count) = number, (0...VectorSource.countLimit).contains(count)
      else {
        throw failure(expected: "an integer count from 0 to \(VectorSource.countLimit)")
      }
      return count
    }
  }

  /// `torch.arange`: from the start up to, but without, the stop.
  private static func range(_ call: Call) throws(ExpressionError) -> (Int, Content) {
    let hasStart = call.numbers.count > 1
    let start = hasStart ? call.numbers[0] : .integer(0)
    let stop = call.numbers[hasStart ? 1 : 0]
    let step = call.numbers.count > 2 ? call.numbers[2] : .integer(1)
    guard step.double != 0 else { throw call.failure(expected: "a step other than 0") }
    // Beyond 2^53 the difference of two integers is exact, that of their Doubles is not.
    var difference = stop.double - start.double
    if case (.integer(let start), .integer(let stop)) = (start, stop) {
      let exact = stop.subtractingReportingOverflow(start)
      if !exact.overflow { difference = Double(exact.partialValue) }
    }
    let count = (difference / step.double).rounded(.up)
    guard count >= 0 else {
      throw call.failure(expected: "a stop on the side of the start where the step goes")
    }
    guard count <= Double(countLimit), start.double.isFinite else {
      throw call.failure(expected: "finite numbers that make at most \(countLimit) values")
    }
    if case (.integer(let start), .integer, .integer(let step)) = (start, stop, step) {
      return (Int(count), .integers(start: start, step: step))
    }
    return (Int(count), .range(start: start.double, step: step.double))
  }

  func values(generator: inout TorchGenerator) -> [Float] {
    switch content {
    case .integers(let start, let step):
      (0..<count).map { Float(start &+ step &* $0) }
    case .range(let start, let step):
      Self.range(start: start, step: step, count: count)
    case .linear(let start, let end):
      Self.linear(from: start, to: end, count: count)
    case .uniform: generator.uniform(count: count)
    case .normal: generator.normal(count: count)
    }
  }

  /// As PyTorch's AVX2 code does it: two rows of eight at a time, each from a start that is rounded
  /// to float32, and what is left one by one.
  private static func range(start: Double, step: Double, count: Int) -> [Float] {
    let (lanes, rows) = (8, 2)
    let blocked = count - count % (lanes * rows)
    return (0..<count).map { index in
      let lane = index < blocked ? index % lanes : 0
      let base = start.addingProduct(step, Double(index - lane))
      guard index < blocked else { return Float(base) }
      return Float(Double(Float(base)).addingProduct(step, Double(lane)))
    }
  }

  /// `torch.linspace`: from both ends to the middle, each value rounded once.
  private static func linear(from start: Float, to end: Float, count: Int) -> [Float] {
    guard count > 1 else { return [Float](repeating: start, count: count) }
    let step: Float = (end - start) / Float(count - 1)
    return (0..<count).map { index in
      index < count / 2
        ? start.addingProduct(step, Float(index))
        : end.addingProduct(-step, Float(count - index - 1))
    }
  }
}
