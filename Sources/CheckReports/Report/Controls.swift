import Pages

/// What changes how the selected picture is looked at; hidden until the script runs.
enum Controls {
  static var html: HTML {
    .element(
      "div", ["class": "controls", "hidden": ""],
      [
        .element(
          "div", ["class": "steps"],
          [
            button("previous", "Previous", key: "k"), button("next", "Next", key: "j"),
            .element("span", ["class": "position"]),
          ]),
        .element(
          "fieldset", ["class": "views"],
          [.element("legend", ["class": "unseen"], ["View"])]
            + views.enumerated().map { view($0 + 1, $1.value, $1.title) }),
        .element("div", ["class": "settings"], settings),
        .element(
          "div", ["class": "acts"],
          [
            .element(
              "label", ["class": "outlining"],
              [.element("input", checked(["type": "checkbox", "class": "outlined"])), " Outlines"]),
            .element(
              "button", ["type": "button", "class": "accept", "aria-pressed": "false"],
              [.element("span", [:], ["Accept"]), key("a")]),
            button("help", "Help", key: "?"),
          ]),
      ])
  }

  private static let views: [(value: String, title: String)] = [
    (value: "side", title: "Side by side"), ("overlay", "Overlay"), ("slider", "Slider"),
    ("flicker", "Flicker"), ("difference", "Difference"), ("magnifier", "Magnifier"),
  ]

  private static func view(_ number: Int, _ value: String, _ title: String) -> HTML {
    let attributes: HTMLAttributes = ["type": "radio", "name": "view", "value": value]
    return .element(
      "label", [:],
      [
        .element("input", number == 1 ? checked(attributes) : attributes),
        .element("span", [:], [.text(title), key("\(number)")]),
      ])
  }

  private static var settings: [HTML] {
    [
      range("overlay", "Opacity of the actual picture", maximum: 100, value: 50),
      range("slider", "Baseline on the left, actual on the right", maximum: 1000, value: 500),
      .element(
        "p", ["class": "setting flicker"],
        [
          .element("button", ["type": "button", "class": "flicking"], ["Start"]), " ",
          .element("output", ["class": "shown"], []),
        ]),
      .element(
        "p", ["class": "setting difference"], ["The check's picture of the differences."]),
      .element(
        "p", ["class": "setting blended"],
        ["No picture of the differences was made: the two are subtracted by the browser."]),
      .element(
        "label", ["class": "setting magnifier"],
        [
          "Magnification ",
          .element(
            "select", ["class": "zoom"],
            ["4", "8", "16", "32"].map { zoom in
              let attributes: HTMLAttributes = ["value": zoom]
              return .element(
                "option", zoom == "8" ? selected(attributes) : attributes, [.text("\(zoom) ×")])
            }),
        ]),
    ]
  }

  private static func range(_ view: String, _ title: String, maximum: Int, value: Int) -> HTML {
    .element(
      "label", ["class": "setting \(view)"],
      [
        "\(title) ",
        .element(
          "input",
          [
            "type": "range", "class": "\(view)-range", "min": "0", "max": "\(maximum)",
            "value": "\(value)",
          ]),
      ])
  }

  private static func button(_ name: String, _ title: String, key letter: String) -> HTML {
    .element("button", ["type": "button", "class": name], [.text(title), key(letter)])
  }

  private static func key(_ letter: String) -> HTML {
    [" ", .element("kbd", ["aria-hidden": "true"], [.text(letter)])]
  }

  private static func checked(_ attributes: HTMLAttributes) -> HTMLAttributes {
    var attributes = attributes
    attributes.set("checked", isThere: true)
    return attributes
  }

  private static func selected(_ attributes: HTMLAttributes) -> HTMLAttributes {
    var attributes = attributes
    attributes.set("selected", isThere: true)
    return attributes
  }
}
