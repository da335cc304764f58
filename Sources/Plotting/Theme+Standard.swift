import Scenes

extension Theme {
  /// matplotlib's defaults: what the article shows.
  ///
  /// The values are those of the style file of matplotlib 3.11.2.
  public static let matplotlib = Theme(
    name: "matplotlib",
    labelRendering: .hintedSubpixel,
    ink: .black,
    faint: Color(0xb0b0b0),
    palette: [
      Color(0x1f77b4), Color(0xff7f0e), Color(0x2ca02c), Color(0xd62728), Color(0x9467bd),
      Color(0x8c564b), Color(0xe377c2), Color(0x7f7f7f), Color(0xbcbd22), Color(0x17becf),
    ],
    ramp: .viridis,
    emphasis: .red,
    strongEmphasis: .red,
    direction: .red,
    directionText: Color(0xc00000),
    margins: .fixed(SubplotArea()),
    frame: .box,
    markerPlacement: .wholePixel,
    isAnnotated: false)

  /// What a careful author would publish.
  ///
  /// The colours are Okabe and Ito's, which people with the common forms of colour blindness can tell
  /// apart (Color Universal Design, 2008), in the order blue, vermilion, green, purple, orange, sky;
  /// the last two are darker here, since on white lines of theirs can hardly be seen.
  public static let clean = Theme(
    name: "clean",
    titleSize: 11,
    labelRendering: .hinted,
    ink: Color(0x262626),
    faint: Color(0xd9d9d9),
    palette: [
      Color(0x0072b2), Color(0xd55e00), Color(0x009e73), Color(0xcc79a7), Color(0x644500),
      Color(0x2096ff),
    ],
    ramp: ColorRamp(tintsOf: Color(0x0072b2), lightest: 0.02, darkest: 0.58),
    contourOpacity: 0.65,
    emphasis: Color(0xd55e00),
    strongEmphasis: Color(0x903b00),
    direction: .red,
    directionText: Color(0xc00000),
    margins: .fitted(padding: 8, gap: 12),
    frame: .leftAndBottom,
    tickDensity: 1.8,
    grid: Stroke(Color(0xe5e5e5), width: 0.8),
    markerDiameter: 5,
    markerOutline: 0.6,
    markerPlacement: .subpixel,
    secondaryOpacity: 0.6,
    isAnnotated: true)

  /// ``clean`` for a dark page: the same to the point, in other colours.
  public static let dark = clean.named("dark", wearing: .dark)

  /// ``clean``, and in SVG ``dark`` for readers who prefer dark pages.
  public static let auto: Theme = {
    var theme = clean
    theme.name = "auto"
    theme.dark = .dark
    return theme
  }()

  /// Those that can be asked for by name.
  public static let all: [Theme] = [.matplotlib, .clean, .dark, .auto]
}
