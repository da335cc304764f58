import Plotting

/// A figure as someone asks for it: which one, and what is to be different from its usual form.
///
/// Options that a figure has no use for are left alone.
public struct FigureRequest: Equatable, Sendable {
  public var kind: FigureKind

  /// Above the figure.
  public var title: String?

  /// Along the bottom, instead of the figure's own.
  public var xLabel: String?

  /// Along the left, instead of the figure's own.
  public var yLabel: String?

  /// How the left axis is divided; nil takes the figure's own way.
  public var yScale: AxisScale?

  /// The page; nil takes the figure's own size.
  public var size: PageSize?

  /// How many panels, or frames, there are at most, of steps that are not listed.
  public var panels: Int?

  /// Which steps have a panel, or a frame.
  public var steps: StepChoice?

  /// Whose parameters predict, where one step is shown: 1 for the first, nil for the end.
  public var step: Int?

  /// Which parameters the loss is drawn over, or which are drawn.
  public var parameters: [String]?

  /// How long each frame but the last is shown, in seconds; nil takes what the number of frames wants.
  public var frameTime: Double?

  /// How often an animation is shown, 0 for without end; nil takes the usual number.
  public var loops: Int?

  /// The figure in its usual form.
  public init(_ kind: FigureKind) {
    self.kind = kind
    if kind == .predictionStrip { panels = Self.usualPanels }
  }

  /// As many as the article's strip has.
  static let usualPanels = 6

  /// Inches.
  public struct PageSize: Codable, Equatable, Sendable {
    public var width: Double
    public var height: Double

    public init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }
  }
}

/// Which steps of a run have a panel.
public enum StepChoice: Equatable, Sendable {
  /// The first ones, as the article has them.
  case first

  /// The first, the last, and some at equal distances between.
  case even

  /// These, in this order, as far as the run has them.
  case listed([Int])
}

extension FigureRequest: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind, title, size, panels, steps, step, parameters, loops
    case frameTime = "frame-time"
    case xLabel = "x-label"
    case yLabel = "y-label"
    case yScale = "y-scale"
  }
}

/// Steps are written as `"first"`, `"even"` or a list of numbers.
extension StepChoice: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let name = try? container.decode(String.self) {
      switch name {
      case "first": self = .first
      case "even": self = .even
      default:
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "\"\(name)\" is not first, even or a list of steps")
      }
    } else {
      self = .listed(try container.decode([Int].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .first: try container.encode("first")
    case .even: try container.encode("even")
    case .listed(let steps): try container.encode(steps)
    }
  }
}
