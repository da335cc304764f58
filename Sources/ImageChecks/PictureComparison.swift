import CheckRecords
import JSONTexts

/// One picture held against another.
public struct PictureComparison {
  /// What was found, under the name of the second.
  public let item: CheckedItem

  private let shown: PictureJudge.ShownPair?

  /// Reads and compares two files.
  ///
  /// - Throws: ``MaskError``.
  public init(_ before: String, _ after: String, settings: CheckSettings) throws {
    do {
      let (baseline, actual) = (try PictureFile(reading: before), try PictureFile(reading: after))
      let masks = try MaskPictures(of: settings)
      let judge = PictureJudge(name: after, settings: settings, maskPictures: masks.rasters)
      let finding = try judge.judge(baseline, actual)
      if let name = finding.unmatchedMasks.first {
        throw MaskError.unknownName(name, known: finding.partNames.sorted())
      }
      var item = finding.item
      item.baseline = try PictureDigests(baseline, settings).record(path: before)
      item.actual = try PictureDigests(actual, settings).record(path: after)
      (self.item, shown) = (item, finding.shown)
    } catch let error as PictureFileError {
      item = CheckedItem(
        name: after, pictureClass: .unreadable, verdict: .error, message: "\(error)",
        baseline: CheckedFile(path: before), actual: CheckedFile(path: after))
      shown = nil
    }
  }

  /// Writes a picture of the differences, where there is any.
  ///
  /// - Throws: `OutputError`.
  public func writeDifference(to path: String) throws { _ = try shown?.write(to: path) }

  /// The item in lines, with sorted keys and a line feed at the end.
  public func jsonText() throws -> String { try JSONText.text(of: item, layout: .lines) + "\n" }
}
