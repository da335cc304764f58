import CCairo
import Scenes

/// Draws pages, and says what their parts are and where they lead.
struct PagePainter {
  let context: OpaquePointer
  let fonts: FontLibrary

  /// The places that links may lead to: Cairo refuses a document with others.
  let anchors: Set<String>

  func draw(_ page: ScenePage) throws(FontError) {
    if let background = page.scene.background, background != .white {
      CairoPath(context: context).setColor(background)
      cairo_paint(context)
    }
    for anchor in page.anchors {
      let tag = PDFTag(anchor)
      tag.begin(context)
      tag.end(context)
    }
    var next = 0
    for part in page.parts { try draw(part, of: page.scene.items, from: &next) }
    try draw(page.scene.items, from: &next, to: page.scene.items.count)
    for link in page.links {
      if case .anchor(let name) = link.destination, !anchors.contains(name) { continue }
      let tag = PDFTag(link)
      tag.begin(context)
      tag.end(context)
    }
  }

  /// Draws a part, and what of the page comes before it.
  private func draw(
    _ part: PagePart, of items: [SceneItem], from next: inout Int
  ) throws(FontError) {
    let tag = PDFTag(part.kind)
    switch part.content {
    case .items(let range):
      try draw(items, from: &next, to: range.lowerBound)
      tag.begin(context)
      try draw(items, from: &next, to: range.upperBound)
      tag.end(context)
    case .parts(let parts):
      tag.begin(context)
      for part in parts { try draw(part, of: items, from: &next) }
      tag.end(context)
    }
  }

  private func draw(
    _ items: [SceneItem], from next: inout Int, to end: Int
  ) throws(FontError) {
    precondition(next <= end && end <= items.count, "parts follow each other on their page")
    guard next < end else { return }
    try VectorPainter(context: context, fonts: fonts).draw(Array(items[next..<end]))
    next = end
  }
}
