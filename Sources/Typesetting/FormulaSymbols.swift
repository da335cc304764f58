/// The signs that formulas know, by TeX's names and by their characters.
enum FormulaSymbols {
  /// TeX's symbol commands, without the backslash.
  static let commands: [String: Formula] = {
    var table: [String: Formula] = [:]
    for (names, kind) in symbolNames {
      for (name, character) in names { table[name] = .symbol(character, kind) }
    }
    for (name, letter) in smallGreek { table[name] = .variable(letter) }
    for name in functionNames { table[name] = .function(name) }
    for (name, operation) in largeOperators {
      table[name] = .largeOperator(operation, lower: nil, upper: nil)
    }
    for (name, space) in spaces { table[name] = .space(space) }
    return table
  }()

  /// Characters that stand for themselves, other than letters and digits.
  static let characters: [Character: Formula] = {
    var table: [Character: Formula] = [:]
    for (names, kind) in symbolNames {
      for (_, text) in names {
        if let character = text.first, !character.isASCII { table[character] = .symbol(text, kind) }
      }
    }
    for (_, operation) in largeOperators where operation.isSign {
      if let sign = operation.text.first {
        table[sign] = .largeOperator(operation, lower: nil, upper: nil)
      }
    }
    for (text, symbol, kind) in typed {
      for character in text { table[character] = .symbol(symbol ?? String(character), kind) }
    }
    return table
  }()

  /// Characters on the keyboard: what they are, and the sign they stand for where it is another.
  private static let typed: [(String, String?, Formula.AtomClass)] = [
    ("+", nil, .binary), ("-", "\u{2212}", .binary), ("*", "\u{2217}", .binary),
    ("=<>:", nil, .relation), ("([", nil, .opening), (")]!?", nil, .closing),
    (",;", nil, .punctuation), ("/|.@\"", nil, .ordinary), ("'", "\u{2032}", .ordinary),
  ]

  /// Small Greek letters are variables.
  private static let smallGreek: KeyValuePairs<String, String> = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "omicron": "ο", "pi": "π", "rho": "ρ",
    "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "φ", "varphi": "φ",
    "chi": "χ", "psi": "ψ", "omega": "ω", "ell": "ℓ",
  ]

  private static let functionNames = [
    "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "det", "dim", "exp", "ln", "log",
    "sin", "sinh", "tan", "tanh",
  ]

  private static let largeOperators: KeyValuePairs<String, Formula.LargeOperator> = [
    "sum": .sum, "prod": .product, "min": .minimum, "max": .maximum, "lim": .limit,
  ]

  private static let spaces: KeyValuePairs<String, Formula.Space> = [
    ",": .thin, ":": .medium, ">": .medium, ";": .thick, "!": .negativeThin, " ": .word,
    "quad": .quad, "qquad": .doubleQuad,
  ]

  private static let symbolNames: [(KeyValuePairs<String, String>, Formula.AtomClass)] = [
    (
      [
        "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π",
        "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "partial": "∂",
        "nabla": "∇", "infty": "∞", "ldots": "…", "dots": "…", "cdots": "⋯", "prime": "′",
        "|": "‖", "vert": "|", "Vert": "‖", "%": "%", "$": "$", "#": "#", "&": "&", "_": "_",
        "degree": "°", "forall": "∀", "exists": "∃", "top": "⊤",
      ], .ordinary
    ),
    (
      [
        "cdot": "⋅", "times": "×", "div": "÷", "pm": "±", "mp": "∓", "ast": "∗", "circ": "∘",
        "odot": "⊙", "oplus": "⊕", "otimes": "⊗", "cup": "∪", "cap": "∩",
      ], .binary
    ),
    (
      [
        "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "approx": "≈",
        "sim": "∼", "equiv": "≡", "propto": "∝", "ll": "≪", "gg": "≫", "in": "∈", "to": "→",
        "rightarrow": "→", "leftarrow": "←", "gets": "←", "leftrightarrow": "↔",
        "Rightarrow": "⇒", "Leftarrow": "⇐", "mapsto": "↦", "mid": "|", "colon": ":",
      ], .relation
    ),
    (["{": "{"], .opening),
    (["}": "}"], .closing),
  ]
}
