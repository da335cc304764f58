import Scenes

/// Sizes, distances and colours of a printed page, in points.
struct PrintStyle {
  /// 2.2 cm on every side.
  var margin = 22 * 72 / 25.4

  /// From the bottom margin to the baseline of the page number.
  var footerDrop = 26.0

  var title = TextStyle(size: 20, leading: 26, color: ink, weight: .bold)
  var summary = TextStyle(size: 11.5, leading: 17.5, color: muted)
  var sectionTitle = TextStyle(size: 14, leading: 19, color: ink, weight: .bold)
  var heading = TextStyle(size: 11, leading: 15.5, color: ink, weight: .bold)
  var body = TextStyle(size: 10, leading: 15.5, color: ink)
  var caption = TextStyle(size: 8.5, leading: 12.5, color: muted)
  var tableTitle = TextStyle(size: 8.5, leading: 12.5, color: ink, weight: .bold)
  var table = TextStyle(size: 8.5, leading: 12.5, color: ink)
  var tableHeader = TextStyle(size: 8.5, leading: 12.5, color: muted, weight: .bold)
  var factName = TextStyle(size: 9, leading: 14, color: muted)
  var factValue = TextStyle(size: 9, leading: 14, color: ink)
  var code = TextStyle(size: 9, leading: 12.5, color: ink)
  var footer = TextStyle(size: 8, leading: 12, color: muted)

  var aboveSection = 26.0
  var belowSection = 5.0
  var aboveHeading = 14.0
  var belowHeading = 3.0

  /// Between blocks of text.
  var betweenBlocks = 8.0

  /// Around tables and figures, which stand on their own.
  var aroundObjects = 14.0

  var aroundCode = 10.0

  var aboveCaption = 6.0
  var betweenListItems = 3.0
  var listIndent = 14.0

  /// Above and below the words of a row.
  var rowPadding = 2.5

  var codePadding = 8.0

  /// A title and a heading may stand above a figure on its page.
  var roomAboveFigure = 90.0

  /// Tables and code are not parted where they take no more than this share of a page.
  var wholeShare = 0.36

  /// A figure is made this much smaller, at most, so that two share a page with the section's title, or
  /// where it ends a page.
  var sharingFactor = 0.8

  static let ink = Color(0x1f2328)

  /// 7.0 : 1 on white.
  static let muted = Color(0x4f5b66)

  /// 6.4 : 1 on white.
  static let link = Color(0x1a5a9e)

  static let rule = Color(0xc4cbd2)
  static let strongRule = Color(0x6b7680)
  static let stripe = Color(0xf4f6f8)
  static let codeGround = Color(0xf4f6f8)
  static let graphic = Color(0x4a7ba6)
  static let graphicGround = Color(0xdfe5ea)
}
