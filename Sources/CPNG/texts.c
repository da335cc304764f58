#include "CPNG.h"

#include <stdlib.h>
#include <zlib.h>

// zlib counts in `uInt`.
static uInt portion(size_t length) { return length > 1 << 30 ? 1 << 30 : (uInt)length; }

uint32_t CPNGChecksum(const uint8_t *bytes, size_t length) {
  uLong checksum = crc32(0, NULL, 0);
  while (length > 0) {
    uInt count = portion(length);
    checksum = crc32(checksum, bytes, count);
    bytes += count;
    length -= count;
  }
  return (uint32_t)checksum;
}

// Inflates into a buffer that grows, until the stream ends, breaks, or gives more than the limit.
static CPNGStatus inflateAll(
    z_stream *stream, size_t length, size_t limit, uint8_t **bytes, size_t *written) {
  size_t capacity = 0;
  for (;;) {
    if (*written == capacity) {
      if (capacity > limit) return CPNGStatusTooLarge;
      // One byte more than the limit tells a text that is too long from one that just fits.
      size_t wanted = capacity == 0 ? 4096 : capacity * 2;
      capacity = wanted > limit ? limit + 1 : wanted;
      uint8_t *grown = realloc(*bytes, capacity);
      if (grown == NULL) return CPNGStatusOutOfMemory;
      *bytes = grown;
    }
    uInt room = portion(capacity - *written);
    uInt given = portion(length);
    stream->next_out = *bytes + *written;
    stream->avail_out = room;
    stream->avail_in = given;
    int result = inflate(stream, Z_NO_FLUSH);
    length -= given - stream->avail_in;
    *written += room - stream->avail_out;
    if (result == Z_STREAM_END) {
      if (*written > limit) return CPNGStatusTooLarge;
      return length == 0 ? CPNGStatusOK : CPNGStatusMalformed;
    }
    if (result == Z_MEM_ERROR) return CPNGStatusOutOfMemory;
    if (result != Z_OK) return CPNGStatusMalformed;
  }
}

CPNGStatus CPNGInflate(
    const uint8_t *source, size_t length, size_t limit, uint8_t **bytes, size_t *written) {
  *bytes = NULL;
  *written = 0;
  // So that neither the byte beyond it nor a doubling overflows.
  if (limit > SIZE_MAX / 4) limit = SIZE_MAX / 4;
  z_stream stream = {.next_in = (Bytef *)source};
  if (inflateInit(&stream) != Z_OK) return CPNGStatusOutOfMemory;
  CPNGStatus status = inflateAll(&stream, length, limit, bytes, written);
  inflateEnd(&stream);
  return status;
}
