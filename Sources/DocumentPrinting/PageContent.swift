import Scenes

/// What stands on one page so far.
struct PageContent {
  private struct Ground {
    var number: Int
    var color: Color
    var cornerRadius: Double
    var rectangle: Rectangle
  }

  private var grounds: [Ground] = []
  private var decorations: [SceneItem] = []
  private var items: [SceneItem] = []
  private var parts: [(part: PagePart, of: Int)] = []
  private(set) var links: [PageLink] = []
  private(set) var anchors: [PageAnchor] = []

  /// Adds a strip whose top left corner is at `corner`; grounds end above `bottom`.
  mutating func append(_ strip: Strip, at corner: Point, above bottom: Double) {
    if let ground = strip.ground {
      let height = min(strip.height + ground.below, max(strip.height, bottom - corner.y))
      append(
        Ground(
          number: ground.number, color: ground.color, cornerRadius: ground.cornerRadius,
          rectangle: Rectangle(
            minX: corner.x, minY: corner.y, width: ground.width, height: height)))
    }
    decorations += strip.decorations.map { $0.offset(dx: corner.x, dy: corner.y) }
    links += strip.links.map { link in
      PageLink(link.area.offset(dx: corner.x, dy: corner.y), to: link.destination)
    }
    if let anchor = strip.anchor { anchors.append(PageAnchor(anchor, at: corner)) }
    let ranges = strip.contents.map { content in
      let start = items.count
      items += content.map { $0.offset(dx: corner.x, dy: corner.y) }
      return start..<items.count
    }
    append(ranges, strip.structure)
  }

  private mutating func append(_ ground: Ground) {
    if let last = grounds.indices.last, grounds[last].number == ground.number {
      grounds[last].rectangle = grounds[last].rectangle.union(ground.rectangle)
    } else {
      grounds.append(ground)
    }
  }

  private mutating func append(_ ranges: [Range<Int>], _ structure: Strip.Structure) {
    guard let first = ranges.first, let last = ranges.last,
      first.lowerBound < last.upperBound
    else { return }
    let all = first.lowerBound..<last.upperBound
    switch structure {
    case .piece(let kind, let number):
      if parts.last?.of == number, case .items(let range)? = parts.last?.part.content {
        parts[parts.count - 1].part.content = .items(range.lowerBound..<all.upperBound)
      } else {
        parts.append((PagePart(kind, .items(all)), number))
      }
    case .listItem(let item, let list):
      append(PagePart(.listItem, .items(all)), to: .list, number: list, item: item)
    case .row(let kinds, let table):
      let cells = zip(kinds, ranges).map { PagePart($0, .items($1)) }
      append(PagePart(.row, .parts(cells)), to: .table, number: table, item: nil)
    }
  }

  private var lastItem: Int?

  /// Adds to the container of that number, which is the last part or comes after it.
  private mutating func append(
    _ part: PagePart, to kind: PagePart.Kind, number: Int, item: Int?
  ) {
    guard parts.last?.of == number, case .parts(var inside)? = parts.last?.part.content else {
      parts.append((PagePart(kind, .parts([part])), number))
      lastItem = item
      return
    }
    // One copy of the array at a time.
    parts[parts.count - 1].part.content = .parts([])
    if let item, item == lastItem, case .items(let before)? = inside.last?.content,
      case .items(let range) = part.content
    {
      inside[inside.count - 1].content = .items(before.lowerBound..<range.upperBound)
    } else {
      inside.append(part)
    }
    lastItem = item
    parts[parts.count - 1].part.content = .parts(inside)
  }

  /// The page, with `footer` at its bottom.
  func page(size: Size, title: String, footer: [SceneItem]) -> ScenePage {
    let below =
      grounds.map { ground in
        SceneItem.shape(
          SceneShape(
            Path(ground.rectangle, cornerRadius: ground.cornerRadius), fill: ground.color))
      } + decorations
    let scene = Scene(
      size: size, title: title, description: "", items: below + items + footer)
    return ScenePage(
      scene: scene, parts: parts.map { $0.part.shifted(by: below.count) }, links: links,
      anchors: anchors)
  }
}

extension PagePart {
  /// The same part of items that stand `distance` further on.
  fileprivate func shifted(by distance: Int) -> PagePart {
    switch content {
    case .items(let range):
      PagePart(kind, .items(range.lowerBound + distance..<range.upperBound + distance))
    case .parts(let parts): PagePart(kind, .parts(parts.map { $0.shifted(by: distance) }))
    }
  }
}
