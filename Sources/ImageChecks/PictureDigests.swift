import CheckRecords
import ImageComparison

/// What tells a picture from others, worked out when it is first asked for.
final class PictureDigests {
  private let file: PictureFile
  private let settings: CheckSettings

  init(_ file: PictureFile, _ settings: CheckSettings) {
    self.file = file
    self.settings = settings
  }

  private var decoded: (pixels: String, size: [Int]?)?

  /// The digest of the decoded pixels; of an SVG or PDF, of what it draws.
  var pixels: String {
    get throws(PictureFileError) { try decodedOnce().pixels }
  }

  /// Width and height in pixels; nil for an SVG or PDF.
  var size: [Int]? {
    get throws(PictureFileError) { try decodedOnce().size }
  }

  private func decodedOnce() throws(PictureFileError) -> (pixels: String, size: [Int]?) {
    if let decoded { return decoded }
    let result: (String, [Int]?)
    if let drawing = try file.drawingDigest() {
      result = (drawing, nil)
    } else {
      let pages = try file.pages(dotsPerInch: settings.dotsPerInch)
      result = (pages[0].digest, [pages[0].size.width, pages[0].size.height])
    }
    decoded = result
    return result
  }

  /// What a record says of the file.
  func record(variant: String? = nil) throws(PictureFileError) -> CheckedFile {
    CheckedFile(
      path: file.path, digest: file.digest, pixelDigest: try pixels, size: try size,
      libraries: file.scene()?.libraries ?? [:], variant: variant)
  }
}
