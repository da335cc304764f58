#include "failure.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct CPNGReader {
  CPNGErrorState error;
  png_structp png;
  png_infop info;
  const uint8_t *bytes;
  size_t length;
  size_t offset;
};

// Names the chunk, unless the file ends between two of them.
static void endedEarly(png_structp png) {
  static const char words[] = "the file ends too early";
  char message[sizeof words + 6];
  uint32_t type = png_get_io_chunk_type(png);
  bool isInside = (png_get_io_state(png) & (PNG_IO_CHUNK_DATA | PNG_IO_CHUNK_CRC)) != 0;
  if (isInside) {
    snprintf(
        message, sizeof message, "%c%c%c%c: %s", (int)(type >> 24), (int)(type >> 16 & 0xff),
        (int)(type >> 8 & 0xff), (int)(type & 0xff), words);
  }
  png_error(png, isInside ? message : words);
}

static void readBytes(png_structp png, png_bytep target, size_t length) {
  CPNGReader *reader = png_get_io_ptr(png);
  if (length > reader->length - reader->offset) {
    reader->offset = reader->length;
    endedEarly(png);
  }
  memcpy(target, reader->bytes + reader->offset, length);
  reader->offset += length;
}

// libpng only warns of some damage to the pixel data (a wrong Adler checksum, too much of it). To
// its other warnings, about chunks that no pixel depends on, we are as lenient as it is.
static void judgeWarning(png_structp png, png_const_charp message) {
  if (strncmp(message, "IDAT", 4) == 0) CPNGRaise(png, message);
}

