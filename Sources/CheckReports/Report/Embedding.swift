import Pages
import Rasters

/// The bytes of a picture or a document, in the page or in a folder beside it.
struct Embedding {
  /// What is in the page, or would be.
  private(set) var bytes: [UInt8]

  let format: PictureFormat

  /// The name of its file where it is moved beside the page.
  let fileName: String

  /// By how much width and height are smaller than the picture's own.
  private(set) var reduction = 1

  /// Whether it is in the folder.
  private(set) var isMoved = false

  /// As they were found, for the folder.
  private let original: [UInt8]

  init(_ bytes: [UInt8], _ format: PictureFormat, fileName: String) {
    self.bytes = bytes
    self.format = format
    self.fileName = fileName
    original = bytes
  }

  /// How many bytes of the page its reference takes.
  func referenceLength(inFolder folder: String) -> Int {
    isMoved
      ? Reference.file("\(folder)/\(fileName)").utf8.count
      : "data:\(format.mediaType);base64,".utf8.count + (bytes.count + 2) / 3 * 4
  }

  func reference(inFolder folder: String) -> String {
    isMoved
      ? Reference.file("\(folder)/\(fileName)")
      : Reference.data(bytes, mediaType: format.mediaType)
  }

  /// Makes it smaller: by 1, only packed better; by more, as a preview of fewer pixels and colours.
  ///
  /// Nothing happens where that is no gain, or where it is no PNG.
  mutating func reduce(by factor: Int) {
    guard format == .png, let raster = try? PNGDecoder().decode(original).raster,
      min(raster.width, raster.height) >= Self.smallest * factor || factor == 1
    else { return }
    let smaller = factor == 1 ? raster : raster.reduced(by: factor).withFewColors
    let encoder = PNGEncoder(compressionLevel: 9, writesAlpha: true)
    guard let packed = try? encoder.encode(smaller), packed.count < bytes.count else { return }
    bytes = packed
    reduction = factor
  }

  /// Puts it into the folder, as it was found.
  mutating func move() {
    bytes = original
    reduction = 1
    isMoved = true
  }

  /// No side of a preview has fewer pixels.
  private static let smallest = 16
}
