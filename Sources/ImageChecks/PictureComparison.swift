import CheckRecords
import JSONTexts

/// One picture held against another.
public struct PictureComparison {
  /// What was found, under the name of the second, without the files' digests.
  public let item: CheckedItem

  private let shown: PictureJudge.ShownPair?

  /// Of the baseline and of the actual file; nil where one cannot be read.
  private let digests: (baseline: PictureDigests, actual: PictureDigests)?

  /// Reads and compares two files.
  ///
  /// - Throws: ``MaskError``.
  public init(_ before: String, _ after: String, settings: CheckSettings) throws {
    do {
      let (baseline, actual) = (try PictureFile(reading: before), try PictureFile(reading: after))
      let masks = try MaskPictures(of: settings)
      let judge = PictureJudge(
        name: after, settings: settings, maskPictures: masks.rasters, isAlone: true)
      let finding = try judge.judge(baseline, actual)
      if let name = finding.unmatchedMasks.first {
        throw MaskError.unknownName(name, known: finding.partNames.sorted())
      }
      (item, shown) = (finding.item, finding.shown)
      digests = (PictureDigests(baseline, settings), PictureDigests(actual, settings))
    } catch let error as PictureFileError {
      item = CheckedItem(
        name: after, pictureClass: .unreadable, verdict: .error, message: "\(error)",
        baseline: CheckedFile(path: before), actual: CheckedFile(path: after))
      (shown, digests) = (nil, nil)
    }
  }

  /// Writes a picture of the differences, where there is any.
  ///
  /// - Throws: `OutputError`.
  public func writeDifference(to path: String) throws { _ = try shown?.write(to: path) }

  /// The item with its files in lines, with sorted keys and a line feed at the end.
  public func jsonText() throws -> String {
    var item = item
    if let digests {
      item.baseline = try digests.baseline.record()
      item.actual = try digests.actual.record()
    }
    return try JSONText.text(of: item, layout: .lines) + "\n"
  }
}
