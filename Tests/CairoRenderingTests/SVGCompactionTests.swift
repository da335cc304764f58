import Foundation
import Scenes
import Testing

@testable import CairoRendering

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("Drawings in pages, in fewer bytes")
struct SVGCompactionTests {
  private func compacted(_ source: String) -> String {
    String(decoding: SVGCompaction(Array(source.utf8)).bytes, as: UTF8.self)
  }

  @Test("what holds anyway goes, and numbers are in hundredths")
  func attributes() {
    #expect(
      compacted(
        "<svg width=\"1.005\"><path  stroke=\"none\" fill-rule=\"nonzero\" fill=\"#ffffff\""
          + " fill-opacity=\"1\" d=\"M 1 2 L 3 2 Z M 1 2 \"/>\n<use x=\"0.256\" y=\"-1.5\"/></svg>")
        == "<svg width=\"1.005\"><path  stroke=\"none\" fill=\"#ffffff\" d=\"M1 2h2z\"/>\n"
        + "<use x=\".26\" y=\"-1.5\"/></svg>")
  }

  @Test(
    "what says something, and what is not a number, stays",
    arguments: [
      "<g fill-rule=\"evenodd\" fill-opacity=\"0.5\" stroke-linecap=\"round\"></g>",
      "<rect width=\"100%\" d=\"m 1 2\"/>", "<path stroke-miterlimit=\"10\" data-x=\"1.234\"/>",
      "<title>x=\"1.234\" d=\"M 1 2 \"</title>", "", "<", "<path d=\"M 1", "a > b",
    ])
  func others(source: String) {
    #expect(compacted(source) == source)
  }

  @Test("a drawing with a transform keeps its numbers")
  func transform() {
    #expect(
      compacted("<g transform=\"scale(9)\"><path fill-opacity=\"1\" d=\"M 1 2 L 3 4 \"/></g>")
        == "<g transform=\"scale(9)\"><path d=\"M 1 2 L 3 4 \"/></g>")
  }

  @Test("a figure in a page has whole pixels, and half the bytes of its file")
  func figure() throws {
    let renderer = try CairoRenderer()
    var scene = Scene.page(
      .label("Steps of the learning rate", at: Point(x: 1, y: 15)),
      .rectangle(1, 1, 2.5, 3, Color(0xff0000)))
    scene.size = Size(width: 100.3, height: 50.1)
    let inline = String(decoding: try renderer.inlineSVG(scene), as: UTF8.self)
    #expect(inline.contains(" width=\"134\" height=\"67\" viewBox=\"0 0 100.3 50.1\""))
    #expect(inline.utf8.count * 3 < (try renderer.svg(scene).count) * 2)
    let parser = XMLParser(data: Data(inline.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
  }
}
