/// A version of pixelmatch: they count differently, so a limit means something only with one.
///
/// https://github.com/mapbox/pixelmatch (ISC licence)
public enum PixelmatchVersion: String, CaseIterable, Sendable {
  /// 7.2.0: pixels that are not opaque are laid over a checkerboard.
  case v7 = "7.2"

  /// 5.3.0: pixels that are not opaque are laid over white.
  case v5 = "5.3"
}
