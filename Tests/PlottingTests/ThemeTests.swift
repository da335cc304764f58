import Scenes
import TestSupport
import Testing

@testable import Plotting

@Test func themesAreKnownByTheirNames() {
  #expect(Theme.all.map(\.name) == ["matplotlib", "clean", "dark", "auto"])
}

@Test func seriesColorsComeAgain() {
  #expect(Theme.clean.seriesColor(0) == Color(0x0072b2))
  #expect(Theme.clean.seriesColor(7) == Theme.clean.palette[1])
}

@Test func onlyMatplotlibLetsLabelsOverlap() {
  #expect(!Theme.matplotlib.keepsLabelsApart)
  for theme in Theme.all.dropFirst() { #expect(theme.keepsLabelsApart) }
}

@Suite struct ThemeColorTests {
  @Test("dark is clean in other colours") func darkIsClean() {
    #expect(Theme.clean.named("dark", wearing: .dark) == .dark)
    var auto = Theme.auto
    auto.name = "clean"
    auto.dark = nil
    #expect(auto == .clean)
  }

  @Test("text and marks stand out from the page", arguments: [Theme.clean, .dark])
  func contrast(theme: Theme) {
    for color in [theme.ink, theme.directionText] {
      #expect(SceneContrast.ratio(color, theme.background) >= 4.5, "\(color)")
    }
    for color in theme.palette + [theme.emphasis, theme.direction, theme.strongEmphasis] {
      #expect(SceneContrast.ratio(color, theme.background) >= 3, "\(color)")
    }
  }

  /// 2.3 can just be told; marks of a plot are small.
  @Test(
    "colours can be told apart, however they are seen",
    arguments: [(Theme.clean, 15.0), (.dark, 20)], ColorVision.allCases)
  func colorVision(theme: (Theme, bound: Double), vision: ColorVision) {
    let (theme, bound) = theme
    for colors in [theme.palette, [theme.ink, theme.seriesColor(0), theme.emphasis]] {
      for (index, color) in colors.enumerated() {
        for other in colors[..<index] {
          #expect(vision.difference(color, other) >= bound, "\(color) and \(other)")
        }
      }
    }
  }

  @Test("Okabe and Ito's orange and sky blue would not do on white") func unchanged() {
    #expect(SceneContrast.ratio(Color(0xe69f00), .white) < 3)
    #expect(SceneContrast.ratio(Color(0x56b4e9), .white) < 3)
  }
}
