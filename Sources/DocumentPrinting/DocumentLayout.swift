import Documents
import Scenes

/// Turns a document into strips, from top to bottom, without pages.
struct DocumentLayout {
  let style: PrintStyle
  let measuring: any TextMeasuring

  /// Where the text may stand on each page, from its own top left corner.
  let area: Size

  /// The names of the document's sections.
  let sections: Set<String>

  private var lastNumber = 0

  init(_ document: Document, style: PrintStyle, measuring: any TextMeasuring, area: Size) {
    self.style = style
    self.measuring = measuring
    self.area = area
    sections = Set(document.sections.map(\.identifier))
  }

  /// A number for a part that no other part has.
  mutating func number() -> Int {
    lastNumber += 1
    return lastNumber
  }

  mutating func strips(of document: Document) -> [Strip] {
    var strips = lines([StyledText(document.title)], style.title, .heading(1))
    for index in strips.indices { strips[index].keepsWithNext = true }
    var summary = lines(document.summary.styled(linkingTo: sections), style.summary, .paragraph)
      .withoutLoneEnds()
    summary.set(spaceAbove: strips.isEmpty ? 0 : 6)
    strips += summary
    if !strips.isEmpty { strips.append(rule()) }
    for section in document.sections { strips += self.strips(of: section) }
    return strips
  }

  private mutating func strips(of section: Document.Section) -> [Strip] {
    var title = heading(
      section.title, style.sectionTitle, level: 2, above: style.aboveSection)
    if title.isEmpty {
      title = [Strip(height: 0, structure: .piece(.paragraph, of: number()))]
      title[0].keepsWithNext = !section.blocks.isEmpty
    }
    title[0].anchor = section.identifier
    title[0].bookmark = Strip.Bookmark(title: section.title, level: 0)
    var strips = title
    var above = style.belowSection
    var previous: Block?
    for block in section.blocks {
      var next = self.strips(of: block)
      guard !next.isEmpty else { continue }
      if let previous { above = distance(from: previous, to: block) }
      next.set(spaceAbove: above)
      // What is said of code just before it is read with it.
      if case .paragraph? = previous, case .code = block {
        strips[strips.count - 1].keepsWithNext = true
      }
      strips += next
      previous = block
    }
    return strips
  }

  private func distance(from above: Block, to below: Block) -> Double {
    switch (above, below) {
    case (_, .heading): style.aboveHeading
    case (.heading, _): style.belowHeading
    case (.table, _), (.figure, _), (_, .table), (_, .figure): style.aroundObjects
    case (.code, _), (_, .code): style.aroundCode
    default: style.betweenBlocks
    }
  }

  private mutating func strips(of block: Block) -> [Strip] {
    switch block {
    case .paragraph(let text):
      lines(text.styled(linkingTo: sections), style.body, .paragraph).withoutLoneEnds()
    case .heading(let text): subheading(text)
    case .list(let items): list(items)
    case .facts(let facts): self.facts(facts)
    case .table(let table): self.table(table)
    case .figure(let figure): self.figure(figure)
    // The file may be gone when the paper is read.
    case .picture(let picture): strips(of: .paragraph([.text(picture.description)]))
    case .code(let block): code(block)
    }
  }

  private mutating func subheading(_ text: String) -> [Strip] {
    var strips = heading(text, style.heading, level: 3, above: style.aboveHeading)
    if !strips.isEmpty { strips[0].bookmark = Strip.Bookmark(title: text, level: 1) }
    return strips
  }

  private mutating func heading(
    _ text: String, _ textStyle: TextStyle, level: Int, above: Double
  ) -> [Strip] {
    var strips = lines([StyledText(text)], textStyle, .heading(level))
    for index in strips.indices { strips[index].keepsWithNext = true }
    strips.set(spaceAbove: above)
    return strips
  }

  private func rule() -> Strip {
    var strip = Strip(height: 1, structure: .piece(.paragraph, of: 0), spaceAbove: 12)
    strip.decorations = [
      .rule(from: 0, to: area.width, y: 0.5, Stroke(PrintStyle.rule, width: 0.75))
    ]
    return strip
  }

  /// Text as lines of one part.
  mutating func lines(
    _ text: [StyledText], _ textStyle: TextStyle, _ kind: PagePart.Kind
  ) -> [Strip] {
    let structure = Strip.Structure.piece(kind, of: number())
    let breaker = LineBreaker(measuring: measuring, style: textStyle, width: area.width)
    return breaker.lines(of: text).map { line in
      var strip = Strip(height: textStyle.leading, structure: structure)
      strip.contents = [line.items(x: 0, baseline: textStyle.baseline, style: textStyle)]
      strip.links = line.links(x: 0, top: 0, style: textStyle)
      return strip
    }
  }

  private mutating func list(_ items: [[Inline]]) -> [Strip] {
    let list = number()
    let textStyle = style.body
    let breaker = LineBreaker(
      measuring: measuring, style: textStyle, width: area.width - style.listIndent)
    return items.flatMap { item -> [Strip] in
      let structure = Strip.Structure.listItem(number(), of: list)
      var strips = breaker.lines(of: item.styled(linkingTo: sections)).map { line in
        var strip = Strip(height: textStyle.leading, structure: structure)
        strip.contents = [
          line.items(x: style.listIndent, baseline: textStyle.baseline, style: textStyle)
        ]
        strip.links = line.links(x: style.listIndent, top: 0, style: textStyle)
        return strip
      }
      guard !strips.isEmpty else { return [] }
      strips.set(spaceAbove: style.betweenListItems)
      let bullet = SceneItem.text(
        SceneText(
          "•", font: textStyle.font, color: PrintStyle.muted,
          at: Point(x: 2, y: textStyle.baseline), rendering: .outline))
      strips[0].contents[0].insert(bullet, at: 0)
      return strips.withoutLoneEnds()
    }
  }
}

extension [Strip] {
  mutating func set(spaceAbove: Double) {
    if !isEmpty { self[0].spaceAbove = spaceAbove }
  }
}

extension SceneItem {
  /// A horizontal line.
  static func rule(from left: Double, to right: Double, y: Double, _ stroke: Stroke) -> SceneItem {
    .shape(
      SceneShape(
        Path(through: [Point(x: left, y: y), Point(x: right, y: y)]), stroke: stroke))
  }
}
