/// A drawing that stands in a page as it is: an `<svg>` element, as a renderer of ours has written it.
public struct InlineDrawing: Equatable, Sendable {
  let bytes: [UInt8]

  /// A whole element, in which all text is escaped.
  ///
  /// - Precondition: it begins and ends as an `<svg>` element does, and has neither script nor style of
  ///   its own, nor HTML in it.
  public init(_ svg: [UInt8]) {
    let text = svg[...]
    precondition(text.starts(with: "<svg".utf8), "a drawing begins as an <svg> element does")
    let end = Array("</svg>".utf8)
    let trimmed = text.reversed().drop { $0 == UInt8(ascii: "\n") }.prefix(end.count)
    precondition(trimmed.elementsEqual(end.reversed()), "a drawing ends as an <svg> element does")
    for forbidden in ["<script", "<style", "<foreignObject"] {
      precondition(!Self.contains(forbidden, in: svg), "a drawing has a \(forbidden)>")
    }
    bytes = svg
  }

  private static func contains(_ text: String, in bytes: [UInt8]) -> Bool {
    let pattern = Array(text.utf8)
    return bytes.indices.contains { start in
      bytes[start] == pattern[0] && bytes[start...].starts(with: pattern)
    }
  }
}
