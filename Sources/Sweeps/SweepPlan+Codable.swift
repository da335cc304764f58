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
    try Self.check(points, in: container)
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

  /// A plan may come from someone else, and is to write nothing outside its directory.
  private static func check(
    _ points: [GridPoint], in container: KeyedDecodingContainer<CodingKeys>
  ) throws {
    func require(_ isFine: Bool, _ expected: String) throws {
      guard !isFine else { return }
      throw DecodingError.dataCorruptedError(
        forKey: .points, in: container, debugDescription: expected)
    }
    for point in points {
      try require(
        (1...Experiment.stepLimit).contains(point.experiment.steps),
        "steps: \(point.experiment.steps) is not from 1 to \(Experiment.stepLimit)")
      var files = Set<String>()
      for figure in point.figures {
        for format in figure.formats {
          let file = "\(figure.name).\(format)"
          try require(
            file.utf8.first != UInt8(ascii: ".") && !file.utf8.contains(UInt8(ascii: "/"))
              && !file.utf8.contains(0),
            "figures: \"\(file)\" is no file's name")
          try require(files.insert(file).inserted, "figures: \(file) is named twice")
        }
      }
    }
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
