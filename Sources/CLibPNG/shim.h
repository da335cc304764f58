#ifndef DESCENT_CLIBPNG_H
#define DESCENT_CLIBPNG_H

#include <png.h>

#endif
