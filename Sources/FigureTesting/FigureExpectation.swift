import CheckRecords
import ImageChecks
import Plotting
import Testing

/// Expects a figure to look as its baseline does, in a test of Swift Testing.
///
///     @Test func lossFalls() throws {
///       try expectFigure(lossFigure(), matches: "loss.png")
///     }
///
/// The baseline is in the folder `Baselines` beside the test's file. What differs is told in words, and
/// a failing picture with a picture of the differences is left in `.build/failed-figures` of the package
/// and attached to the test. A test that wrote its baseline fails once, so that nobody takes a picture
/// for right that nobody looked at.
///
/// - Parameters:
///   - figure: what to draw.
///   - name: the baseline's name, which ends in `.png`, `.svg` or `.pdf`.
///   - theme: how it looks.
///   - dotsPerInch: the resolution of a PNG.
///   - recording: when baselines are written; see ``Recording/fromEnvironment`` for the default.
///   - settings: how much may differ.
///   - filePath: the test's file.
///   - sourceLocation: where a failure is told.
/// - Returns: what was found.
/// - Throws: what drawing, reading and writing throw.
@discardableResult
public func expectFigure(
  _ figure: Figure, matches name: String, theme: Theme = .matplotlib, dotsPerInch: Double = 100,
  recording: Recording = .fromEnvironment, settings: CheckSettings = CheckSettings(),
  filePath: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws -> CheckedItem {
  let bytes = try DrawnFigure(figure, theme: theme, dotsPerInch: dotsPerInch, name: name).bytes
  return try expectPicture(
    bytes, matches: name, recording: recording, settings: settings, filePath: filePath,
    sourceLocation: sourceLocation)
}

/// Expects a picture, whoever drew it, to look as its baseline does; see
/// ``expectFigure(_:matches:theme:dotsPerInch:recording:settings:filePath:sourceLocation:)``.
///
/// - Parameters:
///   - bytes: a PNG, SVG or PDF.
///   - name: the baseline's name, which ends as the kind of picture asks.
///   - recording: when baselines are written.
///   - settings: how much may differ.
///   - filePath: the test's file.
///   - sourceLocation: where a failure is told.
/// - Returns: what was found.
/// - Throws: what reading and writing throw.
@discardableResult
public func expectPicture(
  _ bytes: [UInt8], matches name: String, recording: Recording = .fromEnvironment,
  settings: CheckSettings = CheckSettings(), filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> CheckedItem {
  let test = TestedPicture(name: name, filePath: filePath)
  let item = try test.checked(bytes, recording: recording, settings: settings)
  switch item.verdict {
  case .pass: break
  case .warn:
    // Shown with the test's output, where a warning of a test would fail it.
    print("\(name): \(item.testWords)")
  case .fail, .error:
    try test.attach(item, sourceLocation: sourceLocation)
    Issue.record("\(name): \(item.testWords)", sourceLocation: sourceLocation)
  }
  return item
}
