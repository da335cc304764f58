import CCairo

extension FreeTypeLibrary {
  /// FreeType's version at run time: `2.12.1`.
  var version: String {
    var (major, minor, patch): (FT_Int, FT_Int, FT_Int) = (0, 0, 0)
    FT_Library_Version(library, &major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }
}

extension CairoRenderer {
  /// What made a picture, as its file says: `Descent (Cairo 1.16.0, FreeType 2.12.1)`.
  ///
  /// These decide its pixels; FreeType's version is the main reason why pictures differ between
  /// machines.
  public var software: String {
    let cairo = String(cString: cairo_version_string())
    return "Descent (Cairo \(cairo), FreeType \(fonts.freeTypeVersion))"
  }
}
