import Foundation
import ImageComparison
import Rasters
import TestSupport
import Testing

@testable import ImageChecks

@Suite struct GateMeasurementTests {
  static let metrics: [Metric] = [
    .exact, .rms, .mae, .psnr, .ssim, .pixelmatch(.v7), .pixelmatch(.v5), .tileRMS(side: 16),
    .window(side: 8),
  ]

  private static let baseline = Picture(raster: Card.raster())

  private func measurement(
    _ gate: Gate, actual: Picture = baseline, baseline: Picture = baseline
  ) throws -> GateMeasurement {
    try GateMeasurement(
      gate, baseline: baseline, actual: actual, blank: try baseline.blank(under: nil),
      options: MetricOptions())
  }

  /// What is printed as safe is accepted, and the next one of as many digits is refused again.
  @Test(arguments: metrics)
  func theSafeValueIsSafeAndTheLargest(metric: Metric) throws {
    let wide = try measurement(Gate(metric, .value(metric.growsWithDifference ? 1e6 : 0)))
    #expect(wide.isVacuous)
    let safe = try #require(wide.vacuityWords.split(separator: " ").last.map { String($0) })
    let gate = try Gate(
      metric: "\(metric)", limit: safe, isMinimum: !metric.growsWithDifference)
    #expect(try !measurement(gate).isVacuous, "\(safe)")
    let next = Self.next(after: safe, of: metric)
    #expect(try measurement(Gate(metric, .value(next))).isVacuous, "\(safe), \(next)")
    #expect(wide.vacuityWords.contains("would let a blank picture pass (\(metric) "))
  }

  @Test func safeValuesOfAnyBlankValue() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let power = Double.random(in: -4...2.4, using: &random)
      let blank = (pow(10, power) * 1e6).rounded() / 1e6
      for metric in [Metric.rms, .psnr] where blank > 0 {
        let text = try #require(metric.safeLimit(beside: blank))
        let safe = try #require(Double(text))
        #expect(metric.growsWithDifference ? safe < blank : safe > blank, "\(blank): \(text)")
        #expect(abs(safe - blank) <= 0.011 * blank, "\(blank): \(text)")
      }
    }
  }

  @Test(arguments: [29.2, 0.3, 100, 1, 0.007, 255, 0.29])
  func aRoundBlankValueIsNotSafeItself(blank: Double) throws {
    let text = try #require(Metric.rms.safeLimit(beside: blank))
    #expect(try #require(Double(text)) < blank)
  }

  @Test func whereNothingIsSafeAnotherMetricIsAsked() throws {
    for (metric, blank) in [(Metric.rms, 0.0), (.pixelmatch(.v7), 0), (.psnr, .infinity)] {
      #expect(metric.safeLimit(beside: blank) == nil)
    }
    let faint = Picture(
      raster: Card.raster(color: 0xfffc_fcfc).replacing(x: 0, y: 0, by: Card.white))
    let lines = Picture(
      raster: Raster(
        width: faint.raster.width, height: faint.raster.height,
        pixels: faint.raster.pixels.map { $0 == 0xffc0_c0c0 ? Card.white : $0 }))
    let gate = try measurement(Gate(.pixelmatch(.v7), .value(0)), actual: lines, baseline: lines)
    #expect(gate.isVacuous)
    #expect(
      gate.vacuityWords
        == "pixelmatch-7.2 cannot tell it from a blank picture; use another metric")
  }

  @Test func aDefaultThatABlankPictureWouldPassLetsNothingPass() throws {
    let faint = Picture(
      raster: Raster(width: 40, height: 40, color: Card.white).replacing(
        x: 5, y: 5, by: 0xfff0_f0f0))
    let gate = try measurement(.standard, actual: faint, baseline: faint)
    #expect(gate.isTightened && gate.limit == 0 && gate.passes)
    let other = Picture(raster: Raster(width: 40, height: 40, color: Card.white))
    #expect(try !measurement(.standard, actual: other, baseline: faint).passes)
  }

  @Test func wordsSayWhereAndHowMuch() throws {
    let actual = Picture(raster: Card.raster(bar: 11))
    #expect(
      try measurement(Gate(.tileRMS(side: 16), .value(2)), actual: actual).words
        == "tile-rms:16 is 55.75 in 16 x 16 at (16, 0), more than 2")
    #expect(
      try measurement(Gate(.exact, .share(0.01)), actual: actual).words
        == "exact is 72, more than 19.2")
    #expect(
      try measurement(Gate(.ssim, .value(0.999)), actual: actual).words.hasSuffix("less than 0.999")
    )
  }

  @Test func wordsTellApartWhatSixDigitsDoNot() throws {
    let actual = Picture(raster: Card.raster(bar: 11))
    let value = try measurement(Gate(.rms, .value(0)), actual: actual).value
    let words = try measurement(Gate(.rms, .value(value.nextDown)), actual: actual).words
    #expect(words == "rms is \(value), more than \(value.nextDown)")
  }

  private static func next(after safe: String, of metric: Metric) -> Double {
    let value = Double(safe) ?? 0
    if metric.isCount { return value + 1 }
    let unit = pow(10, floor(log10(value)) - 2)
    return metric.growsWithDifference ? value + unit : value - unit
  }
}
