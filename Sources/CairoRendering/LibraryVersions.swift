import CCairo

/// The libraries that decide what a picture's pixels are.
///
/// FreeType's version is the main reason why pictures differ between machines, so a picture says
/// which made it.
enum LibraryVersions {
  /// Cairo's version at run time: `1.16.0`.
  static var cairo: String { String(cString: cairo_version_string()) }

  /// FreeType's version at run time: `2.12.1`.
  static func freeType(_ library: FT_Library) -> String {
    var (major, minor, patch): (FT_Int, FT_Int, FT_Int) = (0, 0, 0)
    FT_Library_Version(library, &major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }
}

extension CairoRenderer {
  /// What made a picture, as its file says: `Descent (Cairo 1.16.0, FreeType 2.12.1)`.
  public var software: String {
    "Descent (Cairo \(LibraryVersions.cairo), "
      + "FreeType \(LibraryVersions.freeType(fonts.library)))"
  }
}
