/// The style that pages have in common.
public enum PageStyle {
  /// Colours for light and dark, text, links and focus; for the beginning of a page's own style.
  public static let base = String(decoding: PackageResources.base_css, as: UTF8.self)

  /// Buttons, choices and fields for searching, after ``base`` on pages that have some.
  public static let controls = String(decoding: PackageResources.controls_css, as: UTF8.self)
}
