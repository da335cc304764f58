import CheckFiles
import ImageComparison
import SettingFiles
import Testing

@testable import ImageChecks

@Suite struct CheckRulesTests {
  private func rules(_ text: String) throws -> CheckRules {
    try CheckRules(try CheckFile.read(text, name: "check.yml").defaults)
  }

  @Test func everythingIsUnderstood() throws {
    let settings = try rules(
      """
      max: { rms: 2, "pixelmatch-7.2": 0.1% }
      min: { ssim: 0.9 }
      mask: [title, "0,0,10,10"]
      font-only: fail
      alpha: white
      threshold: 0.2
      include-anti-aliasing: true
      dpi: 200
      """
    ).settings
    #expect(
      settings
        == CheckSettings(
          gates: [
            Gate(.rms, .value(2)), Gate(.pixelmatch(.v7), .share(0.001)), Gate(.ssim, .value(0.9)),
          ], masks: [try MaskRequest("title"), try MaskRequest("0,0,10,10")], fontOnly: .fail,
          alpha: .white, options: MetricOptions(threshold: 0.2, includesAntiAliasing: true),
          dotsPerInch: 200))
  }

  @Test func nothingSaidIsTheDefault() throws {
    #expect(try rules("").settings == CheckSettings())
    // Masks that were taken away are not those that were not spoken of.
    #expect(try rules("mask: []").masks == [])
    #expect(try rules("").masks == nil)
  }

  @Test func gatesAreSetByTheirMetricAndAllElseAsAWhole() throws {
    var rules = try rules("max: { rms: 2, mae: 1 }\nmask: [title]\nalpha: white")
    rules.set(try self.rules("max: { rms: 5, exact: 0 }\nmask: [legend]"))
    #expect(
      rules.gates == [Gate(.rms, .value(5)), Gate(.mae, .value(1)), Gate(.exact, .value(0))])
    #expect(rules.masks == [try MaskRequest("legend")])
    #expect(rules.alpha == .white)
  }

  @Test(arguments: [
    ("dpi: 90\nmax: { rmz: 2 }", "max: unknown metric \"rmz\"; did you mean rms? (check.yml:2)"),
    (
      "max:\n  ssim: 2",
      "max: ssim falls as pictures differ; give the least that passes: min ssim=2 (check.yml:2)"
    ),
    ("max:\n  rms: a", "max: rms: \"a\" is not a number of at least 0 (check.yml:2)"),
    ("font-only: wran", "font-only: unknown word \"wran\"; did you mean warn? (check.yml:1)"),
    (
      "alpha: transparent",
      "alpha: unknown word \"transparent\"; known are exact, white, checker (check.yml:1)"
    ),
    (
      "mask:\n- \"1,2,3\"",
      "mask: mask \"1,2,3\" is no rectangle; give left,top,width,height in pixels or per cent, "
        + "as 12,40,100,20 or 10%,0%,30%,8%, with sides above 0 (check.yml:2)"
    ),
  ])
  func mistakesAreToldWithTheirPlace(text: String, words: String) throws {
    let error = #expect(throws: SettingError.self) { try rules(text) }
    #expect(error.map { "\($0)" } == words)
  }
}
