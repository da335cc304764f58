import Scenes

/// Fills pages with strips, from top to bottom.
struct PageFiller {
  /// Where strips may stand on a page.
  let area: Rectangle

  private(set) var pages: [PageContent] = [PageContent()]

  /// Lines of the outline, in the order of reading.
  private(set) var bookmarks: [(bookmark: Strip.Bookmark, page: Int, place: Point)] = []

  private var y: Double
  private var isAtTop = true

  init(area: Rectangle) {
    self.area = area
    y = area.minY
  }

  mutating func fill(_ strips: [Strip]) {
    var start = 0
    while start < strips.count {
      var end = start
      while end + 1 < strips.count, strips[end].keepsWithNext { end += 1 }
      var chain = strips[start...end]
      let height = chain.dropFirst().reduce(room(for: chain[start])) {
        $0 + $1.spaceAbove + $1.height
      }
      let below = chain[end].ground?.below ?? 0
      let excess = y + height + below - area.maxY
      if !isAtTop, excess > Self.slack, !shrink(&chain, by: excess) { breakPage() }
      for strip in chain { place(strip) }
      start = end + 1
    }
  }

  /// Makes what may be smaller as small as it takes, if that is enough.
  private func shrink(_ chain: inout ArraySlice<Strip>, by excess: Double) -> Bool {
    for index in chain.indices {
      let height = chain[index].height - excess
      guard let least = chain[index].leastHeight, height >= least else { continue }
      chain[index] = chain[index].shrunk(to: height)
      return true
    }
    return false
  }

  /// Room for rounding, in points.
  private static let slack = 1e-6

  private func room(for strip: Strip) -> Double {
    (isAtTop ? 0 : strip.spaceAbove) + strip.height
  }

  private mutating func breakPage() {
    pages.append(PageContent())
    y = area.minY
    isAtTop = true
  }

  private mutating func place(_ strip: Strip) {
    let below = strip.ground?.below ?? 0
    if !isAtTop, y + room(for: strip) + below > area.maxY + Self.slack { breakPage() }
    if isAtTop {
      for above in strip.continuation { set(above) }
    }
    set(strip)
  }

  private mutating func set(_ strip: Strip) {
    let top = y + (isAtTop ? 0 : strip.spaceAbove)
    let corner = Point(x: area.minX, y: top)
    pages[pages.count - 1].append(strip, at: corner, above: area.maxY)
    if let bookmark = strip.bookmark { bookmarks.append((bookmark, pages.count - 1, corner)) }
    y = top + strip.height
    isAtTop = false
  }
}
