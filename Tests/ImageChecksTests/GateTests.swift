import ImageComparison
import Testing

@testable import ImageChecks

@Suite struct GateTests {
  @Test(arguments: [
    ("rms=2", Gate(.rms, .value(2))),
    ("tile-rms:16=0.5", Gate(.tileRMS(side: 16), .value(0.5))),
    ("tile-rms=8", Gate(.tileRMS(side: 32), .value(8))),
    ("pixelmatch-7.2=0.1%", Gate(.pixelmatch(.v7), .share(0.001))),
    ("pixelmatch-5.3=12", Gate(.pixelmatch(.v5), .value(12))),
    ("window=100%", Gate(.window(side: 32), .share(1))),
    ("exact=0", Gate(.exact, .value(0))),
    ("mae=1e-3", Gate(.mae, .value(0.001))),
  ])
  func reads(text: String, gate: Gate) throws {
    #expect(try Gate(text, isMinimum: false) == gate)
  }

  @Test(arguments: [("ssim=0.99", Gate(.ssim, .value(0.99))), ("psnr=40", Gate(.psnr, .value(40)))])
  func readsMinima(text: String, gate: Gate) throws {
    #expect(try Gate(text, isMinimum: true) == gate)
  }

  /// A share is of all pixels, but of a window's for the metric that looks through one.
  @Test func sharesBecomeNumbersOfPixels() {
    #expect(Gate(.exact, .share(0.01)).limit(ofPixels: 2000) == 20)
    #expect(Gate(.pixelmatch(.v7), .share(1)).limit(ofPixels: 2000) == 2000)
    #expect(Gate(.window(side: 10), .share(0.5)).limit(ofPixels: 2000) == 50)
    #expect(Gate(.window(side: 32), .share(0.5)).limit(ofPixels: 100) == 50)
    #expect(Gate(.rms, .value(3)).limit(ofPixels: 2000) == 3)
  }

  @Test func theLimitItselfPasses() {
    #expect(Gate(.rms, .value(2)).passes(2, limit: 2))
    #expect(!Gate(.rms, .value(2)).passes(2.000001, limit: 2))
    #expect(Gate(.ssim, .value(0.9)).passes(0.9, limit: 0.9))
    #expect(!Gate(.ssim, .value(0.9)).passes(0.899999, limit: 0.9))
    #expect(!Gate(.rms, .value(2)).passes(.nan, limit: 2))
    #expect(!Gate(.ssim, .value(0)).passes(.nan, limit: 0))
  }

  @Test func nothingAsToldIsTheDefault() {
    #expect(Gate.standard.isDefault && "\(Gate.standard.metric)" == "tile-rms:32")
    #expect(CheckSettings().gates == [.standard])
  }
}
