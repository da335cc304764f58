extension Expression {
  /// A formula as mathematicians write it, in TeX's notation.
  public struct Markup: Equatable, Sendable {
    /// The formula itself, as in `5\,u + 0.8\,(t - 7.5)^{2} + 1`.
    public let formula: String

    /// What the formula's random quantities are, as in `u \sim U[0, 1)`, in the order in which they
    /// appear.
    public let clauses: [String]

    /// The formula, and its clauses behind it.
    public var text: String { ([formula] + clauses).joined(separator: #",\quad "#) }
  }

  /// The formula as mathematicians write it, in the part of TeX that `Typesetting` reads.
  ///
  ///     a*(t**2) + (b*t) + c       // a t^{2} + b t + c
  ///     exp(-t/2) / (1 + x1)       // \frac{e^{-t/2}}{1 + x_{1}}
  ///     rand(20)*5 + 1             // 5\,u + 1, with the clause u \sim U[0, 1)
  ///
  /// The reading is that of mathematics, in which sums and products have no order of computation:
  /// numbers come before names, signs before products, and parentheses only where they are needed.
  ///
  /// - Parameter names: What to show for a name, as `["t": "time"]`; plain text without markup.
  ///   Names that are not in it are shown as they are.
  /// - Returns: The formula, and what its random quantities are.
  public func markup(names: [String: String] = [:]) -> Markup {
    MarkupWriter(self, names: names).markup
  }

  /// A name as formulas show it: `x1` as `x_{1}`, `alpha` as `\alpha`, `speed` as `\mathrm{speed}`.
  public static func markup(ofName name: String) -> String { MarkupName(name).text }
}
