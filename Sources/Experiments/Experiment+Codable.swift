import TorchRandom
import Training

/// An experiment is written with the keys of its file, except that the columns of the data are a list,
/// since JSON's objects have no order: `{"data": [{"name": "t", "formula": "arange(0, 20)"}], ...}`.
extension Experiment: Codable {
  private enum CodingKeys: String, CodingKey {
    case seed, data, target, labels, model, loss, optimizer, metrics, steps
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      seed: try container.decode(TorchSeed.self, forKey: .seed),
      data: ExperimentData(
        try container.decode([DataColumn].self, forKey: .data),
        target: try container.decode(String.self, forKey: .target)),
      labels: try container.decodeIfPresent([String: String].self, forKey: .labels) ?? [:],
      model: try container.decode(ModelFormula.self, forKey: .model),
      loss: try container.decode(Loss.self, forKey: .loss),
      optimizer: try container.decode(Optimizer.self, forKey: .optimizer),
      steps: try container.decode(Int.self, forKey: .steps),
      metrics: try container.decodeIfPresent([Metric].self, forKey: .metrics) ?? [])
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(seed, forKey: .seed)
    try container.encode(data.columns, forKey: .data)
    try container.encode(data.target, forKey: .target)
    if !labels.isEmpty { try container.encode(labels, forKey: .labels) }
    try container.encode(model, forKey: .model)
    try container.encode(loss, forKey: .loss)
    try container.encode(optimizer, forKey: .optimizer)
    if !metrics.isEmpty { try container.encode(metrics, forKey: .metrics) }
    try container.encode(steps, forKey: .steps)
  }
}

extension DataColumn: Codable {
  private enum CodingKeys: String, CodingKey {
    case name, formula, values, from
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    if let formula = try container.decodeIfPresent(String.self, forKey: .formula) {
      source = .formula(formula)
    } else {
      source = .values(
        try container.decode([Float].self, forKey: .values),
        from: try container.decodeIfPresent(FileColumn.self, forKey: .from))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    switch source {
    case .formula(let formula):
      try container.encode(formula, forKey: .formula)
    case .values(let values, let file):
      try container.encode(values, forKey: .values)
      try container.encodeIfPresent(file, forKey: .from)
    }
  }
}

/// Initial values are one text for all parameters, or a list with one for each.
extension InitialParameters: Codable {
  private enum CodingKeys: String, CodingKey {
    case names, initial, draw
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    names = try container.decode([String].self, forKey: .names)
    if let text = try? container.decode(String.self, forKey: .initial) {
      initial = .together(text)
    } else {
      initial = .each(try container.decode([String].self, forKey: .initial))
    }
    draw = try container.decodeIfPresent(Int.self, forKey: .draw) ?? 1
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(names, forKey: .names)
    switch initial {
    case .together(let text): try container.encode(text, forKey: .initial)
    case .each(let texts): try container.encode(texts, forKey: .initial)
    }
    if draw != 1 { try container.encode(draw, forKey: .draw) }
  }
}
