import Rasters

/// Why two pictures cannot be measured against each other.
public enum ImageComparisonError: Error, Equatable, Sendable {
  /// Their sizes in pixels differ, so no pixel has a counterpart.
  case sizesDiffer(Size, Size)

  /// A side is shorter than the window that the metric slides over the pictures.
  case smallerThanWindow(Size, window: Int)

  /// The size of a picture in pixels.
  public struct Size: Equatable, Sendable, CustomStringConvertible {
    public var width: Int
    public var height: Int

    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }

    public var description: String { "\(width) x \(height)" }
  }
}

extension ImageComparisonError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .sizesDiffer(let first, let second):
      "the sizes differ: \(first) and \(second) pixels; compare pictures of one size"
    case .smallerThanWindow(let size, let window):
      "\(size) pixels are too few for a window of \(window) x \(window); "
        + "use larger pictures or another metric"
    }
  }
}

extension ImageComparisonError {
  /// The size that both rasters have.
  static func commonSize(
    _ first: Raster, _ second: Raster
  ) throws(ImageComparisonError) -> Size {
    let sizes = [first, second].map { Size(width: $0.width, height: $0.height) }
    guard sizes[0] == sizes[1] else { throw .sizesDiffer(sizes[0], sizes[1]) }
    return sizes[0]
  }
}
