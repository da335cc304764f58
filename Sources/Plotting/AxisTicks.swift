import Scenes
import Typesetting

/// The ticks of one axis as it will be drawn: where they are and what they say.
struct AxisTicks {
  private let axis: Axis
  private let edge: AxisLayout.Edge
  private let limits: Limits
  private let length: Double
  private let theme: Theme
  private let maximumCount: Int

  private static let matplotlibCount = 10

  /// What the locator takes.
  private static let fewest = 2

  private(set) var values: [Double]
  private(set) var labels: [String]
  private(set) var offset: String

  init(
    _ axis: Axis, edge: AxisLayout.Edge, limits: Limits, length: Double, theme: Theme
  ) {
    self.init(
      axis, edge: edge, limits: limits, length: length, theme: theme,
      maximumCount: Self.matplotlibCount)
  }

  private init(
    _ axis: Axis, edge: AxisLayout.Edge, limits: Limits, length: Double, theme: Theme,
    maximumCount: Int
  ) {
    self.axis = axis
    self.edge = edge
    self.limits = limits
    self.length = length
    self.theme = theme
    self.maximumCount = maximumCount
    let placement: TickLocator.Placement =
      switch axis.ticks {
      case nil: .automatic
      case .integers: .integers
      case .at(let places): .values(places)
      case .some(.none): .values([])
      }
    // A theme that thins labels which would touch may ask for more than matplotlib dares.
    let density = edge == .bottom ? theme.tickDensity : 1
    let ticks = TickLocator(placement, maximumCount: maximumCount).ticks(
      in: limits, axisLength: length, fontSize: theme.fontSize / density,
      orientation: edge == .bottom ? .horizontal : .vertical)
    let texts = TickLabels(ticks, in: limits)
    (values, labels, offset) = (ticks.values, texts.labels, texts.offset)
  }

  /// Fewer ticks where their labels would run into each other, then fewer labels than ticks.
  ///
  /// Only in themes that keep labels apart: matplotlib lets them overlap, and its theme must.
  func thinned(toFit setting: LabelSetting) -> AxisTicks {
    guard theme.keepsLabelsApart, axis.showsTickLabels else { return self }
    var candidate = self
    var crowded = candidate.crowdedLabels(setting)
    while !crowded.isEmpty, candidate.maximumCount > Self.fewest {
      candidate = AxisTicks(
        axis, edge: edge, limits: limits, length: length, theme: theme,
        maximumCount: candidate.maximumCount - 1)
      crowded = candidate.crowdedLabels(setting)
    }
    for index in crowded { candidate.labels[index] = "" }
    return candidate
  }

  /// The labels that would touch the one before, were those before them left out.
  private func crowdedLabels(_ setting: LabelSetting) -> [Int] {
    let scale = LinearScale(limits, length: length)
    let gap = edge == .bottom ? 0.6 * theme.fontSize : 0
    let places = values.map { scale.position(of: $0) }
    var end = -Double.infinity
    var crowded: [Int] = []
    for index in values.indices.sorted(by: { places[$0] < places[$1] }) {
      let (ascent, descent, advance) = setting.extent(
        of: Label(plain: labels[index]), size: theme.fontSize)
      let room = edge == .bottom ? advance : ascent + descent
      if places[index] - room / 2 < end + gap {
        crowded.append(index)
      } else {
        end = places[index] + room / 2
      }
    }
    return crowded
  }
}
