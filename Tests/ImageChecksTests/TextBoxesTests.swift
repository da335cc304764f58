import CairoRendering
import DescentFigures
import Experiments
import ImageComparison
import Plotting
import Scenes
import TestSupport
import Testing
import Training

@testable import ImageChecks

/// What counts as letters alone has to hold every pixel of the letters, drawn with real fonts.
@Suite struct TextBoxesTests {
  private static let run = Result { try Experiment.polynomial().run() }

  @Test(arguments: FigureKind.allCases, Theme.all)
  func everyPixelOfWordsLiesInABoxOfWords(kind: FigureKind, theme: Theme) throws {
    let renderer = CairoRenderer(fonts: try FontLibrary())
    let laidOut = kind.figure(of: try Self.run.get(), theme: theme)
      .laidOut(theme: theme, measuring: renderer.fonts)
    for dpi in [50.0, 96] {
      let whole = Picture(raster: try renderer.raster(laidOut.scene, dpi: dpi))
      var scene = laidOut.scene
      scene.items = scene.items.compactMap(\.withoutWords)
      let wordless = Picture(raster: try renderer.raster(scene, dpi: dpi))
      let difference = PixelDifference(whole, wordless)
      #expect(difference.count > 50)
      let boxes = laidOut.summary.textBoxes(in: whole.size)
      let outside = difference.count - difference.count(within: boxes)
      #expect(outside == 0, "\(kind) \(theme.name) at \(dpi) dpi")
    }
  }
}

extension SceneItem {
  /// The same without words; nil for words.
  fileprivate var withoutWords: SceneItem? {
    switch self {
    case .shape, .markers: return self
    case .text: return nil
    case .group(var group):
      group.items = group.items.compactMap(\.withoutWords)
      return .group(group)
    }
  }
}
