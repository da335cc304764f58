// PNG to and from memory over libpng, for Swift.
//
// libpng reports errors by longjmp, which must not cross a Swift frame. So every setjmp and every
// libpng call stays in this target, and each function returns a status.

#ifndef DESCENT_CPNG_H
#define DESCENT_CPNG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What a call came to. libpng's own words are in the failure only when the status is `malformed`.
typedef enum {
  CPNGStatusOK = 0,
  CPNGStatusNotPNG,
  CPNGStatusMalformed,
  CPNGStatusTooLarge,
  CPNGStatusOutOfMemory,
} CPNGStatus;

// libpng's message, and how many bytes had been read when it was raised (0 when encoding).
typedef struct {
  char message[256];
  size_t offset;
} CPNGFailure;

// A text chunk. Both strings end in zero. The keyword is Latin-1; the text is Latin-1 (a tEXt or
// zTXt chunk), or UTF-8 when `isUTF8` (an iTXt chunk).
typedef struct {
  const char *keyword;
  const char *text;
  bool isUTF8;
  bool isCompressed;
} CPNGText;

// What colour type pixels are written as. In memory each is a native-endian 0xAARRGGBB, not
// premultiplied.
typedef enum {
  CPNGPixelsXRGB32,    // RGB; alpha is left out
  CPNGPixelsARGB32,    // RGBA
  CPNGPixelsGray8,     // the blue channel as a gray level
  CPNGPixelsIndexed8,  // the place of the colour in the palette, which must hold it
} CPNGPixels;

// Numbers as in <zlib.h>.
typedef enum {
  CPNGStrategyDefault = 0,
  CPNGStrategyFiltered = 1,
  CPNGStrategyHuffman = 2,
  CPNGStrategyRunLength = 3,
} CPNGStrategy;

// One filter for all rows, or libpng's choice for each row.
typedef enum {
  CPNGFilterNone,
  CPNGFilterSub,
  CPNGFilterUp,
  CPNGFilterAverage,
  CPNGFilterPaeth,
  CPNGFilterAdaptive,
} CPNGFilter;

typedef struct {
  uint32_t width;
  uint32_t height;
  CPNGPixels pixels;
  // Rows from the top, without gaps.
  const uint32_t *data;
  // 0xAARRGGBB, 1 to 256 of them; every index must be less than the count. Indexed pixels only.
  const uint32_t *palette;
  int paletteCount;
  // 0 writes no pHYs.
  uint32_t dotsPerMetre;
  const CPNGText *texts;
  int textCount;
  // zlib's: level 0 to 9, memory level 1 to 9.
  int compressionLevel;
  int memoryLevel;
  CPNGStrategy strategy;
  CPNGFilter filter;
} CPNGImage;

// Encodes the image. On success `*bytes` holds `*length` bytes, to be given to CPNGFree.
CPNGStatus CPNGEncode(const CPNGImage *image, uint8_t **bytes, size_t *length, CPNGFailure *failure);

void CPNGFree(uint8_t *bytes);

// The versions of libpng and of zlib at run time.
const char *CPNGLibraryVersion(void);
const char *CPNGCompressorVersion(void);

typedef struct {
  uint32_t maximumWidth;
  uint32_t maximumHeight;
  uint64_t maximumPixelCount;
} CPNGLimits;

typedef struct {
  uint32_t width;
  uint32_t height;
  int bitDepth;
  // As in the PNG standard: 0 gray, 2 RGB, 3 indexed, 4 gray with alpha, 6 RGBA.
  int colorType;
  bool isInterlaced;
  // The horizontal resolution; 0 when the file states none.
  uint32_t dotsPerMetre;
} CPNGHeader;

typedef struct CPNGReader CPNGReader;

// Reads all chunks before the pixels and checks the limits, without memory for any pixel. On
// success the caller destroys `*reader`; `bytes` must stay in place until then. The header's size
// is also set when the status is `tooLarge`.
CPNGStatus CPNGReaderCreate(
    const uint8_t *bytes, size_t length, CPNGLimits limits, CPNGReader **reader,
    CPNGHeader *header, CPNGFailure *failure);

// Reads the pixels as native-endian 0xAARRGGBB, not premultiplied, width x height of them, and all
// chunks after them. 16-bit channels become the nearest 8-bit value, round(v / 257). To be called
// once.
CPNGStatus CPNGReaderReadPixels(CPNGReader *reader, uint32_t *pixels, CPNGFailure *failure);

// The same for a file of 16 bits a channel, as they are: red, green, blue and alpha of each pixel,
// width x height x 4 native-endian words. To be called instead of the one above.
CPNGStatus CPNGReaderReadSamples(CPNGReader *reader, uint16_t *samples, CPNGFailure *failure);

// The text chunks read so far. They live as long as the reader.
int CPNGReaderTextCount(const CPNGReader *reader);
CPNGText CPNGReaderText(const CPNGReader *reader, int index);

void CPNGReaderDestroy(CPNGReader *reader);

// The checksum of a chunk's type and data.
uint32_t CPNGChecksum(const uint8_t *bytes, size_t length);

// Inflates a whole zlib stream of at most `limit` bytes. `*bytes`, which may be NULL, is to be given
// to CPNGFree, whatever the status.
CPNGStatus CPNGInflate(
    const uint8_t *source, size_t length, size_t limit, uint8_t **bytes, size_t *written);

#endif
