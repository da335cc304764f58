/// The style that all pages have in common.
public enum PageStyle {
  /// Colours for light and dark, text, links and focus; for the beginning of a page's own style.
  public static let base = String(decoding: PackageResources.base_css, as: UTF8.self)
}
