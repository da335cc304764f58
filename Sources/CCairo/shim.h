#ifndef DESCENT_CCAIRO_H
#define DESCENT_CCAIRO_H

#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <fontconfig/fontconfig.h>
#include <freetype/ftbbox.h>
#include <freetype/ftoutln.h>

/// Hands `owner` to a font face, which calls `destroy` with it when Cairo has dropped its last
/// reference; on failure nothing is handed over. The key must have an address of its own, which
/// Swift does not promise for any variable.
static inline cairo_status_t descent_font_face_set_owner(
  cairo_font_face_t *face, void *owner, cairo_destroy_func_t destroy
) {
  static const cairo_user_data_key_t key;
  return cairo_font_face_set_user_data(face, &key, owner, destroy);
}

#endif
