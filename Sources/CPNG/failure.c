#include "failure.h"

#include <stdio.h>
#include <string.h>

// libpng begins some of its messages with the name of a chunk and a colon.
static bool namesChunk(const char *message) {
  return strlen(message) > 4 && message[4] == ':';
}

void CPNGRaise(png_structp png, png_const_charp message) {
  CPNGErrorState *state = png_get_error_ptr(png);
  if (state->status == CPNGStatusOK) {
    state->status =
        strcmp(message, "Out of memory") == 0 ? CPNGStatusOutOfMemory : CPNGStatusMalformed;
  }
  bool isNamed = state->chunk == NULL || namesChunk(message);
  snprintf(
      state->message, sizeof state->message, "%s%s%s", isNamed ? "" : state->chunk,
      isNamed ? "" : ": ", message);
  png_longjmp(png, 1);
}

CPNGStatus CPNGReport(const CPNGErrorState *state, size_t offset, CPNGFailure *failure) {
  memcpy(failure->message, state->message, sizeof failure->message);
  failure->offset = offset;
  return state->status;
}
