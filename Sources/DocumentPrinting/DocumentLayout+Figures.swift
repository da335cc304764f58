import Documents
import Scenes

extension DocumentLayout {
  /// A figure, no wider than the text and no taller than a page, with its caption below.
  mutating func figure(_ figure: DocumentFigure) -> [Strip] {
    let caption = lines(
      figure.caption.styled(linkingTo: sections), style.caption, .caption
    ).withoutLoneEnds()
    let size = figure.scene.size
    guard size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else {
      return caption
    }
    let captionHeight = caption.isEmpty ? 0 : style.aboveCaption + caption.totalHeight
    let room = max(area.height - captionHeight - style.roomAboveFigure, area.height * 0.4)
    let largest = min(1, area.width / size.width, room / size.height)
    var factor = largest
    let heading = style.sectionTitle.leading + style.belowSection
    let half = (area.height - heading - style.aroundObjects) / 2 - captionHeight
    if size.height * factor > half, size.height * factor * style.sharingFactor <= half {
      factor = half / size.height
    }
    let frame = Rectangle(
      minX: 0, minY: 0, width: size.width * factor, height: size.height * factor)
    var items = figure.scene.items
    if let ground = figure.scene.background, ground != .white {
      let page = Rectangle(minX: 0, minY: 0, width: size.width, height: size.height)
      items.insert(.shape(SceneShape(Path(page), fill: ground)), at: 0)
    }
    var strip = Strip(
      height: frame.height,
      structure: .piece(.figure(alternative: figure.alternative), of: number()))
    strip.leastHeight = size.height * largest * style.sharingFactor
    strip.contents = [
      [
        .group(
          SceneGroup(
            role: .figure, name: figure.name, clip: frame,
            items: factor == 1 ? items : items.map { $0.scaled(by: factor) }))
      ]
    ]
    strip.keepsWithNext = !caption.isEmpty
    strip.bookmark = Strip.Bookmark(
      title: figure.scene.title.isEmpty ? figure.name : figure.scene.title, level: 1)
    var below = caption
    below.set(spaceAbove: style.aboveCaption)
    return [strip] + below
  }
}

extension DocumentFigure {
  /// What it shows, for those who cannot see it.
  fileprivate var alternative: String {
    let words = [scene.title, scene.description].filter { !$0.isEmpty }
    return words.isEmpty ? name : words.joined(separator: ". ")
  }
}
