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

  /// Major ticks, then minor ones, each ascending.
  private(set) var ticks: [AxisTick]
  private(set) var offset: String

  var values: [Double] { ticks.map(\.value) }
  var labels: [Label] { ticks.map(\.label) }

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
    // A theme that thins labels which would touch may ask for more than matplotlib dares.
    let fontSize = theme.fontSize / (edge == .bottom ? theme.tickDensity : 1)
    let orientation: AxisOrientation = edge == .bottom ? .horizontal : .vertical
    switch (axis.scale, axis.ticks) {
    case (.logarithmic, nil), (.logarithmic, .integers):
      let located = LogarithmicTicks(
        in: limits, axisLength: length, fontSize: fontSize, orientation: orientation,
        maximumCount: maximumCount - 1)
      let texts = LogarithmicTickLabels(located, in: limits)
      ticks =
        zip(located.major, texts.major).map { AxisTick(value: $0, label: $1) }
        + zip(located.minor, texts.minor).map {
          AxisTick(value: $0, label: $1, isMinor: true, hasGrid: !$1.isEmpty)
        }
      offset = ""
    case (.logarithmic, .at(let places)):
      let values = Ticks(places.filter(axis.scale.shows), in: limits).values
      ticks = zip(values, DecimalText.distinct(values)).map {
        AxisTick(value: $0, label: Label(plain: $1))
      }
      offset = ""
    default:
      let placement: TickLocator.Placement =
        switch axis.ticks {
        case nil: .automatic
        case .integers: .integers
        case .at(let places): .values(places)
        case .some(.none): .values([])
        }
      let located = TickLocator(placement, maximumCount: maximumCount).ticks(
        in: limits, axisLength: length, fontSize: fontSize, orientation: orientation)
      let texts = TickLabels(located, in: limits)
      ticks = zip(located.values, texts.labels).map {
        AxisTick(value: $0, label: Label(plain: $1))
      }
      offset = texts.offset
    }
  }

  /// Fewer ticks where their labels would run into each other, then fewer labels than ticks.
  ///
  /// Only in themes that keep labels apart: matplotlib lets them overlap, and its theme must.
  func thinned(toFit setting: LabelSetting) -> AxisTicks {
    guard theme.keepsLabelsApart, axis.showsTickLabels else { return self }
    var candidate = self
    var crowded = candidate.crowdedLabels(setting)
    while crowded.contains(where: { !candidate.ticks[$0].isMinor }),
      candidate.maximumCount > Self.fewest
    {
      candidate = AxisTicks(
        axis, edge: edge, limits: limits, length: length, theme: theme,
        maximumCount: candidate.maximumCount - 1)
      crowded = candidate.crowdedLabels(setting)
    }
    for index in crowded { candidate.ticks[index].label = "" }
    return candidate
  }

  /// The labels that would touch one before, were those before them left out; those of major ticks come
  /// first.
  private func crowdedLabels(_ setting: LabelSetting) -> [Int] {
    let scale = AxisPositions(limits, length: length, scale: axis.scale)
    let gap = edge == .bottom ? 0.6 * theme.fontSize : 0
    let places = ticks.map { scale.position(of: $0.value) }
    var taken: [(start: Double, end: Double)] = []
    var crowded: [Int] = []
    let order = ticks.indices.sorted { one, other in
      ticks[one].isMinor == ticks[other].isMinor
        ? places[one] < places[other] : ticks[other].isMinor
    }
    for index in order where !ticks[index].label.isEmpty || !ticks[index].isMinor {
      let (ascent, descent, advance) = setting.extent(
        of: ticks[index].label, size: theme.fontSize)
      let half = (edge == .bottom ? advance : ascent + descent) / 2
      let (start, end) = (places[index] - half, places[index] + half)
      if taken.contains(where: { start < $0.end + gap && $0.start < end + gap }) {
        crowded.append(index)
      } else {
        taken.append((start, end))
      }
    }
    return crowded
  }
}
