import CairoRendering
import Foundation
import Rasters
import Scenes
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct FigureFormatTests {
  private let renderer: CairoRenderer
  private let provenance = #"{"seed":2021,"note":"ŷ < 1 && \"x\" ]]>"}"#

  init() throws {
    renderer = try CairoRenderer()
  }

  private var scene: Scene {
    .page(
      .clipped(
        Rectangle(minX: 1, minY: 1, width: 9, height: 9),
        .rectangle(0, 0, 20, 20, Color(0xff0000, alpha: 99))),
      .label("Step", at: Point(x: 1, y: 15)))
  }

  private func file(_ format: FigureFormat, _ provenance: String?) throws -> [UInt8] {
    try renderer.file(of: scene, as: format, provenance: provenance)
  }

  @Test func withoutProvenanceNothingIsAdded() throws {
    #expect(try file(.svg, nil) == renderer.svg(scene))
    #expect(try file(.pdf, nil) == renderer.pdf(scene))
    let png = try PNGDecoder().decode(file(.png, nil))
    #expect(png.textChunks.map(\.keyword) == ["Title", "Description", "Software"])
    #expect(png.textChunks[1].text == scene.description)
    for format in FigureFormat.allCases {
      let plain = try file(format, nil)
      _ = try file(format, provenance)
      #expect(try file(format, nil) == plain)
    }
  }

  @Test("a PNG has the description without zeros, which it cannot carry") func zeros() throws {
    var scene = scene
    scene.description = "ŷ\u{0}\nfalls"
    let png = try PNGDecoder().decode(renderer.file(of: scene, as: .png))
    #expect(png.textChunks.first { $0.keyword == "Description" }?.text == "ŷ\nfalls")
  }

  @Test func aPNGKeepsItsPixelsAndCarriesTheTextBeforeThem() throws {
    let plain = try file(.png, nil)
    for text in [provenance, String(repeating: provenance, count: 20)] {
      let bytes = try file(.png, text)
      let (decoded, without) = (try PNGDecoder().decode(bytes), try PNGDecoder().decode(plain))
      #expect(decoded.raster == without.raster)
      #expect(decoded.textChunks.dropLast() == without.textChunks[...])
      let chunk = try #require(decoded.textChunks.last)
      #expect(chunk.keyword == "descent:provenance" && chunk.text == text)
      func place(_ text: String) -> Int? {
        bytes.indices.first { bytes[$0...].starts(with: text.utf8) }
      }
      #expect(try #require(place("descent:provenance")) < #require(place("IDAT")))
    }
  }

  /// Compressed where that makes the file smaller, but never beyond what Pillow opens.
  @Test func aTextIsCompressedWhereThatPays() throws {
    func isCompressed(_ text: String) throws -> Bool {
      let chunk = try PNGDecoder().decode(file(.png, text)).textChunks.last
      return try #require(chunk).isCompressed
    }
    func size(_ text: String, isCompressed: Bool) throws -> Int {
      let chunk = TextChunk(keyword: "descent:provenance", text: text, isCompressed: isCompressed)
      return try PNGEncoder(textChunks: [chunk]).encode(Raster(width: 1, height: 1, color: .max))
        .count
    }
    let item = #"{"kind":"dots","count":20,"digest":"45b93e4b37e864ab1cd5bf47095b8c26"}"#
    for text in ["{}", item, "[\(item),\(item)]", "[\(item),\(item.uppercased())]"] {
      let isSmaller = try size(text, isCompressed: true) < size(text, isCompressed: false)
      #expect(try isCompressed(text) == isSmaller, "\(text.utf8.count)")
    }
    #expect(try isCompressed(String(repeating: "1", count: 1 << 20)))
    #expect(try !isCompressed(String(repeating: "1", count: 1 << 20 + 1)))
  }

  @Test func anSVGStaysValidAndDescribed() throws {
    let reading = MetadataReading()
    let parser = XMLParser(data: Data(try file(.svg, provenance)))
    parser.delegate = reading
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(
      Array(reading.elements.prefix(5)) == [
        "svg", "title", "desc", "metadata", "descent:provenance",
      ])
    #expect(reading.provenance == provenance)
  }

  @Test func svgsOfTheSameFigureThatCameFromElsewhereHaveTheirOwnIds() throws {
    func ids(_ bytes: [UInt8]) -> Set<String> {
      Set(
        String(decoding: bytes, as: UTF8.self).components(separatedBy: " id=\"").dropFirst()
          .compactMap { $0.components(separatedBy: "\"").first })
    }
    let all = try [nil, "1", "2"].map { ids(try file(.svg, $0)) }
    #expect(all.allSatisfy { $0.count > 2 })
    #expect(all[0].isDisjoint(with: all[1]) && all[1].isDisjoint(with: all[2]))
  }

  /// Cairo would write UTF-16, were there a character that is not plain.
  @Test func aPDFStatesItInPlainLetters() throws {
    let text = String(decoding: try file(.pdf, provenance), as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1.4"))
    #expect(
      text.contains(
        #"/Keywords (descent:provenance {"seed":2021,"note":"%C5%B7 < 1 && %5C"x%5C" ]]>"})"#))
  }

  @Test func controlCharacterIsAnErrorThatSaysSo() {
    #expect(throws: RenderingError.controlCharacterInProvenance(7)) { try file(.png, "a\u{7}") }
    #expect(
      RenderingError.controlCharacterInProvenance(7).description
        == "figure: provenance with control character 7 is not JSON; write it as an escape")
  }
}

/// The elements of a document, and what one of them says.
private final class MetadataReading: NSObject, XMLParserDelegate {
  var elements: [String] = []
  var provenance = ""
  private var isInside = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(name)
    isInside = name == "descent:provenance"
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    isInside = false
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isInside { provenance += text }
  }
}
