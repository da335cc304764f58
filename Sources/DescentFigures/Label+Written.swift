import Experiments
import Expressions
import Typesetting

extension Label {
  /// What someone wrote, with formulas between dollar signs; shown as it is where they cannot be read.
  ///
  /// A request that is valid has none that cannot.
  package static func written(_ text: String) -> Label {
    (try? Label(parsing: text)) ?? Label(plain: text)
  }

  /// An axis along a parameter: its label, or its name as formulas have it.
  static func parameter(_ name: String, of experiment: Experiment) -> Label {
    experiment.labels[name].map { Label(plain: $0) }
      ?? .parameter(name)
  }

  /// An axis along a parameter that nobody has a label for.
  package static func parameter(_ name: String) -> Label {
    .written("parameter $\(Expression.markup(ofName: name))$")
  }
}
