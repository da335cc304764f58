extension Expression {
  /// How a formula depends on some names, the others being given.
  package enum Dependence: Comparable, Sendable {
    case none

    /// A sum of terms that are free of the names, each by itself or times one name.
    case linear

    /// Any other, and what only looks like another.
    case other
  }

  /// How the formula as it is written depends on some names together.
  ///
  /// What is said to be linear is; of what could be written as a linear formula, some is not.
  package func dependence(on names: Set<String>) -> Dependence {
    dependences(on: names).last ?? .none
  }

  /// What it costs to compute the formula for an element again when some names have other values, in
  /// additions.
  ///
  /// Functions and powers are taken to cost twenty, the most that any does.
  package func cost(changing names: Set<String>) -> Int {
    zip(nodes, dependences(on: names)).reduce(0) { cost, part in
      guard part.1 != .none else { return cost }
      switch part.0 {
      case .number, .name: return cost
      case .unary, .binary(.add, _, _), .binary(.subtract, _, _), .binary(.multiply, _, _),
        .binary(.divide, _, _):
        return cost + 1
      case .binary(.power, _, _), .call: return cost + 20
      }
    }
  }

  /// How each part depends on them.
  private func dependences(on names: Set<String>) -> [Dependence] {
    var parts: [Dependence] = []
    for node in nodes {
      let operands = node.operands.map { parts[$0] }
      let most = operands.max() ?? .none
      let dependence: Dependence =
        switch node {
        case .number: .none
        case .name(let name): names.contains(name) ? .linear : .none
        case .unary, .binary(.add, _, _), .binary(.subtract, _, _): most
        // Linear times what is free of the names.
        case .binary(.multiply, _, _): operands.min() == Dependence.none ? most : .other
        case .binary(.divide, _, _): operands.last == Dependence.none ? most : .other
        case .binary(.power, _, _), .call: most == .none ? .none : .other
        }
      parts.append(dependence)
    }
    return parts
  }
}
