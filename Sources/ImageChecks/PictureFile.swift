import Digests
import FigureMetadata
import ImageComparison
import InputFiles
import Provenance
import Rasters
import VectorPictures

/// One of the two files of a pair: its bytes, what kind they are, and what they say of themselves.
struct PictureFile {
  let path: String
  let bytes: [UInt8]
  let format: FigureFileFormat

  /// Where programs that draw are looked for; nil for where the environment says.
  var searchPath: String?

  /// Files beyond a quarter of a gigabyte are no figures.
  static let greatestLength = 1 << 28

  /// The largest picture that is compared: a poster of 8192 pixels a side, in 256 MiB.
  static let limits = PNGDecoder.Limits(
    maximumWidth: 65_536, maximumHeight: 65_536, maximumPixelCount: 1 << 26)

  /// Reads a file.
  ///
  /// - Throws: ``PictureFileError``.
  init(reading path: String) throws(PictureFileError) {
    let bytes: [UInt8]
    do throws(InputError) {
      bytes = try InputFile.bytes(of: path, limit: Self.greatestLength)
    } catch {
      throw PictureFileError(error)
    }
    try self.init(path: path, bytes: bytes)
  }

  /// - Throws: ``PictureFileError`` for bytes that are no picture.
  init(path: String, bytes: [UInt8]) throws(PictureFileError) {
    self.path = path
    self.bytes = bytes
    guard let format = FigureFileFormat(of: bytes) else {
      throw PictureFileError(
        path: path,
        reason: bytes.isEmpty ? "is empty; draw it again" : "is no PNG, SVG or PDF; draw it again")
    }
    self.format = format
  }

  /// The digest of the bytes.
  var digest: String { SHA256Digest.hex(of: bytes) }

  /// What is drawn, as the file says; nil for one that says nothing, or is damaged there.
  func scene() -> EmbeddedScene? {
    guard let embedded = try? EmbeddedProvenance(readingFrom: bytes) else { return nil }
    return try? EmbeddedScene(json: embedded.text)
  }

  /// What two files of the format have in common when they draw the same; nil where only pixels tell.
  ///
  /// - Throws: ``PictureFileError`` for a damaged file.
  func drawingDigest() throws(PictureFileError) -> String? {
    guard !format.isPNG else { return nil }
    do throws(VectorPictureError) {
      return try vector.canonicalDigest
    } catch {
      throw PictureFileError(error)
    }
  }

  /// Its pages in pixels, one of a PNG or SVG; of what moves, the picture that stands for it.
  ///
  /// - Parameter dotsPerInch: what an SVG or PDF is drawn at.
  /// - Returns: at least one picture.
  /// - Throws: ``PictureFileError``.
  func pages(dotsPerInch: Double) throws(PictureFileError) -> [Picture] {
    switch format {
    case .png, .apng:
      return [try picture(Result { () throws(PNGDecodingError) in try Self.decoder.decode(bytes) })]
    case .svg, .pdf:
      do throws(VectorPictureError) {
        return try vector.pages(
          dotsPerInch: dotsPerInch, using: VectorRenderer(searchPath: searchPath)
        ).map { Picture(raster: $0) }
      } catch {
        throw PictureFileError(error)
      }
    }
  }

  /// Two PNG files in pixels, decoded beside each other where they are large.
  ///
  /// - Throws: ``PictureFileError``.
  static func pictures(
    _ first: PictureFile, _ second: PictureFile
  ) throws(PictureFileError) -> ([Picture], [Picture]) {
    let (one, other) = decoder.decodePair(first.bytes, second.bytes)
    return ([try first.picture(one)], [try second.picture(other)])
  }

  private static var decoder: PNGDecoder { PNGDecoder(limits: limits, keepsDeepRaster: true) }

  private func picture(
    _ decoded: Result<DecodedPNG, PNGDecodingError>
  ) throws(PictureFileError) -> Picture {
    do throws(PNGDecodingError) {
      return Picture(try decoded.get())
    } catch {
      throw PictureFileError(path: path, reason: "\(error)")
    }
  }

  /// The same; nil for a sound SVG or PDF where the program that would draw it is not there.
  ///
  /// - Throws: ``PictureFileError``.
  func pagesIfDrawable(dotsPerInch: Double) throws(PictureFileError) -> [Picture]? {
    _ = try drawingDigest()
    do throws(PictureFileError) {
      return try pages(dotsPerInch: dotsPerInch)
    } catch {
      guard error.isMissingTool else { throw error }
      return nil
    }
  }

  /// From so many pixels on a picture is large: 64 MiB.
  private static let largeCount = 1 << 24

  /// Whether no two such pictures should be in memory at a time.
  var isLarge: Bool { pixelCount ?? 0 > Self.largeCount }

  /// How many pixels a PNG says it has, before anything of it is checked; nil for other formats.
  var pixelCount: Int? {
    guard format.isPNG, bytes.count >= 24 else { return nil }
    func number(_ start: Int) -> Int {
      bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    return number(16).multipliedReportingOverflow(by: number(20)).partialValue
  }

  private var vector: VectorPicture { VectorPicture(format: format, bytes: bytes, path: path) }
}

/// Why a file is no picture that can be compared.
struct PictureFileError: Error, Equatable, CustomStringConvertible {
  let path: String
  let reason: String

  /// Whether it is sound, and only the program that would draw it is not there.
  var isMissingTool = false

  init(path: String, reason: String, isMissingTool: Bool = false) {
    self.path = path
    self.reason = reason
    self.isMissingTool = isMissingTool
  }

  // The texts of these begin with the path.

  init(_ error: InputError) { self.init(path: "", reason: "\(error)") }

  init(_ error: VectorPictureError) {
    var isMissingTool = false
    if case .toolMissing = error { isMissingTool = true }
    self.init(path: "", reason: "\(error)", isMissingTool: isMissingTool)
  }

  var description: String { path.isEmpty ? reason : "\(path): \(reason)" }
}
