import Scenes

/// The ticks of one axis as it will be drawn: where they are and what they say.
struct AxisTicks {
  private let axis: Axis
  private let edge: AxisLayout.Edge
  private let limits: Limits
  private let length: Double
  private let theme: Theme
  private var maximumCount: Int

  private(set) var values: [Double]
  private(set) var labels: [String]
  private(set) var offset: String

  init(
    _ axis: Axis, edge: AxisLayout.Edge, limits: Limits, length: Double, theme: Theme
  ) {
    self.init(
      axis, edge: edge, limits: limits, length: length, theme: theme, maximumCount: 10)
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

  /// Fewer ticks where the labels along the bottom would run into each other.
  ///
  /// Only in themes that fit panels to their labels: matplotlib lets them overlap, and its theme must.
  func thinned(toFit labels: LabelSetting) -> AxisTicks {
    guard case .fitted = theme.margins, edge == .bottom, axis.showsTickLabels else { return self }
    var candidate = self
    while candidate.maximumCount > 1, candidate.overlap(labels) {
      candidate = AxisTicks(
        axis, edge: edge, limits: limits, length: length, theme: theme,
        maximumCount: candidate.maximumCount - 1)
    }
    return candidate
  }

  private func overlap(_ setting: LabelSetting) -> Bool {
    let scale = LinearScale(limits, length: length)
    let gap = 0.6 * theme.fontSize
    var end: Double?
    let places = values.map { scale.position(of: $0) }
    for index in values.indices.sorted(by: { places[$0] < places[$1] }) {
      let width = setting.extent(of: Label(plain: labels[index]), size: theme.fontSize).advance
      let start = places[index] - width / 2
      if let end, start < end + gap { return true }
      end = start + width
    }
    return false
  }
}
