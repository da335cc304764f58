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

  private let library: FreeTypeLibrary
  private let files: FontFiles
  private var stacks: [Key: FontStack] = [:]
  private var faces: [FontFiles.Location: FontFace] = [:]
  private var cairoFaces: [FontFiles.Location: CairoFontFace] = [:]

  /// A library that looks in `directories` only, or where systems keep fonts where that is nil.
  ///
  /// - Throws: ``FontError`` where DejaVu Sans, which every figure may fall back on, is not to be had.
  public init(directories: [String]? = nil) throws(FontError) {
    library = try FreeTypeLibrary()
    files = FontFiles(directories: directories)
    _ = try stack(for: Font(size: 1))
  }

  /// FreeType's version: `2.12.1`.
  var freeTypeVersion: String { library.version }

  /// The faces that a font's characters are looked for in.
  ///
  /// - Throws: ``FontError`` where the family is not to be had.
  func stack(for font: Font) throws(FontError) -> FontStack {
    let key = Key(family: font.family, weight: font.weight)
    if let known = stacks[key] { return known }
    let own = try face(font.family, font.weight)
    let stack = FontStack(own: own, fallback: try face(Font.defaultFamily, .regular))
    stacks[key] = stack
    return stack
  }

  private func face(_ family: String, _ weight: Font.Weight) throws(FontError) -> FontFace {
    let location = try files.location(family: family, weight: weight)
    if let known = faces[location] { return known }
    let face = try FontFace(library: library, at: location)
    faces[location] = face
    return face
  }

  /// A face as Cairo draws it, by the same glyph numbers.
  func cairoFace(of face: FontFace) throws(FontError) -> CairoFontFace {
    if let known = cairoFaces[face.location] { return known }
    let cairoFace = try CairoFontFace(at: face.location)
    cairoFaces[face.location] = cairoFace
    return cairoFace
  }

  /// Checks that every font and character of a scene can be had, before anything is drawn.
  ///
  /// - Throws: ``FontError`` for the first that cannot.
  func require(_ items: [SceneItem]) throws(FontError) {
    for item in items {
      switch item {
      case .text(let text):
        if let missing = try stack(for: text.font).firstMissing(in: text.string) {
          throw .missingCharacter(missing, family: text.font.family, text: text.string)
        }
      case .group(let group): try require(group.items)
      case .shape, .markers: break
      }
    }
  }
}

extension FontLibrary: TextMeasuring {
  /// The measures of text drawn as plain outlines; all 0 for a size that is not above 0.
  ///
  /// A font or character that is missing is measured as DejaVu Sans or as a box, and reported by
  /// whoever draws it.
  public func metrics(of string: String, in font: Font) -> TextMetrics {
    guard font.size > 0, font.size.isFinite else { return .zero }
    return measure(string, in: font, pixelsPerPoint: 1, isHinted: false)
  }

  /// The measures of hinted text at 100 dpi, in points.
  ///
  /// Letters beyond ``FontFace/gridSizes`` are not hinted.
  public func hintedMetrics(of string: String, in font: Font) -> TextMetrics {
    let pixelsPerPoint = Self.hintedResolution / 72
    guard FontFace.gridSizes.contains(font.size * pixelsPerPoint) else {
      return metrics(of: string, in: font)
    }
    return measure(string, in: font, pixelsPerPoint: pixelsPerPoint, isHinted: true)
  }

  private func measure(
    _ string: String, in font: Font, pixelsPerPoint: Double, isHinted: Bool
  ) -> TextMetrics {
    guard let stack = (try? stack(for: font)) ?? (try? stack(for: Font(size: font.size))) else {
      return .zero
    }
    let pixelSize = font.size * pixelsPerPoint
    let run = stack.run(string, pixelSize: pixelSize, isHinted: isHinted)
    let lean = font.slant == .oblique ? Self.obliqueShear : 0
    var ink: Rectangle?
    for glyph in run.glyphs {
      let scale = isHinted ? 1 : pixelSize / glyph.face.unitsPerEm
      let measures =
        isHinted
        ? glyph.face.hintedMeasures(of: glyph.index, pixelSize: pixelSize)
        : glyph.face.measures(of: glyph.index)
      guard let box = measures.ink else { continue }
      let left = glyph.x + (box.left + lean * box.bottom) * scale
      let right = glyph.x + (box.right + lean * box.top) * scale
      let rectangle = Rectangle(
        minX: left / pixelsPerPoint, minY: -box.top * scale / pixelsPerPoint,
        width: (right - left) / pixelsPerPoint,
        height: (box.top - box.bottom) * scale / pixelsPerPoint)
      ink = ink?.union(rectangle) ?? rectangle
    }
    return TextMetrics(
      advance: run.advance / pixelsPerPoint, ink: ink ?? TextMetrics.zero.ink)
  }
}

extension TextMetrics {
  fileprivate static let zero = TextMetrics(
    advance: 0, ink: Rectangle(minX: 0, minY: 0, width: 0, height: 0))
}
