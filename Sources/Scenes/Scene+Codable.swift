/// Written as an object; ``Scene/darkColors`` is one, too, from `#rrggbb` to `#rrggbb`, sorted.
extension Scene: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: SceneKey.self)
    self.init(
      size: try container.decode(Size.self, forKey: .size),
      background: try container.decodeIfPresent(Color.self, forKey: .background),
      title: try container.decode(String.self, forKey: .title),
      description: try container.decode(String.self, forKey: .description),
      items: try container.decode([SceneItem].self, forKey: .items))
    guard container.contains(.darkColors) else { return }
    let colors = try container.nestedContainer(keyedBy: ColorKey.self, forKey: .darkColors)
    darkColors = try colors.allKeys.reduce(into: [:]) { result, key in
      guard let light = Color(key.stringValue), light.alpha == 255 else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: colors,
          debugDescription: "colour \"\(key.stringValue)\" is not #rrggbb")
      }
      result[light] = try colors.decode(Color.self, forKey: key)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: SceneKey.self)
    try container.encode(size, forKey: .size)
    try container.encodeIfPresent(background, forKey: .background)
    try container.encode(title, forKey: .title)
    try container.encode(description, forKey: .description)
    try container.encode(items, forKey: .items)
    guard let darkColors else { return }
    var colors = container.nestedContainer(keyedBy: ColorKey.self, forKey: .darkColors)
    let texts = darkColors.map { ($0.key.description, $0.value) }.sorted { $0.0 < $1.0 }
    for (light, dark) in texts { try colors.encode(dark, forKey: ColorKey(stringValue: light)) }
  }
}

private enum SceneKey: String, CodingKey {
  case size
  case background
  case title
  case description
  case items
  case darkColors
}

/// A key that names a colour.
private struct ColorKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) { nil }
}
