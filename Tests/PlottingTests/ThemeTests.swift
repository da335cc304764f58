import Scenes
import Testing

@testable import Plotting

@Test func themesAreKnownByTheirNames() {
  #expect(Theme.all.map(\.name) == ["matplotlib", "clean"])
}

@Test func seriesColorsComeAgain() {
  #expect(Theme.clean.seriesColor(0) == Color(0x0072b2))
  #expect(Theme.clean.seriesColor(7) == Theme.clean.palette[1])
}

@Test func onlyMatplotlibLetsLabelsOverlap() {
  #expect(!Theme.matplotlib.keepsLabelsApart)
  #expect(Theme.clean.keepsLabelsApart)
}
