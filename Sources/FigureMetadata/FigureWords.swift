import Rasters

/// What a figure's file says in words: its title, and what it shows for those who cannot see it.
///
/// A PNG, moving or not, has them as its texts `Title` and `Description`, an SVG as its root's `<title>` and `<desc>`, a PDF as
/// the title and subject of its information, whichever program wrote the file.
public struct FigureWords: Equatable, Sendable {
  /// Nil where the file has none, an empty one, or one that cannot be read.
  public let title: String?

  /// The alternative text; nil as for the title.
  public let description: String?

  /// Longer words are none.
  static let greatestLength = 1 << 20

  /// Reads the bytes of a whole file; only they tell what kind of file it is.
  ///
  /// Time grows in proportion to the file. No pixel is decoded.
  public init(of bytes: [UInt8]) {
    let words: (title: String?, description: String?) =
      switch FigureFileFormat(of: bytes) {
      case .png, .apng: (Self.text("Title", ofPNG: bytes), Self.text("Description", ofPNG: bytes))
      case .svg: SVGWords.words(of: bytes)
      case .pdf: Self.words(ofPDF: bytes)
      case nil: (nil, nil)
      }
    title = Self.kept(words.title)
    description = Self.kept(words.description)
  }

  private static func kept(_ text: String?) -> String? {
    text.flatMap { $0.isEmpty || $0.utf8.count > greatestLength ? nil : $0 }
  }

  private static func text(_ keyword: String, ofPNG bytes: [UInt8]) -> String? {
    try? PNGTextReader(maximumLength: greatestLength).text(under: keyword, in: bytes)
  }

  private static func words(ofPDF bytes: [UInt8]) -> (title: String?, description: String?) {
    guard let information = try? PDFFile(bytes).information() else { return (nil, nil) }
    func text(_ key: String) -> String? {
      guard case .string(let bytes)? = information[key] else { return nil }
      return try? PDFText(bytes).string(ifBeginningWith: "")
    }
    return (text("Title"), text("Subject"))
  }
}
