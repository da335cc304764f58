import Testing

@testable import ImageChecks

@Suite struct GateErrorTests {
  @Test(arguments: [
    ("rms", "\"rms\" has no limit; write a metric and a number, as tile-rms:32=8"),
    ("rmz=2", "unknown metric \"rmz\"; did you mean rms?"),
    ("tile-rms:0=2", "unknown metric \"tile-rms:0\"; did you mean tile-rms:32?"),
    ("tile-rms:5000=2", "unknown metric \"tile-rms:5000\"; did you mean tile-rms:32?"),
    ("pixelmatch=2", "unknown metric \"pixelmatch\"; did you mean pixelmatch-5.3?"),
    (
      "quux-wibble=2",
      "unknown metric \"quux-wibble\"; known are exact, rms, mae, psnr, ssim, pixelmatch-7.2, "
        + "pixelmatch-5.3, tile-rms:32, window:32"
    ),
    (
      "ssim=0.9", "ssim falls as pictures differ; give the least that passes: min ssim=0.9"
    ),
    ("rms=", "rms: \"\" is not a number of at least 0"),
    ("rms=-1", "rms: \"-1\" is not a number of at least 0"),
    ("rms=nan", "rms: \"nan\" is not a number of at least 0"),
    ("rms=inf", "rms: \"inf\" is not a number of at least 0"),
    ("exact=101%", "exact: \"101%\" is not a part from 0% to 100%"),
    ("exact=-1%", "exact: \"-1%\" is not a part from 0% to 100%"),
    ("exact=%", "exact: \"%\" is not a part from 0% to 100%"),
    (
      "rms=2%",
      "rms: 2% is a part of all pixels, and rms counts none; give a number without the per cent sign"
    ),
  ])
  func maxima(text: String, words: String) {
    #expect(words == said { () throws(GateError) in _ = try Gate(text, isMinimum: false) })
  }

  @Test func aMinimumOfWhatGrows() {
    #expect(
      said { () throws(GateError) in _ = try Gate("rms=2", isMinimum: true) }
        == "rms grows as pictures differ; give the most that passes: max rms=2")
  }

  private func said(_ body: () throws(GateError) -> Void) -> String {
    do throws(GateError) {
      try body()
      return ""
    } catch {
      return "\(error)"
    }
  }
}
