import Experiments
import TorchRandom

/// A plan is written without its single runs, which follow from it.
extension SweepPlan: Codable {
  private enum CodingKeys: String, CodingKey {
    case tool, libraries, keys, points, seeds, naming, date, summary
    case carriesProvenance = "provenance"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func corrupted(_ key: CodingKeys, _ error: some Error) -> DecodingError {
      .dataCorruptedError(forKey: key, in: container, debugDescription: "\(error)")
    }
    let keys = try container.decode([String].self, forKey: .keys)
    let points = try container.decode([GridPoint].self, forKey: .points)
    guard !points.isEmpty, points.allSatisfy({ $0.values.count == keys.count }) else {
      throw DecodingError.dataCorruptedError(
        forKey: .points, in: container, debugDescription: "not a value for each key")
    }
    for figure in points.flatMap(\.figures) {
      guard figure.isPlain else {
        throw DecodingError.dataCorruptedError(
          forKey: .points, in: container,
          debugDescription: "\"\(figure.name)\" is no figure with a plain name and formats")
      }
    }
    let seeds: SeedSelection
    do {
      seeds = try SeedSelection(parsing: try container.decode(String.self, forKey: .seeds))
    } catch let error as SeedSelectionError {
      throw corrupted(.seeds, error)
    }
    let naming: RunNaming
    do {
      naming = try RunNaming(
        template: try container.decode(String.self, forKey: .naming), keys: keys)
    } catch let error as RunNamingError {
      throw corrupted(.naming, error)
    }
    try self.init(
      tool: try container.decode(String.self, forKey: .tool),
      libraries: try container.decode([String: String].self, forKey: .libraries),
      keys: keys, points: points, seeds: seeds, naming: naming,
      carriesProvenance: try container.decode(Bool.self, forKey: .carriesProvenance),
      date: try container.decodeIfPresent(Int64.self, forKey: .date),
      summary: try container.decodeIfPresent(PlannedSummary.self, forKey: .summary))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(tool, forKey: .tool)
    try container.encode(libraries, forKey: .libraries)
    try container.encode(keys, forKey: .keys)
    try container.encode(points, forKey: .points)
    try container.encode("\(seeds)", forKey: .seeds)
    try container.encode(naming.template, forKey: .naming)
    try container.encode(carriesProvenance, forKey: .carriesProvenance)
    try container.encodeIfPresent(date, forKey: .date)
    try container.encodeIfPresent(summary, forKey: .summary)
  }
}
