import Rasters

/// How large a page is, in whatever unit.
struct PageSize: Equatable {
  var width: Double
  var height: Double

  /// The nearest whole numbers of pixels, at least 1 each, of a size in pixels.
  ///
  /// - Throws: ``VectorPictureError/pageTooLarge(path:page:width:height:limits:)``.
  func pixels(
    page: Int, path: String, limits: PNGDecoder.Limits
  ) throws(VectorPictureError) -> (width: Int, height: Int) {
    let (columns, rows) = (max(1, width.rounded()), max(1, height.rounded()))
    guard columns <= Double(limits.maximumWidth), rows <= Double(limits.maximumHeight),
      columns * rows <= Double(limits.maximumPixelCount)
    else {
      throw .pageTooLarge(path: path, page: page, width: width, height: height, limits: limits)
    }
    return (Int(columns), Int(rows))
  }
}
