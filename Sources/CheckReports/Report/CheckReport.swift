import CheckRecords
import Digests
import JSONTexts
import Pages
import ReportNames

/// What a check found, as one HTML file that a reviewer can act on.
///
/// It is made from a record and the pictures that it names, so it can be made again. Every picture must
/// still have the bytes that were checked; one that has not is not shown, and the page says why.
public struct CheckReport: Sendable {
  public var record: CheckRecord

  /// What it has drawn by others.
  public var drawing: ReportDrawing

  /// The most bytes of the page, or nil for any number.
  ///
  /// To keep to it, pictures are packed better, then shown as smaller previews, then put into a folder
  /// beside the page. Words alone may take more.
  public var maximumSize: Int?

  /// - Parameters:
  ///   - record: its paths must lead to the pictures from the working directory; see
  ///     ``CheckRecord/moved(to:)``.
  ///   - drawing: what it has drawn by others.
  ///   - maximumSize: the most bytes of the page.
  public init(
    _ record: CheckRecord, drawing: ReportDrawing = ReportDrawing(), maximumSize: Int? = nil
  ) {
    self.record = record
    self.drawing = drawing
    self.maximumSize = maximumSize
  }

  /// Makes the page, and what goes beside it.
  ///
  /// - Parameter folder: the name of the folder beside the page, for pictures that do not fit into it.
  /// - Returns: the files, not yet written.
  /// - Throws: what encoding the record throws.
  public func made(folder: String = ReportName.folder) throws -> MadeReport {
    var gathering = PictureGathering(drawing)
    let items = ReviewOrder.worstFirst(record.items.filter(\.isRemarkable)).enumerated()
      .map { gathering.gather($1, number: $0 + 1) }
    var embeddings = gathering.embeddings
    let key = SHA256Digest.hex(of: try JSONText.text(of: record, layout: .compact).utf8)
    func page(_ embeddings: [Embedding], _ reference: @escaping (Embedding) -> String) -> [UInt8] {
      ReportPage(
        record: record, items: items, embeddings: embeddings, key: key, folder: folder,
        reference: reference
      ).bytes
    }
    if let maximumSize {
      // Words about what was done to a picture count, too.
      let words = ReportPage.longestRemark * (embeddings.count + 4)
      let bare = page(embeddings) { _ in "" }.count
      SizeBudget(maximumSize: maximumSize, folder: folder)
        .fit(&embeddings, baseSize: bare + words)
    }
    return MadeReport(
      page: page(embeddings) { $0.reference(inFolder: folder) },
      folder: folder,
      files: embeddings.filter(\.isMoved).map { .init(name: $0.fileName, bytes: $0.bytes) },
      reducedCount: embeddings.count { $0.reduction > 1 })
  }
}
