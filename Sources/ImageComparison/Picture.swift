import Rasters

/// A picture as it is compared: 8-bit pixels, and the 16-bit ones where the file has them.
public struct Picture: Equatable, Sendable {
  /// All of the picture, or its nearest approximation by 8 bits a channel.
  public var raster: Raster

  /// The same with 16 bits a channel.
  public var deep: DeepRaster?

  /// A picture of 8 bits a channel.
  public init(raster: Raster) {
    self.raster = raster
  }

  /// A picture of 16 bits a channel.
  public init(deep: DeepRaster) {
    raster = deep.reduced
    self.deep = deep
  }

  /// What a PNG file shows; with 16 bits a channel where the decoder kept them.
  public init(_ decoded: DecodedPNG) {
    raster = decoded.raster
    deep = decoded.deep
  }

  /// Its size in pixels.
  public var size: ImageComparisonError.Size {
    ImageComparisonError.Size(width: raster.width, height: raster.height)
  }

  /// With 16 bits a channel, whether the file has them or not.
  var widened: DeepRaster { deep ?? DeepRaster(widening: raster) }
}
