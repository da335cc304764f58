import JSONTexts
import Plotting
import Sweeps

/// Where a figure of a whole sweep came from: the plan that all its runs follow from.
public struct SummaryProvenance: Equatable, Sendable {
  /// The name and version of the form in which it is written.
  public static let schema = "descent.summary/1"

  /// What was swept, with the version of the program and the libraries.
  public var plan: SweepPlan

  /// Which figure of the summary it is, by its name.
  public var figure: String

  /// 1 for the first page.
  public var page: Int

  public var theme: String

  /// Dots per inch, which only a PNG has a use for.
  public var dpi: Double

  /// What was drawn.
  public var scene: FigureSummary

  public init(
    plan: SweepPlan, figure: String, page: Int, theme: String, dpi: Double, scene: FigureSummary
  ) {
    self.plan = plan
    self.figure = figure
    self.page = page
    self.theme = theme
    self.dpi = dpi
    self.scene = scene
  }

  /// In one line, with sorted keys: what files carry.
  public func jsonText() throws -> String { try JSONText.text(of: self, layout: .compact) }

  /// In many lines, for people.
  public func readableJSONText() throws -> String { try JSONText.text(of: self, layout: .lines) }

  /// Whether a text is of this form, so that reading it can fail for no other reason than damage.
  public static func isSchema(of text: String) -> Bool { JSONText.schema(of: text) == schema }

  /// The provenance that a text of the form of `jsonText()` holds.
  ///
  /// Throws a ``FigureProvenanceError``.
  public init(json: String) throws(FigureProvenanceError) {
    self = try JSONText.value(SummaryProvenance.self, of: json) { path, reason in
      FigureProvenanceError.malformed(path: path, reason: reason)
    }
  }

  /// What made the figure, in lines for people.
  public var summary: String {
    var lines = [
      "figure      \(figure)\(page > 1 ? ", page \(page)" : ""), theme \(theme)",
      "made by     descent \(plan.tool) with "
        + plan.libraries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        .joined(separator: ", "),
      "sweep       \(plan.runCount) runs",
      "seeds       \(plan.seeds)",
    ]
    lines += FigureProvenance.lines(of: plan.points[0].experiment)
    for point in plan.points.indices where !plan.keys.isEmpty {
      lines.append("point       \(plan.name(ofPoint: point))")
    }
    return lines.joined(separator: "\n")
  }
}

extension SummaryProvenance: Codable {
  private enum CodingKeys: String, CodingKey {
    case schema, plan, figure, page, theme, dpi, scene
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      plan: try container.decode(SweepPlan.self, forKey: .plan),
      figure: try container.decode(String.self, forKey: .figure),
      page: try container.decode(Int.self, forKey: .page),
      theme: try container.decode(String.self, forKey: .theme),
      dpi: try container.decode(Double.self, forKey: .dpi),
      scene: try container.decode(FigureSummary.self, forKey: .scene))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.schema, forKey: .schema)
    try container.encode(plan, forKey: .plan)
    try container.encode(figure, forKey: .figure)
    try container.encode(page, forKey: .page)
    try container.encode(theme, forKey: .theme)
    try container.encode(dpi, forKey: .dpi)
    try container.encode(scene, forKey: .scene)
  }
}
