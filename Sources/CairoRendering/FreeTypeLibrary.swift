import CCairo

/// FreeType, started once for the faces that hold this object, which it outlives.
final class FreeTypeLibrary {
  let library: FT_Library

  init() throws(FontError) {
    var started: FT_Library?
    let code = FT_Init_FreeType(&started)
    guard code == 0, let started else { throw .unavailable(reason: "FreeType error \(code)") }
    library = started
  }

  deinit { FT_Done_FreeType(library) }
}
