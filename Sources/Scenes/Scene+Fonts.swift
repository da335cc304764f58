extension Scene {
  /// Every font that words are set in, with its size and colour, in alphabetical order:
  /// `DejaVu Sans 10 #000000`, with `bold` and `oblique` before the size.
  public var fonts: [String] {
    var looks: Set<Look> = []
    for item in items { item.collectLooks(into: &looks) }
    return looks.map(\.words).sorted()
  }
}

/// A font with the colour of what is set in it.
private struct Look: Hashable {
  var font: Font
  var color: Color

  var words: String {
    let weight = font.weight == .regular ? "" : " \(font.weight.rawValue)"
    let slant = font.slant == .upright ? "" : " \(font.slant.rawValue)"
    let size = Int(exactly: font.size).map { "\($0)" } ?? "\(font.size)"
    return "\(font.family)\(weight)\(slant) \(size) \(color)"
  }
}

extension SceneItem {
  fileprivate func collectLooks(into looks: inout Set<Look>) {
    switch self {
    case .shape, .markers: break
    case .text(let text): looks.insert(Look(font: text.font, color: text.color))
    case .group(let group): for item in group.items { item.collectLooks(into: &looks) }
    }
  }
}
