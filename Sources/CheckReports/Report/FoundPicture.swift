import CheckRecords
import Digests
import InputFiles

/// A picture that a record names, as it is on the disk now.
enum FoundPicture {
  case found(bytes: [UInt8], PictureFormat)

  /// Why it is not shown, in a sentence without a full stop.
  case notShown(String)

  /// More than this is no picture of a figure.
  private static let sizeLimit = 128 << 20

  /// One of the two files of a checked picture, which must be what was checked.
  init(_ file: CheckedFile) {
    guard let path = file.path else {
      self = .notShown("only its digest is known")
      return
    }
    self.init(path: path, digest: file.digest)
  }

  /// A file, whose bytes must have a digest unless nobody knows it.
  init(path: String, digest: String?) {
    let bytes: [UInt8]
    do {
      // A file of this name, not standard input.
      bytes = try InputFile.bytes(of: path == "-" ? "./-" : path, limit: Self.sizeLimit)
    } catch {
      self = .notShown(Self.reason(error))
      return
    }
    if let digest, digest != SHA256Digest.hex(of: bytes) {
      self = .notShown("the file has changed since the check")
    } else if let format = PictureFormat(of: bytes) {
      self = .found(bytes: bytes, format)
    } else {
      self = .notShown("the file is neither PNG nor SVG nor PDF")
    }
  }

  /// Without the path, which stands beside it.
  private static func reason(_ error: InputError) -> String {
    switch error {
    case .notFound: "the file is gone"
    case .isDirectory: "there is a directory in its place"
    case .notAFile: "it is no file"
    case .notPermitted: "the file may not be read"
    case .invalidPath: "its path is empty or holds a zero character"
    case .tooLarge(_, let limit): "the file has more than \(limit) bytes"
    case .failed: "the file cannot be read"
    }
  }
}
