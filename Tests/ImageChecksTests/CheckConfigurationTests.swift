import CheckFiles
import ImageComparison
import SettingFiles
import Testing

@testable import ImageChecks

@Suite struct CheckConfigurationTests {
  private func configuration(
    _ text: String, options: (inout CheckFile.Entry) -> Void = { _ in }
  ) throws -> CheckConfiguration {
    var entry = CheckFile.Entry()
    options(&entry)
    return try CheckConfiguration(options: entry, file: try CheckFile.read(text, name: "check.yml"))
  }

  private static let file = """
    max: { rms: 2 }
    font-only: pass
    variant: [linux, plain]
    files:
      "loss-*.png":
        max: { rms: 5 }
        mask: [title]
        reason: dashes move
      "loss-b.png":
        max: { mae: 1 }
        reason: it is the second
    """

  @Test func theDefaultHoldsWhereNothingIsSaid() throws {
    #expect(try CheckConfiguration().settings(for: "a.png") == CheckSettings())
  }

  @Test func theFileIsOverTheDefaultAndOfItsPatternsTheLast() throws {
    let configuration = try configuration(Self.file)
    #expect(configuration.settings(for: "a.png").gates == [Gate(.rms, .value(2))])
    #expect(configuration.settings(for: "a.png").fontOnly == .pass)
    #expect(configuration.settings(for: "a.png").reason == nil)
    let one = configuration.settings(for: "loss-a.png")
    #expect(one.gates == [Gate(.rms, .value(5))] && one.reason == "dashes move")
    #expect(one.masks == [try MaskRequest("title")] && one.fontOnly == .pass)
    let two = configuration.settings(for: "loss-b.png")
    #expect(two.gates == [Gate(.rms, .value(5)), Gate(.mae, .value(1))])
    #expect(two.reason == "it is the second")
    #expect(configuration.settings(for: "folder/loss-a.png").reason == nil)
    #expect(configuration.variants == ["linux", "plain"])
  }

  @Test func optionsAreOverTheFileForEveryPicture() throws {
    let configuration = try configuration(Self.file) { entry in
      entry.maxima = [
        CheckFile.Gate(
          metric: Located("rms", at: .option("--max")), bound: Located("1", at: .option("--max")))
      ]
      entry.fontOnly = Located("fail", at: .option("--font-only"))
    }
    for name in ["a.png", "loss-a.png"] {
      #expect(configuration.settings(for: name).gates == [Gate(.rms, .value(1))])
      #expect(configuration.settings(for: name).fontOnly == .fail)
    }
  }

  @Test func everyValueIsListedWithItsOrigin() throws {
    let configuration = try configuration(Self.file) { entry in
      entry.alpha = Located("white", at: .option("--alpha"))
    }
    #expect(
      configuration.values.map { "\($0.key)=\($0.value) \($0.origin)" } == [
        "max.rms=2 check.yml:1", "mask=[] default", "font-only=pass check.yml:2",
        "alpha=white --alpha", "threshold=0.1 default", "include-anti-aliasing=false default",
        "dpi=100 default", "variant=[linux, plain] check.yml:3",
        "files.loss-*.png.max.rms=5 check.yml:6", "files.loss-*.png.mask=[title] check.yml:7",
        "files.loss-*.png.reason=dashes move check.yml:8",
        "files.loss-b.png.max.mae=1 check.yml:10",
        "files.loss-b.png.reason=it is the second check.yml:11",
      ])
  }

  @Test func theDefaultGateIsListedWhereThereIsNoOther() throws {
    #expect(
      try CheckConfiguration().values.first
        == ListedValue(key: "max.tile-rms:32", value: "2", origin: .standard))
  }

  @Test func mistakesBelowAPatternNameTheirLine() throws {
    let error = #expect(throws: SettingError.self) {
      try configuration("files:\n  \"a.png\":\n    reason: b\n    max: { rmz: 2 }")
    }
    #expect(
      error.map { "\($0)" } == "max: unknown metric \"rmz\"; did you mean rms? (check.yml:4)")
  }
}
