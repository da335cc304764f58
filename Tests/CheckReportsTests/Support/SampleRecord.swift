import CheckRecords

/// Records of checks that were never made, for texts.
enum SampleRecord {
  /// A picture of each class.
  static let all = record([
    CheckedItem(
      name: "figures/loss.png", pictureClass: .changed, verdict: .fail,
      decidedBy: "tile-rms:32", message: "one curve is missing",
      gates: [
        MeasuredGate(metric: "tile-rms:32", value: 72, max: 8, passes: false),
        MeasuredGate(metric: "ssim", value: 0.981_234_567, min: 0.95, passes: true),
      ],
      scene: [
        SceneDifference(
          path: "title", from: "Loss by step", to: "Lose by step",
          words: #"title: "Loss by step" -> "Lose by step""#)
      ],
      baseline: CheckedFile(path: "base/figures/loss.png"),
      actual: CheckedFile(path: "out/figures/loss.png")),
    CheckedItem(name: "fit.png", pictureClass: .equal, verdict: .pass),
    CheckedItem(
      name: "new.png", pictureClass: .new, verdict: .fail, message: "it has no baseline"),
    CheckedItem(
      name: "rmse.png", pictureClass: .fontOnly, verdict: .warn, decidedBy: "text",
      message: "baseline: FreeType 2.12.1; here 2.13.2",
      baseline: CheckedFile(path: "base/rmse.png")),
    CheckedItem(
      name: "torn.png", pictureClass: .unreadable, verdict: .error,
      message: "damaged PNG file near byte 40"),
  ])

  static func record(_ items: [CheckedItem]) -> CheckRecord {
    CheckRecord(
      tool: "1.0", libraries: ["Cairo": "1.16.0", "FreeType": "2.12.1"], baselineRoot: "base",
      actualRoot: "out", items: items)
  }

  /// So many pictures that failed.
  static func failing(_ count: Int, message: String = "it has no baseline") -> CheckRecord {
    record(
      (0..<count).map {
        CheckedItem(
          name: "figure-\($0).png", pictureClass: .new, verdict: .fail, message: message)
      })
  }

  /// Names that try to be more than names.
  static let hostileNames = [
    #"</script><img src=x onerror="alert(1)">.png"#, "a|b`c`.png", "-->\n::error::x\r\n.png",
    "\u{1b}[31mred\u{7}.png", "\u{202e}gnp.evil.png", "@octocat #1 www.example.org.png",
    "خسارة.png", "損失 🎉👩‍👩‍👧.png", "]]>&amp;'\".png", "50%,x:y.png", "\u{0}\u{ffff}.png",
    "[a](javascript:alert(1)) ![b](https://example.org/x.png)",
  ]

  static var hostile: CheckRecord {
    record(
      hostileNames.map { name in
        CheckedItem(
          name: name, pictureClass: .changed, verdict: .fail, decidedBy: name, message: name,
          scene: [SceneDifference(path: name, from: "", to: "", words: name)], notes: [name])
      })
  }
}
