import ArgumentParser
import CheckFiles
import ImageChecks
import InputFiles
import SettingFiles

/// How pictures are held against each other, by whatever command.
struct CheckOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "The most that a metric may be, as tile-rms:32=8 or pixelmatch-7.2=0.1%; may be repeated, and then all must hold. Metrics: exact, rms, mae, pixelmatch-7.2, pixelmatch-5.3, tile-rms:N, window:N. (default: tile-rms:32=2)",
      valueName: "metric=limit"))
  var max: [String] = []

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "The least that ssim or psnr may be, as ssim=0.99; may be repeated.",
      valueName: "metric=limit"))
  var min: [String] = []

  @Option(
    name: .long, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "What to leave out: left,top,width,height in pixels or per cent, a picture whose marked pixels are left out, or a part of the figure by its name (title, legend, ticks, notes, panel 2 title); may be repeated.",
      valueName: "region"))
  var mask: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What it means when only letters are drawn in another way: fail, warn or pass. (default: warn)",
      valueName: "verdict"))
  var fontOnly: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Compare transparency as it is (exact), or over white or a checker ground. (default: exact)",
      valueName: "rule"))
  var alpha: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Of pixelmatch and window: how different a colour must be to count, from 0 to 1. (default: 0.1)",
      valueName: "number"))
  var threshold: String?

  @Flag(name: .long, help: "Of pixelmatch and window: count pixels of soft edges too.")
  var includeAntiAliasing = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Dots per inch at which SVG and PDF are drawn to be compared. (default: 100)",
      valueName: "dpi"))
  var dpi: String?

  func validate() throws { _ = try entry() }

  /// What is said here, each value with its option.
  ///
  /// - Throws: a validation error for a text that is no number.
  func entry() throws -> CheckFile.Entry {
    var entry = CheckFile.Entry()
    entry.maxima = try Self.gates(max, "--max")
    entry.minima = try Self.gates(min, "--min")
    if !mask.isEmpty {
      entry.masks = Located(mask.map { Located($0, at: .option("--mask")) }, at: .option("--mask"))
    }
    entry.fontOnly = fontOnly.map { Located($0, at: .option("--font-only")) }
    entry.alpha = alpha.map { Located($0, at: .option("--alpha")) }
    entry.threshold = try Self.number(threshold, "--threshold", within: 0...1)
    if includeAntiAliasing {
      entry.includeAntiAliasing = Located(true, at: .option("--include-anti-aliasing"))
    }
    entry.dpi = try Self.number(dpi, "--dpi", within: CheckFile.Entry.resolutions)
    return entry
  }

  private static func gates(_ texts: [String], _ option: String) throws -> [CheckFile.Gate] {
    do throws(GateError) {
      return try texts.map { (text) throws(GateError) in
        let (metric, limit) = try Gate.parts(of: text)
        return CheckFile.Gate(
          metric: Located(metric, at: .option(option)), bound: Located(limit, at: .option(option)))
      }
    } catch {
      throw ValidationError("\(option): \(error)")
    }
  }

  private static func number(
    _ text: String?, _ option: String, within range: ClosedRange<Double>
  ) throws -> Located<Double>? {
    guard let text else { return nil }
    guard let number = Double(text), range.contains(number) else {
      throw ValidationError(
        "\(option): \(text) is not a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return Located(number, at: .option(option))
  }
}
