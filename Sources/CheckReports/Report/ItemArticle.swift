import CheckRecords
import Pages

/// All that a report says and shows of one picture.
struct ItemArticle {
  let item: ReportItem
  let embeddings: [Embedding]
  let folder: String
  let reference: (Embedding) -> String

  var html: HTML {
    let checked = item.item
    return .element(
      "article",
      [
        "id": Reference.identifier(checked.name), "data-name": checked.name,
        "data-class": checked.pictureClass.rawValue, "data-digest": item.acceptance?.digest,
      ],
      [
        .element(
          "h2", [:],
          [.element("bdi", [:], [.text(VisibleText.line(checked.name))])]),
        .element(
          "p", ["class": "why"],
          [Badge.html(checked), " ", .text(checked.why), decision]),
        scene,
        .element("div", ["class": "pictures \(shape)"], item.pictures.compactMap(figure)),
        .element("div", ["class": "facts"], [metrics, notes, files]),
      ])
  }

  /// Wide pictures stand below each other.
  private var shape: String {
    let sizes = item.pictures.compactMap { size($0.slot) }
    return sizes.contains { $0.width > 2 * $0.height } ? "wide" : "high"
  }

  private func size(_ slot: PictureSlot) -> PixelSize? {
    if case .image(let image) = slot { image.size } else { nil }
  }

  private func figure(_ role: PictureRole, _ slot: PictureSlot) -> HTML? {
    switch slot {
    case .empty: nil
    case .image(let image): ItemFigure(article: self, role: role, image: image).html
    case .notShown(let reason, let file):
      .element(
        "figure", ["class": "absent \(role.rawValue)"],
        [
          .element("figcaption", [:], [.element("b", [:], [.text(role.title)])]),
          .element("p", [:], [.text("Not shown: \(reason)."), saving(file, role)]),
        ])
    }
  }

  /// A link that saves a file.
  func saving(_ file: Int?, _ role: PictureRole) -> HTML {
    guard let file else { return .empty }
    let embedding = embeddings[file]
    return [
      " ",
      .element(
        "a", ["href": reference(embedding), "download": embedding.fileName],
        ["Save the \(embedding.format.fileExtension.uppercased()) (\(role.rawValue))"]),
    ]
  }

  private var decision: HTML {
    guard !item.item.decision.isEmpty else { return .empty }
    return .element("span", ["class": "decision"], [.text(" · decided by \(item.item.decision)")])
  }

  private var scene: HTML {
    guard !item.item.scene.isEmpty else { return .empty }
    return .element(
      "section", ["class": "scene"],
      [
        .element("h3", [:], ["What differs in the scene"]),
        .element(
          "ul", [:],
          item.item.scene.map { .element("li", [:], [.text(VisibleText.line($0.words))]) }),
      ])
  }

  private var metrics: HTML {
    guard !item.item.gates.isEmpty else { return .empty }
    return .element(
      "section", [:],
      [
        .element("h3", [:], ["Metrics"]),
        GateTable(gates: item.item.gates, decider: item.item.decidedBy).html,
      ]
    )
  }

  private var notes: HTML {
    let checked = item.item
    var terms: [(String, String)] = []
    if let reason = checked.reason { terms.append(("Tolerance", reason)) }
    if let share = checked.textShare {
      terms.append(
        (
          "In texts",
          "\(ShortNumber.text((share * 1000).rounded() / 10)) % of the pixels that differ"
        ))
    }
    if let box = checked.differingRectangle {
      terms.append(
        ("Differs within", "\(box[2]) × \(box[3]) at (\(box[0]), \(box[1]))"))
    }
    terms += checked.masks.map { mask in
      ("Mask", "\(mask.name), \(count(mask.boxes.count, "rectangle"))")
    }
    terms += checked.notes.map { ("Note", $0) }
    guard !terms.isEmpty else { return .empty }
    return .element(
      "section", [:], [.element("h3", [:], ["Notes"]), DefinitionList.html(terms)])
  }

  private var files: HTML {
    let checked = item.item
    let terms =
      [(PictureRole.baseline, checked.baseline), (.actual, checked.actual)]
      .compactMap { role, file in file.map { (role.title, words(of: $0)) } }
      + (checked.diff.map { [("Difference", $0)] } ?? [])
    guard !terms.isEmpty else { return .empty }
    return .element(
      "section", [:], [.element("h3", [:], ["Files"]), DefinitionList.html(terms)])
  }

  private func words(of file: CheckedFile) -> String {
    let libraries = file.libraries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    var words = [file.path ?? "only its digest is known"]
    if let size = PixelSize(file.size) { words.append("\(size.words) pixels") }
    if let variant = file.variant { words.append("variant \(variant)") }
    if !libraries.isEmpty { words.append("drawn with \(libraries.joined(separator: ", "))") }
    if let digest = file.digest { words.append("SHA-256 \(digest.prefix(12))…") }
    return words.joined(separator: "; ")
  }
}

/// Terms with what they are.
enum DefinitionList {
  static func html(_ terms: [(String, String)]) -> HTML {
    .element(
      "dl", [:],
      terms.flatMap { term, words -> [HTML] in
        [
          .element("dt", [:], [.text(term)]),
          .element("dd", [:], [.text(VisibleText.line(words))]),
        ]
      })
  }
}
