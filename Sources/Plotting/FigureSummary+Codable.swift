import Scenes

extension FigureSummary: Codable {
  private enum Key: String, CodingKey {
    case size
    case title
    case titleBox = "title-box"
    case legend
    case fonts
    case panels
    case values
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      size: try values.decode(Size.self, forKey: .size),
      title: try values.decodeIfPresent(String.self, forKey: .title),
      titleBox: try values.decodeIfPresent(Rectangle.self, forKey: .titleBox),
      legend: try values.decodeIfPresent(Legend.self, forKey: .legend),
      fonts: try values.decodeIfPresent([String].self, forKey: .fonts) ?? [],
      panels: try values.decode([Panel].self, forKey: .panels),
      values: try values.decodeIfPresent([String: [[Float]]].self, forKey: .values) ?? [:])
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(size, forKey: .size)
    try values.encodeIfPresent(title, forKey: .title)
    try values.encodeIfPresent(titleBox, forKey: .titleBox)
    try values.encodeIfPresent(legend, forKey: .legend)
    if !fonts.isEmpty { try values.encode(fonts, forKey: .fonts) }
    try values.encode(panels, forKey: .panels)
    if !self.values.isEmpty { try values.encode(self.values, forKey: .values) }
  }
}

extension FigureSummary.Panel: Codable {
  private enum Key: String, CodingKey {
    case title
    case titleBox = "title-box"
    case box
    case x
    case y
    case series
    case notes
    case noteBoxes = "note-boxes"
    case legend
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      title: try values.decodeIfPresent(String.self, forKey: .title),
      titleBox: try values.decodeIfPresent(Rectangle.self, forKey: .titleBox),
      box: try values.decodeIfPresent(Rectangle.self, forKey: .box),
      x: try values.decode(FigureSummary.Axis.self, forKey: .x),
      y: try values.decode(FigureSummary.Axis.self, forKey: .y),
      series: try values.decodeIfPresent([FigureSummary.Series].self, forKey: .series) ?? [],
      notes: try values.decodeIfPresent([String].self, forKey: .notes) ?? [],
      noteBoxes: try values.decodeIfPresent([Rectangle].self, forKey: .noteBoxes) ?? [],
      legend: try values.decodeIfPresent(FigureSummary.Legend.self, forKey: .legend))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encodeIfPresent(title, forKey: .title)
    try values.encodeIfPresent(titleBox, forKey: .titleBox)
    try values.encodeIfPresent(box, forKey: .box)
    try values.encode(x, forKey: .x)
    try values.encode(y, forKey: .y)
    if !series.isEmpty { try values.encode(series, forKey: .series) }
    if !notes.isEmpty { try values.encode(notes, forKey: .notes) }
    if !noteBoxes.isEmpty { try values.encode(noteBoxes, forKey: .noteBoxes) }
    try values.encodeIfPresent(legend, forKey: .legend)
  }
}

/// The limits are written as `[lower, upper]`, and the scale unless it is linear.
extension FigureSummary.Axis: Codable {
  private enum Key: String, CodingKey {
    case label
    case labelBox = "label-box"
    case limits
    case scale
    case ticks
    case ticksBox = "ticks-box"
    case offset
    case offsetBox = "offset-box"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let limits = try values.decode([Double].self, forKey: .limits)
    guard limits.count == 2 else {
      throw DecodingError.dataCorruptedError(
        forKey: .limits, in: values,
        debugDescription: "limits are two numbers, not \(limits.count)")
    }
    self.init(
      label: try values.decodeIfPresent(String.self, forKey: .label),
      labelBox: try values.decodeIfPresent(Rectangle.self, forKey: .labelBox),
      limits: Limits(lower: limits[0], upper: limits[1]),
      scale: try values.decodeIfPresent(AxisScale.self, forKey: .scale) ?? .linear,
      ticks: try values.decodeIfPresent([String].self, forKey: .ticks) ?? [],
      ticksBox: try values.decodeIfPresent(Rectangle.self, forKey: .ticksBox),
      offset: try values.decodeIfPresent(String.self, forKey: .offset),
      offsetBox: try values.decodeIfPresent(Rectangle.self, forKey: .offsetBox))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encodeIfPresent(label, forKey: .label)
    try values.encodeIfPresent(labelBox, forKey: .labelBox)
    try values.encode([limits.lower, limits.upper], forKey: .limits)
    if scale != .linear { try values.encode(scale, forKey: .scale) }
    if !ticks.isEmpty { try values.encode(ticks, forKey: .ticks) }
    try values.encodeIfPresent(ticksBox, forKey: .ticksBox)
    try values.encodeIfPresent(offset, forKey: .offset)
    try values.encodeIfPresent(offsetBox, forKey: .offsetBox)
  }
}

extension FigureSummary.Series: Codable {
  private enum Key: String, CodingKey {
    case kind
    case label
    case color
    case marker
    case diameter
    case width
    case dashes
    case count
    case digest
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      try values.decode(Kind.self, forKey: .kind),
      label: try values.decodeIfPresent(String.self, forKey: .label),
      color: try values.decodeIfPresent(Color.self, forKey: .color),
      marker: try values.decodeIfPresent(SceneMarkers.Shape.self, forKey: .marker),
      diameter: try values.decodeIfPresent(Double.self, forKey: .diameter),
      width: try values.decodeIfPresent(Double.self, forKey: .width),
      dashes: try values.decodeIfPresent([Double].self, forKey: .dashes) ?? [],
      count: try values.decode(Int.self, forKey: .count),
      digest: try values.decode(String.self, forKey: .digest))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(kind, forKey: .kind)
    try values.encodeIfPresent(label, forKey: .label)
    try values.encodeIfPresent(color, forKey: .color)
    try values.encodeIfPresent(marker, forKey: .marker)
    try values.encodeIfPresent(diameter, forKey: .diameter)
    try values.encodeIfPresent(width, forKey: .width)
    if !dashes.isEmpty { try values.encode(dashes, forKey: .dashes) }
    try values.encode(count, forKey: .count)
    try values.encode(digest, forKey: .digest)
  }
}

extension FigureSummary.Legend: Codable {
  private enum Key: String, CodingKey {
    case box
    case textBox = "text-box"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      box: try values.decode(Rectangle.self, forKey: .box),
      textBox: try values.decode(Rectangle.self, forKey: .textBox))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(box, forKey: .box)
    try values.encode(textBox, forKey: .textBox)
  }
}
