import CCairo
import Rasters

extension FreeTypeLibrary {
  /// FreeType's version at run time: `2.12.1`.
  var version: String {
    var (major, minor, patch): (FT_Int, FT_Int, FT_Int) = (0, 0, 0)
    FT_Library_Version(library, &major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }
}

extension CairoRenderer {
  /// The same as ``libraries``, without any font.
  ///
  /// - Throws: ``FontError/unavailable(reason:)`` where FreeType does not start.
  public static func installedLibraries() throws(FontError) -> [String: String] {
    libraries(freeTypeVersion: try FreeTypeLibrary().version)
  }

  private static func libraries(freeTypeVersion: String) -> [String: String] {
    [
      "cairo": String(cString: cairo_version_string()), "freetype": freeTypeVersion,
      "libpng": PNGEncoder.libraryVersion, "zlib": PNGEncoder.compressorVersion,
    ]
  }

  /// The libraries that decide what is in a file, with their versions at run time.
  ///
  /// Cairo and FreeType decide pixels and outlines, libpng and zlib the bytes of a PNG.
  public var libraries: [String: String] { Self.libraries(freeTypeVersion: fonts.freeTypeVersion) }

  /// What made a picture, as its file says: `Descent (Cairo 1.16.0, FreeType 2.12.1)`.
  ///
  /// These decide its pixels; FreeType's version is the main reason why pictures differ between
  /// machines.
  public var software: String {
    let cairo = String(cString: cairo_version_string())
    return "Descent (Cairo \(cairo), FreeType \(fonts.freeTypeVersion))"
  }
}
