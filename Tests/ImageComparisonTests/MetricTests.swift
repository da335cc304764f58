import ImageComparison
import Testing

@Suite struct MetricTests {
  @Test(arguments: Metric.names)
  func nameLeadsToTheMetricAndBack(name: String) {
    #expect(Metric(name: name)?.description == name)
  }

  @Test func namesAreThosePeopleKnow() {
    #expect(
      Metric.names == [
        "exact", "rms", "mae", "psnr", "ssim", "pixelmatch-7.2", "pixelmatch-5.3", "tile-rms:32",
        "window:32",
      ])
  }

  @Test func sideMayBeGiven() {
    #expect(Metric(name: "tile-rms") == .tileRMS(side: 32))
    #expect(Metric(name: "window") == .window(side: 32))
    #expect(Metric(name: "tile-rms:1") == .tileRMS(side: 1))
    #expect(Metric(name: "window:4096") == .window(side: 4096))
  }

  @Test(
    arguments: [
      "", ":", "EXACT", "exact:", "exact:32", "rms ", "pixelmatch", "pixelmatch-6",
      "pixelmatch-7.2:1",
      "tile-rms:", "tile-rms:0", "tile-rms:-1", "tile-rms:+8", "tile-rms:4097", "window:3.5",
      "window:8:8", "window:99999999999999999999", "window: 8", "tile-rms:\u{0663}",
    ])
  func otherNamesAreNone(name: String) {
    #expect(Metric(name: name) == nil)
  }

  @Test func countsAndDirectionsAreKnown() {
    let metrics = Metric.names.compactMap { Metric(name: $0) }
    #expect(
      metrics.filter(\.isCount) == [
        .exact, .pixelmatch(.v7), .pixelmatch(.v5), .window(side: 32),
      ])
    #expect(metrics.filter { !$0.growsWithDifference } == [.psnr, .ssim])
  }
}
