import Digests
import Foundation
import ImageComparison
import Rasters
import Testing

/// Runs where `DESCENT_PEER_FIXTURES` names a directory; see ``PeerFixtures``.
@Suite(.enabled(if: PeerFixtures.path != nil))
struct PeerConformanceTests {
  /// Prints how many matched, and fails for each that did not.
  private func judge<Case>(
    _ name: String, _ cases: [Case], _ fault: (Case) throws -> String?
  ) rethrows {
    var matched = 0
    for one in cases {
      if let fault = try fault(one) {
        Issue.record("\(name): \(fault)")
      } else {
        matched += 1
      }
    }
    print("\(name): \(matched) of \(cases.count) cases match")
    #expect(!cases.isEmpty)
  }

  // MARK: matplotlib

  private struct MatplotlibCase: Decodable {
    let a: String
    let b: String
    let options: Options
    let expectedMetric: String
    let expectedValue: Double
    let expectedAbsTolerance: Double
    let expectedPass: Bool

    struct Options: Decodable {
      let tol: Double
    }
  }

  @Test func matplotlibsOwnComparisonsComeOut() throws {
    let fixtures = PeerFixtures("mpl_compare")
    try judge("mpl_compare", fixtures.cases(as: MatplotlibCase.self)) { one in
      guard let metric = Metric(name: one.expectedMetric) else { return one.expectedMetric }
      let value = try metric.measured(fixtures.picture(one.a), fixtures.picture(one.b)).value
      let isRight =
        abs(value - one.expectedValue) <= one.expectedAbsTolerance
        && (value <= one.options.tol) == one.expectedPass
      return isRight ? nil : "\(one.a), \(one.b): \(value), not \(one.expectedValue)"
    }
  }

  // MARK: pixelmatch

  private struct PixelmatchCase: Decodable {
    let version: String
    let a: String
    let b: String
    let diffImage: String
    let options: Options
    let expectedValue: Double
    let width: Int
    let height: Int

    struct Options: Decodable {
      let threshold: Double
      let includeAA: Bool
      let alpha: Double
      let aaColor: [UInt32]
      let diffColor: [UInt32]
      let diffColorAlt: [UInt32]?
      let diffMask: Bool?
    }

    /// `7.2` for `v7.2.0`.
    var release: String { String(version.dropFirst().prefix(3)) }

    func difference(_ version: PixelmatchVersion) -> DifferencePicture {
      var picture = DifferencePicture(version: version, options: metricOptions)
      picture.alpha = options.alpha
      picture.antiAliasedColor = Self.color(options.aaColor)
      picture.differentColor = Self.color(options.diffColor)
      picture.darkerColor = options.diffColorAlt.map(Self.color)
      picture.isMask = options.diffMask ?? false
      return picture
    }

    var metricOptions: MetricOptions {
      MetricOptions(threshold: options.threshold, includesAntiAliasing: options.includeAA)
    }

    private static func color(_ values: [UInt32]) -> UInt32 { values.reduce(0) { $0 << 8 | $1 } }
  }

  /// The counts, and every pixel of the pictures of the differences.
  @Test func pixelmatchsOwnPicturesComeOut() throws {
    let fixtures = PeerFixtures("pixelmatch")
    try judge("pixelmatch", fixtures.cases(as: PixelmatchCase.self)) { one in
      guard let version = PixelmatchVersion(rawValue: one.release) else { return one.version }
      let (baseline, actual) = try (fixtures.picture(one.a), fixtures.picture(one.b))
      let value = try Metric.pixelmatch(version)
        .measured(baseline, actual, options: one.metricOptions).value
      guard value == one.expectedValue else {
        return "\(one.a), \(one.b): \(value), not \(one.expectedValue)"
      }
      let drawn = one.difference(version).raster(baseline, actual)
      guard drawn.width == one.width, drawn.height == one.height else { return one.diffImage }
      let wrong = PixelDifference(Picture(raster: drawn), try fixtures.picture(one.diffImage))
      return wrong.count == 0 ? nil : "\(one.diffImage): \(wrong.count) pixels are not the same"
    }
  }

  // MARK: PngSuite

  private struct PngSuiteCase: Decodable {
    let a: String
    let reason: String?
    let expectedValue: Expectation
    let width: Int?
    let height: Int?
    let bitDepth: Int?
    let colourType: Int?
    let interlace: Int?

    enum Expectation: Decodable {
      case digests([String: String])
      case refusal

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let digests = try? value.decode([String: String].self) {
          self = .digests(digests)
        } else {
          self = .refusal
        }
      }
    }
  }

  @Test func validPngSuiteFilesAreReadAndOthersRefused() throws {
    let fixtures = PeerFixtures("pngsuite")
    var reasons: [String: String] = [:]
    try judge("pngsuite", fixtures.cases(as: PngSuiteCase.self)) { one in
      let decoder = PNGDecoder(keepsDeepRaster: true)
      let decoded: DecodedPNG
      do {
        decoded = try decoder.decode(fixtures.bytes(one.a))
      } catch {
        reasons[one.a] = "\(error)"
        if case .refusal = one.expectedValue { return nil }
        return "\(one.a): \(error)"
      }
      guard case .digests(let digests) = one.expectedValue else {
        return "\(one.a) was read in spite of: \(one.reason ?? "")"
      }
      return Self.fault(of: decoded, one, digests)
    }
    #expect(Set(reasons.values).count == reasons.count, "two files are refused for one reason")
    #expect(!reasons.values.contains("\(PNGDecodingError.notPNG)"))
  }

  private static func fault(
    of decoded: DecodedPNG, _ one: PngSuiteCase, _ digests: [String: String]
  ) -> String? {
    let raster = decoded.raster
    guard raster.width == one.width, raster.height == one.height,
      decoded.bitDepth == one.bitDepth, decoded.colorType.rawValue == one.colourType,
      decoded.isInterlaced == (one.interlace == 1)
    else { return "\(one.a): another header" }
    let bytes = raster.pixels.flatMap { pixel in
      [16, 8, 0, 24].map { UInt8(truncatingIfNeeded: pixel >> $0) }
    }
    let digest = SHA256Digest.hex(of: bytes)
    guard digests["rgba8_sha256"] ?? digests["rgba8_round_sha256"] == digest else {
      return "\(one.a): other pixels in 8 bits"
    }
    let deepBytes = decoded.deep?.samples.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    guard digests["rgba16be_sha256"] == deepBytes.map({ SHA256Digest.hex(of: $0) }) else {
      return "\(one.a): other pixels in 16 bits"
    }
    return nil
  }
}
