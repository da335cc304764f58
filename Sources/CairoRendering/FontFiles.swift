import CCairo
import Scenes

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Finds the file that holds a font.
///
/// DejaVu Sans is looked up by path, since starting fontconfig costs 6 to 8 ms, as much as drawing a
/// whole strip of panels; fontconfig is asked only for other families or when DejaVu is not where
/// systems keep it. The oblique faces are not used even where they are installed: the upright ones
/// are sheared, so that a figure does not depend on which extra fonts a machine has.
struct FontFiles {
  /// A file, and the face in it.
  struct Location: Hashable {
    var path: String
    var faceIndex: Int = 0
  }

  /// The only places to look in; nil means where systems keep fonts, then fontconfig.
  var directories: [String]?

  private static let systemDirectories = [
    "/usr/share/fonts/truetype/dejavu",
    "/usr/share/fonts/dejavu-sans-fonts",
    "/usr/share/fonts/dejavu",
    "/usr/share/fonts/TTF",
    "/usr/local/share/fonts",
    "/opt/homebrew/share/fonts",
    "/Library/Fonts",
  ]

  func location(family: String, weight: Font.Weight) throws(FontError) -> Location {
    let searched = directories ?? Self.systemDirectories
    if let name = Self.knownFile(family: family, weight: weight) {
      for directory in searched {
        let path = directory + "/" + name
        if access(path, R_OK) == 0 { return Location(path: path) }
      }
    }
    guard directories == nil else { throw .notFound(family: family, searched: searched) }
    if let match = Self.fontconfigMatch(family: family, weight: weight) { return match }
    throw .notFound(family: family, searched: searched + ["fontconfig"])
  }

  private static func knownFile(family: String, weight: Font.Weight) -> String? {
    switch family {
    case "DejaVu Sans": weight == .bold ? "DejaVuSans-Bold.ttf" : "DejaVuSans.ttf"
    case "DejaVu Serif": weight == .bold ? "DejaVuSerif-Bold.ttf" : "DejaVuSerif.ttf"
    case "DejaVu Sans Mono": weight == .bold ? "DejaVuSansMono-Bold.ttf" : "DejaVuSansMono.ttf"
    default: nil
    }
  }

  /// What fontconfig has for exactly this family; nil where it would put another in its place.
  private static func fontconfigMatch(family: String, weight: Font.Weight) -> Location? {
    guard let pattern = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FAMILY, family)
    FcPatternAddInteger(pattern, FC_WEIGHT, weight == .bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR)
    FcConfigSubstitute(nil, pattern, FcMatchPattern)
    FcDefaultSubstitute(pattern)
    var result = FcResultNoMatch
    guard let match = FcFontMatch(nil, pattern, &result) else { return nil }
    defer { FcPatternDestroy(match) }
    guard isNamed(match, family) else { return nil }
    var file: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(match, FC_FILE, 0, &file) == FcResultMatch, let file else {
      return nil
    }
    var index: Int32 = 0
    FcPatternGetInteger(match, FC_INDEX, 0, &index)
    return Location(path: String(cString: file), faceIndex: Int(index))
  }

  /// Whether one of a face's family names, which may be in several languages, is `family`.
  private static func isNamed(_ match: OpaquePointer, _ family: String) -> Bool {
    var index: Int32 = 0
    var name: UnsafeMutablePointer<FcChar8>?
    while FcPatternGetString(match, FC_FAMILY, index, &name) == FcResultMatch, let found = name {
      if FcStrCmpIgnoreCase(found, family) == 0 { return true }
      index += 1
    }
    return false
  }
}
