/// Why pixels cannot be left out of a comparison.
public enum PixelMaskError: Error, Equatable, Sendable {
  /// A rectangle is empty, or reaches beyond the picture.
  case outside(PixelRectangle, ImageComparisonError.Size)

  /// A mask picture is not as large as the pictures to be compared.
  case wrongSize(ImageComparisonError.Size, expected: ImageComparisonError.Size)
}

extension PixelMaskError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .outside(let rectangle, let size):
      "the mask \(rectangle) does not lie in a picture of \(size) pixels; "
        + "give x, y, width and height of a part of it"
    case .wrongSize(let size, let expected):
      "the mask picture has \(size) pixels, the pictures to compare \(expected); "
        + "draw it in their size"
    }
  }
}
