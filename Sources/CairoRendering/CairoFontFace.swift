import CCairo

/// A font face as Cairo draws it.
///
/// Cairo keeps scaled fonts long after their last use, and with them the FreeType face. So that face
/// is Cairo's: it goes when Cairo drops its last reference, as the documentation of
/// `cairo_ft_font_face_create_for_ft_face` asks. Whichever thread that happens on, nobody else uses
/// that FreeType at the time, since each of these faces starts its own.
final class CairoFontFace {
  let cairo: OpaquePointer

  init(at location: FontFiles.Location) throws(FontError) {
    let font = try FontFace(library: FreeTypeLibrary(), at: location)
    let created = cairo_ft_font_face_create_for_ft_face(font.face, Int32(FT_LOAD_NO_HINTING))
    let owner = Unmanaged.passRetained(font)
    let status = descent_font_face_set_owner(created, owner.toOpaque()) { owner in
      guard let owner else { return }
      Unmanaged<FontFace>.fromOpaque(owner).release()
    }
    guard status == CAIRO_STATUS_SUCCESS, let created else {
      cairo_font_face_destroy(created)
      owner.release()
      throw .unreadable(
        path: location.path, reason: String(cString: cairo_status_to_string(status)))
    }
    cairo = created
  }

  deinit { cairo_font_face_destroy(cairo) }
}
