/// Why a scene cannot be drawn, apart from its fonts (see ``FontError``).
public enum RenderingError: Error, Equatable, Sendable {
  /// The picture would have more pixels than an image may have.
  case tooLarge(width: Double, height: Double, dpi: Double)

  /// The page has no area, or a size or resolution is not a number.
  case emptyPage(width: Double, height: Double, dpi: Double)

  /// A date that a PDF cannot state.
  case dateOutOfRange(seconds: Int64)

  /// A control character in a JSON text, which JSON does not allow and not every file can hold.
  case controlCharacterInProvenance(UInt8)

  /// Cairo gave up; `reason` is its own word for why.
  case cairo(reason: String)
}

extension RenderingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooLarge(let width, let height, let dpi):
      "figure: \(width) x \(height) points at \(dpi) dpi is more than "
        + "\(CairoRenderer.largestSide) pixels a side or \(CairoRenderer.largestArea) in all; "
        + "choose a lower dpi or a smaller size"
    case .emptyPage(let width, let height, let dpi):
      "figure: \(width) x \(height) points at \(dpi) dpi has no pixels; "
        + "size and dpi must be greater than 0"
    case .dateOutOfRange(let seconds):
      "figure: a creation date of \(seconds) seconds since 1970 is not in the years 1 to 9999; "
        + "choose another or none"
    case .controlCharacterInProvenance(let code):
      "figure: provenance with control character \(code) is not JSON; write it as an escape"
    case .cairo(let reason):
      "figure: Cairo cannot draw it (\(reason))"
    }
  }
}
