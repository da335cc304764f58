/// An SVG's drawing as text: equal texts are equal pictures, whatever draws them.
///
/// A line for each tag and each stretch of words. Left out is what does not draw: the declaration and
/// the document type, comments, metadata, `title` and `desc`, elements and attributes of other
/// namespaces (but not in `foreignObject`), `role`, `aria-*` and `data-*`, white space between tags and
/// between the numbers of a list. Attributes are in alphabetical order; prefixes are those of the usual
/// namespaces. Of ids, only those remain that something refers to, numbered in the order in which they
/// appear, because some programs make them up anew in each run.
///
/// A style sheet may select by all this: `title + rect`, `#m1`, `[role]`. Where one does so or is
/// elsewhere, and where something refers to what does not draw or is not there, ids, attributes and
/// elements remain as they are.
///
/// What is drawn of other files (`<image href="photo.png">`) is taken to be equal if its name is.
public struct SVGText: Equatable, Sendable {
  /// Each line ends in a line feed.
  public let text: String

  /// Reads an SVG.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: what messages call it.
  /// - Throws: ``VectorPictureError/brokenSVG(path:line:column:reason:)``.
  public init(_ bytes: [UInt8], path: String) throws(VectorPictureError) {
    text = SVGTextWriter(try SVGDocument(bytes, path: path)).text
  }
}
