import CheckFiles
import SettingFiles
import Testing

private func read(_ text: String) throws(CheckFileError) -> CheckFile {
  try CheckFile.read(text, name: "c.yml")
}

private func message(_ text: String) -> String {
  do throws(CheckFileError) {
    _ = try read(text)
    return "read"
  } catch {
    return error.description
  }
}

@Suite struct CheckFileTests {
  private static let complete = """
    max: {rms: 2, "tile-rms:32": 8, pixelmatch-7.2: 0.1%}
    min: {ssim: 0.99}
    mask: [title, "10%,0%,30%,8%", "12,40,100,20", "region.png"]
    font-only: warn
    alpha: exact
    threshold: 0.1
    include-anti-aliasing: false
    dpi: 100   # at which SVG and PDF are drawn
    variant: [freetype-2.13]
    files:
      "loss-*.png":
        max: {rms: 4}
        reason: dashes shift with Cairo 1.18
      "**/*.svg": { dpi: 200 }

    """

  @Test func everythingIsReadWithItsPlace() throws {
    let file = try read(Self.complete)
    let all = file.defaults
    #expect(all.maxima.map(\.metric.value) == ["rms", "tile-rms:32", "pixelmatch-7.2"])
    #expect(all.maxima.map(\.bound.value) == ["2", "8", "0.1%"])
    #expect(all.maxima[1].metric.origin == .file("c.yml", line: 1, column: 15))
    #expect(all.maxima[2].bound.origin == .file("c.yml", line: 1, column: 49))
    #expect(all.minima.map(\.bound) == [Located("0.99", at: .file("c.yml", line: 2, column: 13))])
    #expect(
      all.masks?.value.map(\.value) == ["title", "10%,0%,30%,8%", "12,40,100,20", "region.png"])
    #expect(all.fontOnly == Located("warn", at: .file("c.yml", line: 4, column: 12)))
    #expect(all.alpha?.value == "exact")
    #expect(all.threshold?.value == 0.1)
    #expect(all.includeAntiAliasing?.value == false)
    #expect(all.dpi == Located(100, at: .file("c.yml", line: 8, column: 6)))
    #expect(all.variants?.value.map(\.value) == ["freetype-2.13"])
    #expect(all.reason == nil)
    #expect(file.files.map(\.pattern.value.pattern) == ["loss-*.png", "**/*.svg"])
    #expect(file.files[0].pattern.origin == .file("c.yml", line: 11, column: 3))
    #expect(file.files[0].entry.reason?.value == "dashes shift with Cairo 1.18")
    #expect(
      file.values.first
        == ListedValue(
          key: "max.rms", value: "2", origin: .file("c.yml", line: 1, column: 12)))
    #expect(file.values.last?.key == "files.**/*.svg.dpi")
  }

  @Test func whatComesLaterHoldsOverWhatCameBefore() throws {
    let file = try read(
      Self.complete + "  \"loss-1.png\": { max: { mae: 1 }, mask: [], alpha: white, reason: b }\n")
    let entry = file.entry(for: "loss-1.png")
    #expect(entry.maxima.map(\.metric.value) == ["rms", "tile-rms:32", "pixelmatch-7.2", "mae"])
    #expect(entry.maxima.map(\.bound.value) == ["4", "8", "0.1%", "1"])
    #expect(entry.minima == file.defaults.minima)
    #expect(entry.masks?.value.isEmpty == true)
    #expect(entry.alpha?.value == "white")
    #expect(entry.reason?.value == "b")
    #expect(entry.dpi?.value == 100)
    #expect(file.entry(for: "a/b.svg").dpi?.value == 200)
    #expect(file.entry(for: "other.png") == file.defaults)
  }

  @Test(arguments: ["", "\n", "# nothing\n", "---\n", "~\n", "{}\n", "files:\n", "files: {}\n"])
  func nothingMayBeSaid(_ text: String) throws {
    let file = try read(text)
    #expect(file.defaults == CheckFile.Entry())
    #expect(file.files.isEmpty)
  }

  @Test(arguments: [
    ("maks: title", "maks: unknown key; did you mean mask? (c.yml:1)"),
    ("tolerance: 3", "tolerance: unknown key; did you mean threshold? (c.yml:1)"),
    (
      "files:\n  a.png: { files: {} }",
      "files.a.png.files: unknown key; known are max, min, mask, "
        + "font-only, alpha, threshold, include-anti-aliasing, dpi, variant, reason (c.yml:2)"
    ),
    ("files:\n  a.png: { dip: 3 }", "files.a.png.dip: unknown key; did you mean dpi? (c.yml:2)"),
    (
      "max: 3",
      "max: \"3\" where metrics with their bounds, as in { rms: 2 }, is expected (c.yml:1)"
    ),
    ("max: {rms:3}", "max.rms:3: no bound; write a space after the colon, as in rms: 3 (c.yml:1)"),
    ("max:\n  rms: [1]", "max.rms: a list where a bound such as 8 or 0.1% is expected (c.yml:2)"),
    ("min:\n  ssim:", "min.ssim: nothing where a bound such as 8 or 0.1% is expected (c.yml:2)"),
    ("threshold: 2", "threshold: \"2\" where a number from 0 to 1 is expected (c.yml:1)"),
    ("threshold: nan", "threshold: \"nan\" where a number from 0 to 1 is expected (c.yml:1)"),
    ("dpi: 5", "dpi: \"5\" where a number from 10 to 2400 is expected (c.yml:1)"),
    (
      "include-anti-aliasing: 1",
      "include-anti-aliasing: \"1\" where true or false is expected (c.yml:1)"
    ),
    ("alpha: [a]", "alpha: a list where exact, white or checker is expected (c.yml:1)"),
    (
      "mask: {a: 1}",
      "mask: a mapping where a list of names, rectangles and mask images is expected (c.yml:1)"
    ),
    (
      "mask: [10%,0%,30%,8%]",
      "mask: \"10%\" alone is no rectangle; put all four numbers into quotes, "
        + "as in \"10%,0%,30%,8%\" (c.yml:1)"
    ),
    (
      "variant: [\"\"]",
      "variant: \"\" where a list of names of sets of baselines is expected (c.yml:1)"
    ),
    (
      "files: [a]",
      "files: a list where patterns with settings, as in \"loss-*.png\": { dpi: 200 }, is expected (c.yml:1)"
    ),
    (
      "files:\n  a.png: 3",
      "files.a.png: \"3\" where keys and values (max, min, mask, font-only, alpha, "
        + "threshold, include-anti-aliasing, dpi, variant, reason) is expected (c.yml:2)"
    ),
    (
      "files:\n  \"a[\": {}",
      "files: \"a[\": [ without ]; add it, or write \\[ for the character (c.yml:2)"
    ),
    (
      "files:\n  ./a.png: {}",
      "files../a.png: a pattern that begins with ./ is for no picture; "
        + "write it relative to the directory of the baselines (c.yml:2)"
    ),
    (
      "rms",
      "\"rms\" where keys and values (max, min, mask, font-only, alpha, threshold, "
        + "include-anti-aliasing, dpi, variant, reason, files) is expected (c.yml:1)"
    ),
    (
      "a: &x 1",
      "& before a word begins an anchor, which is not taken; write the value again, or \"and\" (c.yml:1)"
    ),
    (
      "max:\n\trms: 2",
      "a value cannot begin with this character (a tab, @, ` or %); use spaces, or quotes (c.yml:2)"
    ),
    ("dpi: 10\ndpi: 20", "dpi stands there more than once; keep one (c.yml:1)"),
    ("max: {rms: 1, rms: 2}", "rms stands there more than once; keep one (c.yml:1)"),
    ("max: {rms: 1", "a mapping that { begins needs a comma or } here (c.yml:2)"),
  ])
  func mistakesAreNamedWithTheirPlace(_ text: String, _ expected: String) {
    #expect(message(text) == expected)
  }

  @Test(arguments: ["max: { rms: 4 }", "min: { ssim: 0.9 }", "mask: [title]"])
  func exceptionsNeedAReason(_ exception: String) {
    let key = exception.prefix(4).prefix { $0 != ":" }
    let advice =
      "files.a.png: a \(key) of its own needs a reason; add one below the pattern, "
      + "as in reason: dashes shift with Cairo 1.18 (c.yml:3)"
    #expect(message("files:\n  a.png:\n    \(exception)") == advice)
    #expect(message("files:\n  a.png:\n    \(exception)\n    reason: font") == "read")
    #expect(
      message("files:\n  a.png:\n    \(exception)\n    reason: \" \"")
        == "files.a.png.reason: an empty text where a reason in words is expected (c.yml:4)")
    #expect(
      message("files:\n  a.png:\n    \(exception)\n    reason:")
        == "files.a.png.reason: nothing where a reason in words is expected (c.yml:4)")
    #expect(message(exception) == "read")
  }

  @Test func aFileThatIsTooLargeIsRefused() {
    let text = "mask: [" + String(repeating: "a, ", count: 400_000) + "]"
    #expect(message(text).contains("the limit is 1048576, so use patterns"))
  }
}
