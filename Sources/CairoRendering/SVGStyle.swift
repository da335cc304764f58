import Scenes

/// Style sheets that give an SVG other colours.
///
/// They match colours as ``CairoRenderer`` writes them, in the attributes `fill` and `stroke`.
public enum SVGStyle {
  /// Rules that turn colours into what they become on a dark page, sorted.
  ///
  /// They stand in a page's style sheet, within `@media (prefers-color-scheme: dark)` or whatever else
  /// says that the page is dark. For the figures of one page, `Scene.sharingDarkColors(_:)` gives colours
  /// that hold for all of them.
  ///
  /// - Parameters:
  ///   - colors: light colours and what they become; only opaque ones are looked for.
  ///   - selector: what the figures are in, such as `figure`, so that nothing else of the page changes;
  ///     nil for all of it.
  /// - Returns: the rules, without line ends.
  public static func dark(_ colors: [Color: Color], within selector: String? = nil) -> String {
    let prefix = selector.map { $0 + " " } ?? ""
    return colors.filter { $0.key != $0.value }.map { ("\($0.key)", "\($0.value)") }
      .sorted { $0 < $1 }
      .map { light, dark in
        "\(prefix)[fill=\"\(light)\"]{fill:\(dark)}\(prefix)[stroke=\"\(light)\"]{stroke:\(dark)}"
      }.joined()
  }

  /// The style sheet of a file that follows the reader's scheme.
  static func following(dark colors: [Color: Color]) -> String {
    "@media (prefers-color-scheme:dark){\(dark(colors))}"
  }
}
