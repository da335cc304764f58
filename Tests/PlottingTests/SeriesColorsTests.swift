import Scenes
import Testing

@testable import Plotting

@Test func seriesWithoutAColorTakeThePaletteInTurn() {
  var colors = SeriesColors(theme: .matplotlib)
  let series = Mark.dots(Dots(x: [], y: []))
  let taken = (0..<11).map { _ in colors.next(for: series) }
  #expect(Array(taken.prefix(10)) == Theme.matplotlib.palette)
  #expect(taken[10] == Color(0x1f77b4))
}

@Test func aColorOfItsOwnUsesNoneUp() {
  var colors = SeriesColors(theme: .matplotlib)
  #expect(colors.next(for: .dots(Dots(x: [], y: [], color: .red))) == .red)
  #expect(colors.next(for: .area(Area(x: [], lower: [], upper: [], color: .white))) == .white)
  #expect(colors.next(for: .annotation(Annotation("word", at: DataPoint(0, 0)))) == .black)
  #expect(colors.next(for: .line(Line(x: [], y: []))) == Color(0x1f77b4))
}

@Test func aThemeWithoutAPaletteDrawsInItsInk() {
  var theme = Theme.clean
  theme.palette = []
  var colors = SeriesColors(theme: theme)
  #expect(colors.next(for: .line(Line(x: [], y: []))) == theme.ink)
}
