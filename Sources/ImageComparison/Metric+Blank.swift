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
    var blank = Picture(raster: Raster(blankOf: picture.raster))
    if let mask { blank = try mask.applied(to: blank, over: picture) }
    return try measured(picture, blank, options: options).value
  }
}
