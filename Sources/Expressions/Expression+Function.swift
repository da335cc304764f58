extension Expression {
  /// The functions that a formula may call.
  public enum Function: String, CaseIterable, Sendable {
    // Of each element of their argument.
    case exp, log, sqrt, sin, cos, tanh, abs, sigmoid, relu
    // Of numbers, making a vector.
    case arange, linspace, rand, randn

    /// Whether it takes each element of its argument on its own.
    public var isElementwise: Bool {
      switch self {
      case .exp, .log, .sqrt, .sin, .cos, .tanh, .abs, .sigmoid, .relu: true
      case .arange, .linspace, .rand, .randn: false
      }
    }

    /// How it may be called.
    var signature: String {
      switch self {
      case .exp, .log, .sqrt, .sin, .cos, .tanh, .abs, .sigmoid, .relu: "\(rawValue)(x)"
      case .arange: "arange(stop), arange(start, stop) or arange(start, stop, step)"
      case .linspace: "linspace(start, end, steps)"
      case .rand, .randn: "\(rawValue)(count)"
      }
    }

    var argumentCounts: ClosedRange<Int> {
      switch self {
      case .arange: 1...3
      case .linspace: 3...3
      default: 1...1
      }
    }
  }

  /// The names and functions that a formula may use.
  public struct Vocabulary: Equatable, Sendable {
    public let names: Set<String>
    public let functions: Set<Function>

    public init(names: some Sequence<String>, functions: some Sequence<Function>) {
      self.names = Set(names)
      self.functions = Set(functions)
    }

    /// For a model: the names of its inputs and parameters, and the functions that have gradients.
    public static func model(_ names: some Sequence<String>) -> Vocabulary {
      Vocabulary(names: names, functions: Function.allCases.filter { $0.isElementwise })
    }

    /// For data: the names of what was made before, and all functions.
    public static func data(_ names: some Sequence<String>) -> Vocabulary {
      Vocabulary(names: names, functions: Function.allCases)
    }
  }
}
