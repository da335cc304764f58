/// A part of a picture that a check did not look at.
public struct MaskedRegion: Codable, Equatable, Sendable {
  /// How it was asked for: `title`, `10%,0%,30%,8%`, `region.png`.
  public var name: String

  /// Its rectangles, `[left, top, width, height]` in pixels.
  public var boxes: [[Int]]

  public init(name: String, boxes: [[Int]]) {
    self.name = name
    self.boxes = boxes
  }
}
