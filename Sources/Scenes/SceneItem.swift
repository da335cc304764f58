/// One thing to draw.
public enum SceneItem: Equatable, Sendable {
  case shape(SceneShape)
  case markers(SceneMarkers)
  case text(SceneText)
  case group(SceneGroup)
}

/// Written as an object with one member, named as the case: `{"text": {...}}`.
extension SceneItem: Codable {
  private enum Kind: String, CodingKey {
    case shape
    case markers
    case text
    case group
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Kind.self)
    guard let kind = container.allKeys.first, container.allKeys.count == 1 else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath,
          debugDescription: "an item is one of shape, markers, text and group"))
    }
    self =
      switch kind {
      case .shape: .shape(try container.decode(SceneShape.self, forKey: kind))
      case .markers: .markers(try container.decode(SceneMarkers.self, forKey: kind))
      case .text: .text(try container.decode(SceneText.self, forKey: kind))
      case .group: .group(try container.decode(SceneGroup.self, forKey: kind))
      }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Kind.self)
    switch self {
    case .shape(let shape): try container.encode(shape, forKey: .shape)
    case .markers(let markers): try container.encode(markers, forKey: .markers)
    case .text(let text): try container.encode(text, forKey: .text)
    case .group(let group): try container.encode(group, forKey: .group)
    }
  }
}
