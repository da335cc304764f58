import Scenes
import Testing

@testable import CairoRendering

@Suite struct SVGStyleTests {
  private let renderer: CairoRenderer

  init() throws {
    renderer = try CairoRenderer()
  }

  private var scene: Scene {
    var scene = Scene.page(
      .rectangle(0, 0, 5, 5, Color(0xff0000, alpha: 99)), .label("Step", at: Point(x: 1, y: 15)))
    scene.title = "Loss"
    scene.description = "It falls."
    scene.darkColors = [.black: Color(0xe4e7eb), .red: Color(0xff5c57), .white: .white]
    return scene
  }

  private static let rules =
    "[fill=\"#000000\"]{fill:#e4e7eb}[stroke=\"#000000\"]{stroke:#e4e7eb}"
    + "[fill=\"#ff0000\"]{fill:#ff5c57}[stroke=\"#ff0000\"]{stroke:#ff5c57}"

  @Test("rules are sorted, and none is for a colour that stays") func rules() {
    let colors: [Color: Color] = [.red: Color(0xff5c57), .white: .white, .black: Color(0xe4e7eb)]
    #expect(SVGStyle.dark(colors) == Self.rules)
    #expect(
      SVGStyle.dark([.black: .white], within: "figure")
        == "figure [fill=\"#000000\"]{fill:#ffffff}figure [stroke=\"#000000\"]{stroke:#ffffff}")
  }

  @Test("a file's style follows its description") func file() throws {
    let text = String(decoding: try renderer.svg(scene, provenance: "{}"), as: UTF8.self)
    #expect(
      text.contains(
        "It falls.</desc>\n<style>@media (prefers-color-scheme:dark){\(Self.rules)}</style>\n"
          + "<metadata>"))
    var plain = scene
    plain.darkColors = nil
    #expect(!String(decoding: try renderer.svg(plain), as: UTF8.self).contains("style"))
  }

  /// Were a colour written otherwise, the rules would miss it.
  @Test("every colour of a scene is an attribute that rules match") func attributes() throws {
    let text = String(decoding: try renderer.svg(scene), as: UTF8.self)
    #expect(text.contains(" fill=\"#ff0000\"") && text.contains(" fill=\"#000000\""))
  }

  @Test("an element for a page has no declaration, no style and plain lengths") func inline() throws
  {
    let text = String(decoding: try renderer.inlineSVG(scene), as: UTF8.self)
    let size = scene.size
    #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(text.hasSuffix("</svg>\n"))
    #expect(!text.contains("<?xml") && !text.contains("style") && !text.contains("pt\""))
    #expect(text.contains(" viewBox=\"0 0 \(Int(size.width)) \(Int(size.height))\" role=\"img\""))
    #expect(text.contains("<title id=\"d") && text.contains("It falls.</desc>"))
    // The same drawing as in the file, in fewer bytes.
    let file = String(decoding: SVGCompaction(try renderer.svg(scene)).bytes, as: UTF8.self)
    #expect(Self.drawing(text) == Self.drawing(file))
  }

  /// What follows the words, without the ids' prefixes.
  private static func drawing(_ text: String) -> String {
    guard let id = text.firstRange(of: "aria-labelledby=\"") else { return "" }
    let prefix = text[id.upperBound...].prefix(12)
    let body = text.replacing(prefix, with: "")
    return String(body.split(separator: "<defs>", maxSplits: 1).last ?? "")
  }
}
