import CheckRecords
import Pages

/// One picture of an item, with outlines over it.
struct ItemFigure {
  let article: ItemArticle
  let role: PictureRole
  let image: PictureSlot.Image

  var html: HTML {
    .element(
      "figure",
      [
        "class": "picture \(role.rawValue)", "data-width": image.size.map { "\($0.width)" },
        "data-height": image.size.map { "\($0.height)" },
        "data-reduction": "\(embedding.reduction)",
      ],
      [caption, .element("div", ["class": "frame"], [picture, outlines])])
  }

  private var embedding: Embedding { article.embeddings[image.embedding] }
  private var checked: CheckedItem { article.item.item }

  private var picture: HTML {
    .element(
      "img",
      [
        "src": article.reference(embedding),
        "alt": "\(role.title) of \(VisibleText.line(checked.name))",
        "width": image.size.map { "\($0.width)" }, "height": image.size.map { "\($0.height)" },
        "draggable": "false",
      ])
  }

  private var caption: HTML {
    let remarks = [
      image.size?.words,
      embedding.reduction > 1 ? "preview of 1/\(embedding.reduction) of the size" : nil,
      embedding.isMoved ? "in \(article.folder)" : nil,
    ].compactMap { $0 }
    return .element(
      "figcaption", [:],
      [
        .element("b", [:], [.text(role.title)]),
        .text(remarks.isEmpty ? "" : " \(remarks.joined(separator: ", "))"),
        article.saving(image.file, role),
      ])
  }

  /// What the check looked at and what it left out, in the picture's own pixels.
  private var outlines: HTML {
    guard let size = image.size, image.file == nil else { return .empty }
    let rectangles =
      checked.masks.flatMap(\.boxes).map { rectangle($0, "mask") }
      + [checked.differingRectangle.map { rectangle($0, "box") }]
      + [checked.decidingGate?.place.map { rectangle($0, "place") }]
    let parts = rectangles.compactMap { $0.flatMap { $0 } } + surplus(size)
    guard !parts.isEmpty else { return .empty }
    return .element(
      "svg",
      [
        "class": "outlines", "viewBox": "0 0 \(size.width) \(size.height)",
        "preserveAspectRatio": "none", "aria-hidden": "true",
      ], parts)
  }

  /// - Returns: nil for what is no rectangle.
  private func rectangle(_ box: [Int], _ kind: String) -> HTML? {
    guard box.count == 4, box[2] > 0, box[3] > 0 else { return nil }
    return .element(
      "rect",
      [
        "class": kind, "x": "\(box[0])", "y": "\(box[1])", "width": "\(box[2])",
        "height": "\(box[3])",
      ])
  }

  /// What the other picture has no pixels for.
  private func surplus(_ size: PixelSize) -> [HTML] {
    guard role != .difference,
      case .image(let other) = role == .baseline ? article.item.actual : article.item.baseline,
      let other = other.size, other != size
    else { return [] }
    let width = min(size.width, other.width)
    let height = min(size.height, other.height)
    let strips = [
      [width, 0, size.width - width, size.height], [0, height, width, size.height - height],
    ]
    return strips.compactMap { rectangle($0, "surplus") }
  }
}