static void readHeader(CPNGReader *reader, CPNGLimits limits, CPNGHeader *header) {
  png_structp png = reader->png;
  if (setjmp(png_jmpbuf(png))) return;
  reader->info = png_create_info_struct(png);
  if (reader->info == NULL) png_error(png, "Out of memory");
  png_set_read_fn(png, reader, readBytes);
  // A checksum error is an error in every chunk; libpng would overlook it in some.
  png_set_crc_action(png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
  // The limits are checked below, where they can be told from damage.
  png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
  png_read_info(png, reader->info);

  header->width = png_get_image_width(png, reader->info);
  header->height = png_get_image_height(png, reader->info);
  header->bitDepth = png_get_bit_depth(png, reader->info);
  header->colorType = png_get_color_type(png, reader->info);
  header->isInterlaced =
      png_get_interlace_type(png, reader->info) != PNG_INTERLACE_NONE;
  header->dotsPerMetre = png_get_x_pixels_per_meter(png, reader->info);
  if (header->width > limits.maximumWidth || header->height > limits.maximumHeight ||
      (uint64_t)header->width * header->height > limits.maximumPixelCount) {
    reader->error.status = CPNGStatusTooLarge;
    png_error(png, "larger than the limits");
  }
}

CPNGStatus CPNGReaderCreate(
    const uint8_t *bytes, size_t length, CPNGLimits limits, CPNGReader **reader,
    CPNGHeader *header, CPNGFailure *failure) {
  memset(failure, 0, sizeof *failure);
  if (length < 8 || png_sig_cmp(bytes, 0, 8) != 0) return CPNGStatusNotPNG;
  CPNGReader *created = calloc(1, sizeof *created);
  if (created == NULL) return CPNGStatusOutOfMemory;
  created->bytes = bytes;
  created->length = length;
  created->png =
      png_create_read_struct(PNG_LIBPNG_VER_STRING, &created->error, CPNGRaise, judgeWarning);
  if (created->png == NULL) {
    created->error.status = CPNGStatusOutOfMemory;
  } else {
    readHeader(created, limits, header);
  }
  if (created->error.status != CPNGStatusOK) {
    CPNGStatus status = CPNGReport(&created->error, created->offset, failure);
    CPNGReaderDestroy(created);
    return status;
  }
  *reader = created;
  return CPNGStatusOK;
}

// How rows leave libpng. Palettes and plain colours are widened here, which takes a fraction of the time
// that libpng's general transformations do.
typedef enum { formIndices, formRGB, formARGB } Form;

static Form formOf(const CPNGReader *reader) {
  png_byte colorType = png_get_color_type(reader->png, reader->info);
  if (colorType == PNG_COLOR_TYPE_PALETTE) return formIndices;
  bool isPlain = colorType == PNG_COLOR_TYPE_RGB &&
                 png_get_bit_depth(reader->png, reader->info) == 8 &&
                 !png_get_valid(reader->png, reader->info, PNG_INFO_tRNS);
  return isPlain ? formRGB : formARGB;
}

// Asks libpng for a byte an index, three bytes a colour, or native-endian 0xAARRGGBB.
static void setTransforms(png_structp png, Form form) {
  if (form == formIndices) png_set_packing(png);
  if (form != formARGB) return;
  png_set_expand(png);
  png_set_scale_16(png);
  png_set_gray_to_rgb(png);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  png_set_bgr(png);
  png_set_add_alpha(png, 255, PNG_FILLER_AFTER);
#else
  png_set_swap_alpha(png);
  png_set_add_alpha(png, 255, PNG_FILLER_BEFORE);
#endif
}

typedef struct {
  uint32_t colors[256];
  int count;
} Palette;

static Palette paletteOf(const CPNGReader *reader) {
  png_colorp colors = NULL;
  Palette palette = {.count = 0};
  png_get_PLTE(reader->png, reader->info, &colors, &palette.count);
  png_bytep alphas = NULL;
  int alphaCount = 0;
  png_get_tRNS(reader->png, reader->info, &alphas, &alphaCount, NULL);
  for (int index = 0; index < palette.count; index++) {
    uint32_t alpha = index < alphaCount ? alphas[index] : 255;
    palette.colors[index] = alpha << 24 | (uint32_t)colors[index].red << 16 |
                            (uint32_t)colors[index].green << 8 | colors[index].blue;
  }
  return palette;
}

// Replaces the indices, which fill the first quarter of a row, by their colours. libpng would draw an
// index beyond the palette in black.
static void lookUpColors(
    CPNGReader *reader, const Palette *palette, uint32_t *row, uint32_t width) {
  const uint8_t *indices = (const uint8_t *)row;
  // From the right, so that no index is overwritten before it is read.
  for (uint32_t x = width; x-- > 0;) {
    uint8_t index = indices[x];
    if (index >= palette->count) {
      reader->error.chunk = NULL;
      png_error(reader->png, "a pixel names a colour that the palette does not have");
    }
    row[x] = palette->colors[index];
  }
}

// Makes pixels of the colours that fill the first three quarters of a row; from the right, too.
static void widenColors(uint32_t *row, uint32_t width) {
  const uint8_t *bytes = (const uint8_t *)row;
  for (uint32_t x = width; x-- > 0;) {
    const uint8_t *color = bytes + (size_t)x * 3;
    row[x] = 0xff000000u | (uint32_t)color[0] << 16 | (uint32_t)color[1] << 8 | color[2];
  }
}

// Reads all rows, each so many bytes long, then the chunks behind the pixels. What is called after a
// row has got the last of its pixels may be NULL.
static void readRows(
    CPNGReader *reader, uint8_t *rows, size_t stride, size_t rowLength,
    void (*finish)(CPNGReader *, void *row, const void *context), const void *context) {
  png_structp png = reader->png;
  int passCount = png_set_interlace_handling(png);
  png_read_update_info(png, reader->info);
  uint32_t height = png_get_image_height(png, reader->info);
  if (png_get_rowbytes(png, reader->info) != rowLength) {
    png_error(png, "rows do not come out in the form asked for");
  }
  reader->error.chunk = "IDAT";
  for (int pass = 0; pass < passCount; pass++) {
    for (uint32_t y = 0; y < height; y++) {
      png_read_row(png, rows + y * stride, NULL);
      if (finish != NULL && pass == passCount - 1) finish(reader, rows + y * stride, context);
    }
  }
  reader->error.chunk = NULL;
  png_read_end(png, reader->info);
}

static void finishIndices(CPNGReader *reader, void *row, const void *palette) {
  lookUpColors(reader, palette, row, png_get_image_width(reader->png, reader->info));
}

static void finishColors(CPNGReader *reader, void *row, const void *context) {
  (void)context;
  widenColors(row, png_get_image_width(reader->png, reader->info));
}

static void readPixels(CPNGReader *reader, uint32_t *pixels) {
  png_structp png = reader->png;
  if (setjmp(png_jmpbuf(png))) return;
  Form form = formOf(reader);
  setTransforms(png, form);
  uint32_t width = png_get_image_width(png, reader->info);
  size_t stride = (size_t)width * sizeof *pixels;
  switch (form) {
  case formIndices: {
    Palette palette = paletteOf(reader);
    readRows(reader, (uint8_t *)pixels, stride, width, finishIndices, &palette);
    break;
  }
  case formRGB:
    readRows(reader, (uint8_t *)pixels, stride, (size_t)width * 3, finishColors, NULL);
    break;
  case formARGB: readRows(reader, (uint8_t *)pixels, stride, stride, NULL, NULL); break;
  }
}

CPNGStatus CPNGReaderReadPixels(CPNGReader *reader, uint32_t *pixels, CPNGFailure *failure) {
  readPixels(reader, pixels);
  return CPNGReport(&reader->error, reader->offset, failure);
}

// Asks libpng for red, green, blue and alpha in native-endian words.
static void readSamples(CPNGReader *reader, uint16_t *samples) {
  png_structp png = reader->png;
  if (setjmp(png_jmpbuf(png))) return;
  if (png_get_bit_depth(png, reader->info) != 16) png_error(png, "the samples have not 16 bits");
  png_set_expand(png);
  png_set_gray_to_rgb(png);
  png_set_add_alpha(png, 65535, PNG_FILLER_AFTER);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  png_set_swap(png);
#endif
  size_t stride = (size_t)png_get_image_width(png, reader->info) * 4 * sizeof *samples;
  readRows(reader, (uint8_t *)samples, stride, stride, NULL, NULL);
}

CPNGStatus CPNGReaderReadSamples(CPNGReader *reader, uint16_t *samples, CPNGFailure *failure) {
  readSamples(reader, samples);
  return CPNGReport(&reader->error, reader->offset, failure);
}

int CPNGReaderTextCount(const CPNGReader *reader) {
  png_textp texts;
  int count = 0;
  png_get_text(reader->png, reader->info, &texts, &count);
  return count;
}

CPNGText CPNGReaderText(const CPNGReader *reader, int index) {
  png_textp texts;
  int count = 0;
  png_get_text(reader->png, reader->info, &texts, &count);
  png_textp text = &texts[index];
  return (CPNGText){
      .keyword = text->key,
      .text = text->text,
      .isUTF8 = text->compression >= PNG_ITXT_COMPRESSION_NONE,
      .isCompressed = text->compression == PNG_TEXT_COMPRESSION_zTXt ||
                      text->compression == PNG_ITXT_COMPRESSION_zTXt,
  };
}

void CPNGReaderDestroy(CPNGReader *reader) {
  if (reader == NULL) return;
  png_destroy_read_struct(&reader->png, &reader->info, NULL);
  free(reader);
}
