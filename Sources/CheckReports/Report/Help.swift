import Pages

/// The keys of a report, in a dialog.
enum Help {
  static var html: HTML {
    .element(
      "dialog", ["class": "keys", "aria-labelledby": ":keys"],
      [
        .element("h2", ["id": ":keys"], ["Keys"]),
        .element(
          "dl", [:],
          keys.flatMap { keys, meaning -> [HTML] in
            [
              .element("dt", [:], keys.map { [.element("kbd", [:], [.text($0)]), " "] }),
              .element("dd", [:], [.text(meaning)]),
            ]
          }),
        .element("button", ["type": "button", "class": "close"], ["Close"]),
      ])
  }

  private static let keys = [
    (["j", "k"], "next and previous picture"),
    (["1", "2", "3"], "side by side, overlay, slider"),
    (["4", "5", "6"], "flicker, difference, magnifier"),
    (["a"], "accept the picture, or take that back"),
    (
      ["o"],
      "show or hide outlines: dashed around all that differs, solid around the worst place, grey "
        + "over masks, tinted beyond the other picture"
    ),
    (["←", "→", "↑", "↓"], "move the magnifier by a pixel; with Shift by ten"),
    (["/"], "search by name"),
    (["?"], "these keys"),
    (["Esc"], "leave the search, close this"),
  ]
}
