import Scenes

/// What a document is printed on, upright.
public enum Paper: String, CaseIterable, Sendable {
  /// 210 x 297 mm.
  case a4

  /// 8.5 x 11 inches.
  case letter

  /// In points.
  public var size: Size {
    switch self {
    case .a4: Size(width: 210 * 72 / 25.4, height: 297 * 72 / 25.4)
    case .letter: .inches(8.5, 11)
    }
  }
}
