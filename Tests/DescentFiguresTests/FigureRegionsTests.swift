import DescentFigures
import Plotting
import Scenes
import TestSupport
import Testing

@Suite struct FigureRegionsTests {
  @Test(arguments: FigureKind.allCases, Theme.all)
  func fontsAreSortedAndEachOnce(kind: FigureKind, theme: Theme) throws {
    let figure = kind.figure(of: try ExampleRuns.article(), theme: theme)
    let fonts = figure.laidOut(theme: theme, measuring: FixedTextMetrics()).summary.fonts
    #expect(!fonts.isEmpty && fonts == Set(fonts).sorted())
  }

  @Test(arguments: FigureKind.allCases, Theme.all)
  func everyRegionLiesOnThePage(kind: FigureKind, theme: Theme) throws {
    let figure = kind.figure(of: try ExampleRuns.article(), theme: theme)
    let summary = figure.laidOut(theme: theme, measuring: FixedTextMetrics()).summary
    let page = Rectangle(minX: 0, minY: 0, width: summary.size.width, height: summary.size.height)
    for region in summary.regions {
      #expect(page.overlaps(region.box), "\(region.name) \(region.box)")
      #expect(region.box.width > 0 && region.box.height > 0, "\(region.name) \(region.box)")
    }
  }
}
