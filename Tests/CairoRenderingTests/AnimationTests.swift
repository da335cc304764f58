import CairoRendering
import DescentFigures
import Experiments
import Foundation
import Plotting
import Rasters
import Scenes
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct AnimationTests {
  private let renderer: CairoRenderer
  private let scene: AnimatedScene
  private let still: Scene

  init() throws {
    renderer = try CairoRenderer()
    let run = try Experiment.article.run()
    let theme = Theme.clean
    let animation = try #require(
      FigureRequest(.descentAnimation).animation(of: run, theme: theme))
    let laidOut = animation.laidOut(theme: theme, measuring: renderer.fonts)
    (scene, still) = (laidOut.scene, laidOut.still.scene)
  }

  @Test func theFramesOfAnAPNGAreThoseOfTheRenderer() throws {
    let file = try renderer.file(of: scene, as: .apng, dpi: 40, provenance: "{}")
    var count = 0
    let loops = try APNGDecoder().decode(file) { frame in
      let drawn = try renderer.raster(scene.frame(frame.index), dpi: 40)
      #expect(frame.raster == drawn)
      #expect(frame.time == (frame.index == 9 ? 2 : 0.55))
      count += 1
    }
    #expect(count == 10 && loops == 1)
    // What knows no animations shows the figure's own picture.
    #expect(try PNGDecoder().decode(file).raster == renderer.raster(still, dpi: 40))
    #expect(try CairoRenderer().file(of: scene, as: .apng, dpi: 40, provenance: "{}") == file)
  }

  @Test func aPNGAndAPDFShowTheLastFrame() throws {
    let png = try renderer.file(of: scene, as: .png, dpi: 40)
    #expect(png == (try renderer.file(of: still, as: .png, dpi: 40)))
    let pdf = try renderer.file(of: scene, as: .pdf)
    #expect(pdf == (try renderer.file(of: still, as: .pdf)))
  }

  private func svg() throws -> String {
    String(decoding: try renderer.file(of: scene, as: .svg, provenance: "{}"), as: UTF8.self)
  }

  @Test func anSVGIsWellFormedAndHasOneGroupForWhatIsSeenAtAFrame() throws {
    let text = try svg()
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(text.contains("version=\"1.1\"") && !text.contains("<page"))
    #expect(!text.contains("surface") && !text.contains("<script"))
    // The fit, the title above it, the curve, and the title above that, which says 18.04 four times.
    #expect(text.components(separatedBy: "<animate ").count - 1 == 37)
    #expect(text.components(separatedBy: "display=\"inline\"").count - 1 == 4)
    let fresh = try CairoRenderer().file(of: scene, as: .svg, provenance: "{}")
    #expect(text == String(decoding: fresh, as: UTF8.self))
  }

  @Test func eachFrameHasItsTime() throws {
    let text = try svg()
    for attributes in [
      #"values="inline;none" keyTimes="0;0.079136" calcMode="discrete" dur="6.95s""#,
      #"values="none;inline;none" keyTimes="0;0.079136;0.158273" calcMode="discrete" dur="6.95s""#,
      #"values="none;inline" keyTimes="0;0.71223" calcMode="discrete" dur="6.95s""#,
    ] {
      #expect(text.contains(attributes + #" repeatCount="1" fill="freeze"/>"#), "\(attributes)")
    }
  }

  @Test func withoutMovementItIsTheSVGOfAScene() throws {
    let one = AnimatedScene(frames: [still, still], timing: scene.timing)
    #expect(try renderer.svg(one) == renderer.svg(one.still))
  }

  /// All frames of theme auto have one table of colours for dark pages.
  @Test func themeAutoFollowsTheReadersSchemeInEveryFrame() throws {
    let run = try Experiment.article.run()
    let auto = try #require(Theme.all.first { $0.dark != nil })
    let animation = try #require(
      auto.laidOutAnimation(measuring: renderer.fonts) {
        FigureRequest(.descentAnimation).animation(of: run, theme: $0)
      })
    #expect(animation.scene.darkColors?.isEmpty == false)
    #expect(animation.scene.layers.count == scene.layers.count)
    let text = String(decoding: try renderer.svg(animation.scene), as: UTF8.self)
    #expect(text.contains("prefers-reduced-motion:reduce"))
    #expect(text.contains("prefers-color-scheme:dark"))
  }
}
