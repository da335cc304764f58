#include "failure.h"

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

static void readBytes(png_structp png, png_bytep target, size_t length) {
  CPNGReader *reader = png_get_io_ptr(png);
  if (length > reader->length - reader->offset) {
    reader->offset = reader->length;
    png_error(png, "the file ends too early");
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

// Asks libpng for native-endian 0xAARRGGBB, or for a byte an index where there is a palette.
static void setTransforms(png_structp png, bool isIndexed) {
  if (isIndexed) {
    png_set_packing(png);
    return;
  }
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

// Replaces the indices, which fill the first quarter of each row, by their colours. libpng would
// draw an index beyond the palette in black.
static void lookUpColors(CPNGReader *reader, uint32_t *pixels, uint32_t width, uint32_t height) {
  png_colorp colors = NULL;
  int colorCount = 0;
  png_get_PLTE(reader->png, reader->info, &colors, &colorCount);
  png_bytep alphas = NULL;
  int alphaCount = 0;
  png_get_tRNS(reader->png, reader->info, &alphas, &alphaCount, NULL);

  uint32_t palette[256];
  for (int index = 0; index < colorCount; index++) {
    uint32_t alpha = index < alphaCount ? alphas[index] : 255;
    palette[index] = alpha << 24 | (uint32_t)colors[index].red << 16 |
                     (uint32_t)colors[index].green << 8 | colors[index].blue;
  }
  for (uint32_t y = 0; y < height; y++) {
    uint32_t *row = pixels + (size_t)y * width;
    const uint8_t *indices = (const uint8_t *)row;
    // From the right, so that no index is overwritten before it is read.
    for (uint32_t x = width; x-- > 0;) {
      uint8_t index = indices[x];
      if (index >= colorCount) {
        png_error(reader->png, "a pixel names a colour that the palette does not have");
      }
      row[x] = palette[index];
    }
  }
}

static void readPixels(CPNGReader *reader, uint32_t *pixels) {
  png_structp png = reader->png;
  if (setjmp(png_jmpbuf(png))) return;
  bool isIndexed = png_get_color_type(png, reader->info) == PNG_COLOR_TYPE_PALETTE;
  setTransforms(png, isIndexed);
  int passCount = png_set_interlace_handling(png);
  png_read_update_info(png, reader->info);
  uint32_t width = png_get_image_width(png, reader->info);
  uint32_t height = png_get_image_height(png, reader->info);
  if (png_get_rowbytes(png, reader->info) != (size_t)width * (isIndexed ? 1 : 4)) {
    png_error(png, "rows do not come out in the form asked for");
  }
  for (int pass = 0; pass < passCount; pass++) {
    for (uint32_t y = 0; y < height; y++) {
      png_read_row(png, (png_bytep)(pixels + (size_t)y * width), NULL);
    }
  }
  png_read_end(png, reader->info);
  if (isIndexed) lookUpColors(reader, pixels, width, height);
}

CPNGStatus CPNGReaderReadPixels(CPNGReader *reader, uint32_t *pixels, CPNGFailure *failure) {
  readPixels(reader, pixels);
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
