import Rasters

/// What a report has drawn by others.
public struct ReportDrawing: Sendable {
  /// The picture of the differences between a baseline and an actual picture; nil where there is none.
  ///
  /// It is asked for where the check wrote none.
  public var difference: @Sendable (_ baseline: Raster, _ actual: Raster) -> Raster?

  /// How an SVG or a PDF looks, from its bytes; nil where that cannot be told.
  public var preview: @Sendable (_ bytes: [UInt8], _ name: String) -> Raster?

  public init(
    difference: @escaping @Sendable (_ baseline: Raster, _ actual: Raster) -> Raster? = { _, _ in
      nil
    },
    preview: @escaping @Sendable (_ bytes: [UInt8], _ name: String) -> Raster? = { _, _ in nil }
  ) {
    self.difference = difference
    self.preview = preview
  }
}
