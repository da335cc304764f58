import Scenes

/// The colours of a theme, to be worn by a theme of the same layout.
public struct ThemeColors: Equatable, Sendable {
  public var background: Color
  public var ink: Color
  public var faint: Color
  public var palette: [Color]
  public var ramp: ColorRamp
  public var emphasis: Color
  public var strongEmphasis: Color
  public var direction: Color
  public var directionText: Color

  /// Of the grid, where the theme has one.
  public var grid: Color

  /// For a dark page.
  ///
  /// The hues are Okabe and Ito's, in the order of ``Theme/clean``, each so light that it stands out from
  /// the ground, and so far apart that people with the common forms of colour blindness can tell them.
  public static let dark: ThemeColors = {
    let ground = Color(0x15181c)
    return ThemeColors(
      background: ground,
      ink: Color(0xe4e7eb),
      faint: Color(0x4a5058),
      palette: [
        Color(0x2f93e0), Color(0xee6f3a), Color(0x45d69a), Color(0xc274a2), Color(0xffd23f),
        Color(0xc8e8fc),
      ],
      ramp: ColorRamp([
        ground.mixed(with: Color(0x2f93e0), share: 0.04),
        ground.mixed(with: Color(0x2f93e0), share: 0.42),
      ]),
      emphasis: Color(0xee6f3a),
      strongEmphasis: Color(0xee6f3a),
      direction: Color(0xff5c57),
      directionText: Color(0xff8a85),
      grid: Color(0x2b3037))
  }()
}

extension Theme {
  /// The same theme under another name, in other colours; it has one scheme.
  func named(_ name: String, wearing colors: ThemeColors) -> Theme {
    var theme = self
    theme.name = name
    theme.background = colors.background
    theme.ink = colors.ink
    theme.faint = colors.faint
    theme.palette = colors.palette
    theme.ramp = colors.ramp
    theme.emphasis = colors.emphasis
    theme.strongEmphasis = colors.strongEmphasis
    theme.direction = colors.direction
    theme.directionText = colors.directionText
    theme.grid?.color = colors.grid
    theme.dark = nil
    return theme
  }

  /// Lays a figure out in this theme, and where the theme has colours for dark pages, also in these.
  ///
  /// A scene in both has `darkColors`; the summary is that of the light one. Where what is made for the
  /// two differs in more than colours, only the light one counts.
  ///
  /// - Parameters:
  ///   - measuring: how large text will be.
  ///   - making: the figure for a theme.
  /// - Returns: the figure, laid out.
  public func laidOut(
    measuring: any TextMeasuring, making: (Theme) -> Figure
  ) -> LaidOutFigure {
    let light = making(self).laidOut(theme: self, measuring: measuring)
    guard let dark else { return light }
    let theme = named(name, wearing: dark)
    let scene = light.scene.following(
      dark: making(theme).scene(theme: theme, measuring: measuring))
    return scene.map { LaidOutFigure(scene: $0, summary: light.summary) } ?? light
  }
}
