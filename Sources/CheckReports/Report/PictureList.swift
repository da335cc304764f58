import CheckRecords
import Pages

/// The list of a report's pictures, with what filters and exports them.
struct PictureList {
  let items: [ReportItem]

  /// What the check was given: where the baselines are, and the pictures.
  let roots: (baseline: String, actual: String)

  /// How many pictures are equal, which are listed elsewhere.
  let equalCount: Int

  var html: HTML {
    guard !items.isEmpty || equalCount > 0 else { return .empty }
    return .element(
      "nav", ["class": "list", "aria-label": "Pictures"],
      [
        .element(
          "div", ["class": "pane"],
          [
            filters,
            .element("p", ["class": "none", "hidden": ""], ["No picture matches."]),
            .element("ol", ["class": "entries"], items.map(entry)),
            items.contains { $0.acceptance != nil } ? accepting : .empty,
          ])
      ])
  }

  /// Of no use without the script, so hidden until it runs.
  private var filters: HTML {
    .element(
      "div", ["class": "filters", "role": "search", "hidden": ""],
      [
        .element("label", ["class": "unseen", "for": ":search"], ["Search by name"]),
        .element(
          "input",
          [
            "id": ":search", "type": "search", "placeholder": "Search by name  /",
            "autocomplete": "off", "spellcheck": "false",
          ]),
        .element(
          "fieldset", [:],
          [.element("legend", ["class": "unseen"], ["Classes"])] + classes.map(choice)),
      ])
  }

  /// The classes that some picture has, with how many have it.
  private var classes: [(PictureClass, Int)] {
    PictureClass.allCases.reversed().compactMap { pictureClass in
      let count =
        items.count { $0.item.pictureClass == pictureClass }
        + (pictureClass == .equal ? equalCount : 0)
      return count > 0 ? (pictureClass, count) : nil
    }
  }

  private func choice(_ pictureClass: PictureClass, _ count: Int) -> HTML {
    var attributes: HTMLAttributes = [
      "type": "checkbox", "name": "class", "value": pictureClass.rawValue,
    ]
    attributes.set("checked", isThere: true)
    return .element(
      "label", ["class": "choice"],
      [
        .element("input", attributes), " \(pictureClass.rawValue) ",
        .element("b", [:], ["\(count)"]),
      ])
  }

  private func entry(_ item: ReportItem) -> HTML {
    .element(
      "li", [:],
      [
        .element(
          "a", ["href": Reference.place(item.item.name)],
          [
            .element("bdi", ["class": "name"], [.text(VisibleText.line(item.item.name))]),
            " ", Badge.html(item.item),
          ])
      ])
  }

  private var command: String {
    "descent check \(VisibleText.line(roots.baseline)) \(VisibleText.line(roots.actual)) "
      + "--accept accept.json"
  }

  private var accepting: HTML {
    .element(
      "div", ["class": "accepting", "hidden": ""],
      [
        .element("p", ["class": "accepted"], ["None accepted"]),
        .element(
          "button", ["type": "button", "class": "accept-listed"], ["Accept all listed"]),
        .element("button", ["type": "button", "class": "export"], ["Export"]),
        .element(
          "p", ["class": "hint"],
          [
            "Give the exported file to ",
            .element("code", [:], [.text(command)]), ".",
          ]),
      ])
  }
}

/// The class of a picture as a small label, coloured by its verdict.
enum Badge {
  static func html(_ item: CheckedItem) -> HTML {
    let words =
      switch item.verdict {
      case .pass, .fail, .error: item.pictureClass.rawValue
      case .warn: "\(item.pictureClass.rawValue), warning"
      }
    return .element("span", ["class": "badge \(item.verdict.rawValue)"], [.text(words)])
  }
}
