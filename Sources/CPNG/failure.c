#include "failure.h"

#include <string.h>

void CPNGRaise(png_structp png, png_const_charp message) {
  CPNGErrorState *state = png_get_error_ptr(png);
  if (state->status == CPNGStatusOK) {
    state->status =
        strcmp(message, "Out of memory") == 0 ? CPNGStatusOutOfMemory : CPNGStatusMalformed;
  }
  strncpy(state->message, message, sizeof state->message - 1);
  png_longjmp(png, 1);
}

CPNGStatus CPNGReport(const CPNGErrorState *state, size_t offset, CPNGFailure *failure) {
  memcpy(failure->message, state->message, sizeof failure->message);
  failure->offset = offset;
  return state->status;
}
