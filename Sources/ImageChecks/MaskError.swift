import Suggestions

/// Why a part of a picture cannot be left out.
public enum MaskError: Error, Equatable, Sendable {
  /// Neither four numbers nor a name.
  case malformed(String)

  /// It reaches beyond a picture of so many pixels.
  case outOfRange(String, width: Int, height: Int, name: String)

  /// No picture that was compared has a part of this name; `known` are the names that there are.
  case unknownName(String, known: [String])

  /// The picture of a mask cannot be read.
  case unreadable(String, reason: String)

  /// The picture of a mask has another size than the picture `name`.
  case otherSize(String, width: Int, height: Int, name: String)
}

extension MaskError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .malformed(let text):
      "mask \"\(text)\" is no rectangle; give left,top,width,height in pixels or per cent, "
        + "as 12,40,100,20 or 10%,0%,30%,8%, with sides above 0"
    case .outOfRange(let text, let width, let height, let name):
      "mask \(text) reaches beyond \(name), which has \(width) x \(height) pixels; make it smaller"
    case .unknownName(let text, let known):
      known.isEmpty
        ? "mask \"\(text)\": no picture here says what its parts are; give a rectangle"
        : "mask \"\(text)\": no picture here has such a part; "
          + (NearestName.nearest(to: text, among: known).map { "did you mean \"\($0)\"?" }
            ?? "there are \(known.joined(separator: ", "))")
    case .unreadable(let path, let reason):
      "mask \(path): \(reason); give a PNG of the pictures' size"
    case .otherSize(let path, let width, let height, let name):
      "mask \(path) has \(width) x \(height) pixels, unlike \(name); make it of the same size"
    }
  }
}
