#ifndef DESCENT_CCAIRO_H
#define DESCENT_CCAIRO_H

#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <fontconfig/fontconfig.h>
#include <freetype/ftbbox.h>
#include <freetype/ftoutln.h>

#endif
