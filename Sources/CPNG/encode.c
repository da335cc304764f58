#include "failure.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

// Everything an encoding owns. It stands outside the function with the setjmp, so that a longjmp
// cannot make its contents indeterminate.
typedef struct {
  CPNGErrorState error;
  png_structp png;
  png_infop info;
  png_textp texts;
  uint8_t *row;
  uint8_t *bytes;
  size_t length;
  size_t capacity;
} Writer;

static void append(png_structp png, png_bytep data, size_t length) {
  Writer *writer = png_get_io_ptr(png);
  if (length > writer->capacity - writer->length) {
    size_t capacity = writer->capacity < 32768 ? 32768 : writer->capacity;
    while (capacity - writer->length < length) {
      if (capacity > SIZE_MAX / 2) png_error(png, "Out of memory");
      capacity *= 2;
    }
    uint8_t *grown = realloc(writer->bytes, capacity);
    if (grown == NULL) png_error(png, "Out of memory");
    writer->bytes = grown;
    writer->capacity = capacity;
  }
  memcpy(writer->bytes + writer->length, data, length);
  writer->length += length;
}

static void flush(png_structp png) { (void)png; }

// When writing, libpng warns only of arguments that it mended; `CPNGImage` leaves it none.
static void ignoreWarning(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

static int pngFilter(CPNGFilter filter) {
  switch (filter) {
  case CPNGFilterNone: return PNG_FILTER_NONE;
  case CPNGFilterSub: return PNG_FILTER_SUB;
  case CPNGFilterUp: return PNG_FILTER_UP;
  case CPNGFilterAverage: return PNG_FILTER_AVG;
  case CPNGFilterPaeth: return PNG_FILTER_PAETH;
  case CPNGFilterAdaptive: return PNG_ALL_FILTERS;
  }
  return PNG_FILTER_NONE;
}

static int pngColorType(CPNGPixels pixels) {
  switch (pixels) {
  case CPNGPixelsXRGB32: return PNG_COLOR_TYPE_RGB;
  case CPNGPixelsARGB32: return PNG_COLOR_TYPE_RGB_ALPHA;
  case CPNGPixelsGray8: return PNG_COLOR_TYPE_GRAY;
  case CPNGPixelsIndexed8: return PNG_COLOR_TYPE_PALETTE;
  }
  return PNG_COLOR_TYPE_RGB;
}

static void setPalette(Writer *writer, const CPNGImage *image) {
  png_color colors[256];
  png_byte alphas[256];
  // tRNS may stop at the last colour that is not opaque.
  int alphaCount = 0;
  for (int index = 0; index < image->paletteCount; index++) {
    uint32_t color = image->palette[index];
    colors[index].red = (png_byte)(color >> 16);
    colors[index].green = (png_byte)(color >> 8);
    colors[index].blue = (png_byte)color;
    alphas[index] = (png_byte)(color >> 24);
    if (alphas[index] != 255) alphaCount = index + 1;
  }
  png_set_PLTE(writer->png, writer->info, colors, image->paletteCount);
  if (alphaCount > 0) png_set_tRNS(writer->png, writer->info, alphas, alphaCount, NULL);
}

static void setTexts(Writer *writer, const CPNGImage *image) {
  writer->texts = png_calloc(writer->png, sizeof(png_text) * (size_t)image->textCount);
  for (int index = 0; index < image->textCount; index++) {
    const CPNGText *text = &image->texts[index];
    png_textp target = &writer->texts[index];
    target->key = (png_charp)text->keyword;
    target->text = (png_charp)text->text;
    if (text->isUTF8) {
      target->compression =
          text->isCompressed ? PNG_ITXT_COMPRESSION_zTXt : PNG_ITXT_COMPRESSION_NONE;
    } else {
      target->compression =
          text->isCompressed ? PNG_TEXT_COMPRESSION_zTXt : PNG_TEXT_COMPRESSION_NONE;
    }
  }
  png_set_text(writer->png, writer->info, writer->texts, image->textCount);
}

static void writeHeader(Writer *writer, const CPNGImage *image) {
  png_structp png = writer->png;
  // Writing has no enemy to guard against; libpng's default stops at a million.
  png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
  png_set_compression_level(png, image->compressionLevel);
  png_set_compression_mem_level(png, image->memoryLevel);
  png_set_compression_strategy(png, (int)image->strategy);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, pngFilter(image->filter));
  // One IDAT up to this size, where libpng's default cuts every 8 KiB.
  png_set_compression_buffer_size(png, 65536);
  // The caller vouches for the indices; libpng would look at each pixel once more.
  png_set_check_for_invalid_index(png, 0);
  png_set_IHDR(
      png, writer->info, image->width, image->height, 8, pngColorType(image->pixels),
      PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (image->pixels == CPNGPixelsIndexed8) setPalette(writer, image);
  if (image->dotsPerMetre > 0) {
    png_set_pHYs(
        png, writer->info, image->dotsPerMetre, image->dotsPerMetre, PNG_RESOLUTION_METER);
  }
  if (image->textCount > 0) setTexts(writer, image);
  png_write_info(png, writer->info);
}

static void writeRGB(Writer *writer, const CPNGImage *image) {
  const uint32_t *pixel = image->data;
  writer->row = png_malloc(writer->png, (size_t)image->width * 3);
  for (uint32_t y = 0; y < image->height; y++) {
    uint8_t *byte = writer->row;
    for (uint32_t x = 0; x < image->width; x++, pixel++, byte += 3) {
      byte[0] = (uint8_t)(*pixel >> 16);
      byte[1] = (uint8_t)(*pixel >> 8);
      byte[2] = (uint8_t)*pixel;
    }
    png_write_row(writer->png, writer->row);
  }
}

static void writeRGBA(Writer *writer, const CPNGImage *image) {
  const uint32_t *pixel = image->data;
  writer->row = png_malloc(writer->png, (size_t)image->width * 4);
  for (uint32_t y = 0; y < image->height; y++) {
    uint8_t *byte = writer->row;
    for (uint32_t x = 0; x < image->width; x++, pixel++, byte += 4) {
      byte[0] = (uint8_t)(*pixel >> 16);
      byte[1] = (uint8_t)(*pixel >> 8);
      byte[2] = (uint8_t)*pixel;
      byte[3] = (uint8_t)(*pixel >> 24);
    }
    png_write_row(writer->png, writer->row);
  }
}

static void writeGray(Writer *writer, const CPNGImage *image) {
  const uint32_t *pixel = image->data;
  writer->row = png_malloc(writer->png, image->width);
  for (uint32_t y = 0; y < image->height; y++) {
    for (uint32_t x = 0; x < image->width; x++) writer->row[x] = (uint8_t)*pixel++;
    png_write_row(writer->png, writer->row);
  }
}

// The place of each palette colour, by open addressing; at most one eighth of the slots is taken.
enum { slotBits = 11, slotCount = 1 << slotBits };

typedef struct {
  uint32_t colors[slotCount];
  int16_t places[slotCount];
} PaletteIndex;

// Multiplicative hashing (Knuth, TAOCP 3, 6.4): the top bits of color times 2^32 / phi.
static uint32_t firstSlot(uint32_t color) { return (color * 0x9e3779b1u) >> (32 - slotBits); }

static void buildIndex(PaletteIndex *index, const CPNGImage *image) {
  memset(index->places, 0xff, sizeof index->places);
  for (int place = 0; place < image->paletteCount; place++) {
    uint32_t slot = firstSlot(image->palette[place]);
    while (index->places[slot] >= 0) slot = (slot + 1) % slotCount;
    index->colors[slot] = image->palette[place];
    index->places[slot] = (int16_t)place;
  }
}

// The place of a colour; 0 for one that the palette lacks, which the caller rules out.
static uint8_t placeOf(uint32_t color, const PaletteIndex *index) {
  uint32_t slot = firstSlot(color);
  while (index->places[slot] >= 0 && index->colors[slot] != color) slot = (slot + 1) % slotCount;
  return index->places[slot] >= 0 ? (uint8_t)index->places[slot] : 0;
}

// Whether the eight pixels from here on are all of one colour, by two pixels at a time.
static bool areEight(const uint32_t *pixel, uint32_t color) {
  uint64_t pairs[4];
  memcpy(pairs, pixel, sizeof pairs);
  uint64_t pair = (uint64_t)color << 32 | color;
  return ((pairs[0] ^ pair) | (pairs[1] ^ pair) | (pairs[2] ^ pair) | (pairs[3] ^ pair)) == 0;
}

// Row by row, so that no second picture is held in memory.
static void writeIndexed(Writer *writer, const CPNGImage *image) {
  PaletteIndex index;
  buildIndex(&index, image);
  const uint32_t *pixel = image->data;
  writer->row = png_malloc(writer->png, image->width);
  uint32_t color = *pixel;
  uint8_t place = placeOf(color, &index);
  for (uint32_t y = 0; y < image->height; y++, pixel += image->width) {
    for (uint32_t x = 0; x < image->width;) {
      // Most pixels of a plot equal the one before them.
      if (image->width - x >= 8 && areEight(pixel + x, color)) {
        memset(writer->row + x, place, 8);
        x += 8;
        continue;
      }
      uint32_t end = image->width - x >= 8 ? x + 8 : image->width;
      for (; x < end; x++) {
        if (pixel[x] != color) {
          color = pixel[x];
          place = placeOf(color, &index);
        }
        writer->row[x] = place;
      }
    }
    png_write_row(writer->png, writer->row);
  }
}

static void writeAll(Writer *writer, const CPNGImage *image) {
  if (setjmp(png_jmpbuf(writer->png))) return;
  writer->info = png_create_info_struct(writer->png);
  if (writer->info == NULL) png_error(writer->png, "Out of memory");
  png_set_write_fn(writer->png, writer, append, flush);
  writeHeader(writer, image);
  switch (image->pixels) {
  case CPNGPixelsXRGB32: writeRGB(writer, image); break;
  case CPNGPixelsARGB32: writeRGBA(writer, image); break;
  case CPNGPixelsGray8: writeGray(writer, image); break;
  case CPNGPixelsIndexed8: writeIndexed(writer, image); break;
  }
  png_write_end(writer->png, NULL);
}

CPNGStatus CPNGEncode(
    const CPNGImage *image, uint8_t **bytes, size_t *length, CPNGFailure *failure) {
  Writer writer;
  memset(&writer, 0, sizeof writer);
  writer.png =
      png_create_write_struct(PNG_LIBPNG_VER_STRING, &writer.error, CPNGRaise, ignoreWarning);
  if (writer.png == NULL) {
    writer.error.status = CPNGStatusOutOfMemory;
    return CPNGReport(&writer.error, 0, failure);
  }
  writeAll(&writer, image);
  png_free(writer.png, writer.row);
  png_free(writer.png, writer.texts);
  png_destroy_write_struct(&writer.png, &writer.info);
  if (writer.error.status != CPNGStatusOK) {
    free(writer.bytes);
    return CPNGReport(&writer.error, 0, failure);
  }
  *bytes = writer.bytes;
  *length = writer.length;
  return CPNGStatusOK;
}

void CPNGFree(uint8_t *bytes) { free(bytes); }

const char *CPNGLibraryVersion(void) { return png_get_libpng_ver(NULL); }

const char *CPNGCompressorVersion(void) { return zlibVersion(); }
