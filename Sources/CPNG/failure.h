#ifndef DESCENT_CPNG_FAILURE_H
#define DESCENT_CPNG_FAILURE_H

#include "CPNG.h"

#include <png.h>

// The error pointer of every libpng struct here.
typedef struct {
  CPNGStatus status;
  // Where a message comes from that does not begin with the name of a chunk; NULL if nobody knows.
  const char *chunk;
  char message[sizeof((CPNGFailure *)0)->message];
} CPNGErrorState;

// Keeps the message and jumps. A status set before the call to png_error is kept too.
PNG_NORETURN void CPNGRaise(png_structp png, png_const_charp message);

// Fills the caller's failure and returns the status.
CPNGStatus CPNGReport(const CPNGErrorState *state, size_t offset, CPNGFailure *failure);

#endif
