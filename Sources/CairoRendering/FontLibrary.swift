import CCairo
import Scenes

/// The fonts in use, each opened once, and the measures of text in them.
///
/// Not for use by two threads at a time: give each worker its own.
public final class FontLibrary {
  private struct Key: Hashable {
    var family: String
    var weight: Font.Weight
  }

  /// Resolution at which hinted text is measured for layout: the one figures are made for first.
  static let hintedResolution = 100.0

  /// How far an oblique glyph leans per unit of height: 11 degrees, as in DejaVu Sans Oblique.
  static let obliqueShear = 0.194

  let library: FT_Library
  private let files: FontFiles
  private var faces: [Key: FontFace] = [:]
  private var cairoFaces: [Key: CairoFontFace] = [:]

  /// A library that looks in `directories` only, or where systems keep fonts where that is nil.
  ///
  /// - Throws: ``FontError`` where DejaVu Sans, which every figure may fall back on, is not to be had.
  public init(directories: [String]? = nil) throws(FontError) {
    var started: FT_Library?
    let code = FT_Init_FreeType(&started)
    guard code == 0, let started else { throw .unavailable(reason: "FreeType error \(code)") }
    library = started
    files = FontFiles(directories: directories)
    _ = try face(family: Font.defaultFamily, weight: .regular)
  }

  deinit {
    faces.removeAll()
    cairoFaces.removeAll()
    FT_Done_FreeType(library)
  }

  /// Opens the face of a font.
  ///
  /// - Throws: ``FontError`` where there is none.
  func face(family: String, weight: Font.Weight) throws(FontError) -> FontFace {
    let key = Key(family: family, weight: weight)
    if let known = faces[key] { return known }
    let location = try files.location(family: family, weight: weight)
    let face = try FontFace(library: library, at: location)
    faces[key] = face
    return face
  }

  func face(for font: Font) throws(FontError) -> FontFace {
    try face(family: font.family, weight: font.weight)
  }

  /// The face as Cairo draws it.
  ///
  /// Its FreeType face is another one, since Cairo sets sizes as it likes.
  func cairoFace(for font: Font) throws(FontError) -> CairoFontFace {
    let key = Key(family: font.family, weight: font.weight)
    if let known = cairoFaces[key] { return known }
    let location = try files.location(family: font.family, weight: font.weight)
    let face = try CairoFontFace(FontFace(library: library, at: location))
    cairoFaces[key] = face
    return face
  }

  /// Checks that every font of a scene can be had, before anything is drawn.
  ///
  /// - Throws: ``FontError`` for the first that cannot.
  func require(_ items: [SceneItem]) throws(FontError) {
    for item in items {
      switch item {
      case .text(let text): _ = try face(for: text.font)
      case .group(let group): try require(group.items)
      case .shape, .markers: break
      }
    }
  }
}

/// A FreeType face and the Cairo face made of it.
final class CairoFontFace {
  let font: FontFace
  let cairo: OpaquePointer

  init(_ font: FontFace) {
    self.font = font
    cairo = cairo_ft_font_face_create_for_ft_face(font.face, Int32(FT_LOAD_NO_HINTING))
  }

  deinit { cairo_font_face_destroy(cairo) }
}

extension FontLibrary: TextMeasuring {
  public func metrics(of string: String, in font: Font) -> TextMetrics {
    // An em of 1000 pixels measures outlines to a thousandth of the font size.
    measure(string, in: font, pixelsPerPoint: 1000 / font.size, hinted: false)
  }

  public func hintedMetrics(of string: String, in font: Font) -> TextMetrics {
    measure(string, in: font, pixelsPerPoint: Self.hintedResolution / 72, hinted: true)
  }

  private func measure(
    _ string: String, in font: Font, pixelsPerPoint: Double, hinted: Bool
  ) -> TextMetrics {
    let empty = Rectangle(minX: 0, minY: 0, width: 0, height: 0)
    // Whoever draws the scene reports a font that is missing; layout goes on with the default.
    guard let face = (try? face(for: font)) ?? (try? face(for: Font(size: font.size))) else {
      return TextMetrics(advance: 0, ink: empty)
    }
    let pixelSize = font.size * pixelsPerPoint
    let run =
      hinted
      ? face.hintedRun(string, pixelSize: pixelSize)
      : face.outlineRun(string, pixelSize: pixelSize)
    var ink: Rectangle?
    for glyph in run.glyphs {
      guard let box = face.ink(of: glyph.index, pixelSize: pixelSize, hinted: hinted) else {
        continue
      }
      let lean = font.slant == .oblique ? Self.obliqueShear : 0
      let left = box.left + lean * box.bottom
      let right = box.right + lean * box.top
      let rectangle = Rectangle(
        minX: (glyph.x + left) / pixelsPerPoint, minY: -box.top / pixelsPerPoint,
        width: (right - left) / pixelsPerPoint,
        height: (box.top - box.bottom) / pixelsPerPoint)
      ink = ink?.union(rectangle) ?? rectangle
    }
    return TextMetrics(advance: run.advance / pixelsPerPoint, ink: ink ?? empty)
  }
}
