import Rasters

extension Metric {
  /// What the metric says of a picture beside a blank one: of the same size, in the picture's most
  /// frequent colour.
  ///
  /// A tolerance that this value passes would pass a picture that shows nothing.
  ///
  /// With a mask, what is left out of the comparison shows the picture in both.
  ///
  /// - Throws: as `measured(_:_:options:)`.
  public func blankValue(
    for picture: Picture, options: MetricOptions = MetricOptions(), mask: PixelMask? = nil
  ) throws(ImageComparisonError) -> Double {
    try measured(picture, try picture.blank(under: mask), options: options).value
  }
}

extension Picture {
  /// A blank picture of the same size, in the most frequent colour of this one, whose own pixels stay
  /// where a mask leaves them out.
  ///
  /// - Throws: `ImageComparisonError.sizesDiffer`, never for a mask of this picture's size.
  public func blank(under mask: PixelMask?) throws(ImageComparisonError) -> Picture {
    let blank = Picture(raster: Raster(blankOf: raster))
    return try mask?.applied(to: blank, over: self) ?? blank
  }
}
