import Foundation
import Scenes
import Testing

@testable import CairoRendering

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What a reader of XML finds in a document.
private final class Reading: NSObject, XMLParserDelegate {
  var ids: [String] = []
  var references: [String] = []
  var elements: [String] = []
  var texts: [String: String] = [:]
  var attributes: [String: [String: String]] = [:]

  static func of(_ bytes: [UInt8]) throws -> Reading {
    let reading = Reading()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reading
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return reading
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(name)
    self.attributes[name] = attributes
    if let id = attributes["id"] { ids.append(id) }
    if let target = attributes["xlink:href"] { references.append(String(target.dropFirst())) }
    for value in attributes.values where value.contains("url(#") {
      let target = value.components(separatedBy: "url(#")[1]
      references.append(String(target.prefix { $0 != ")" }))
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let name = elements.last { texts[name, default: ""] += text }
  }
}

@Suite struct SVGDocumentTests {
  private let renderer: CairoRenderer

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

  @Test func documentIsDescribed() throws {
    var scene = scene
    scene.title = "Loss"
    scene.description = "The loss falls."
    let reading = try Reading.of(renderer.svg(scene))
    #expect(reading.texts["title"]?.hasPrefix("Loss") == true)
    #expect(reading.texts["desc"]?.hasPrefix("The loss falls.") == true)
    #expect(Array(reading.elements.prefix(3)) == ["svg", "title", "desc"])
    let root = try #require(reading.attributes["svg"])
    #expect(root["role"] == "img")
    let labels = try #require(root["aria-labelledby"]).split(separator: " ").map(String.init)
    #expect(labels == Array(reading.ids.prefix(2)))
  }

  @Test(arguments: [
    "a & b < c > d \"e\" 'f' ]]> <!-- -->", "\u{0}\u{1}\u{8}\u{b}\u{1f}x", "\u{FFFE}\u{FFFF}",
    "url(#a) href=\"#b\" id=\"c\"", "tab\tline\nend", "α ≤ β, ŷ — 漢字 \u{1F600}", "",
  ])
  func anyTitleIsValid(title: String) throws {
    var scene = scene
    (scene.title, scene.description) = (title, title)
    let reading = try Reading.of(renderer.svg(scene))
    let allowed = String(
      title.unicodeScalars.filter {
        ($0.value >= 0x20 || $0 == "\t" || $0 == "\n") && $0.value & 0xfffe != 0xfffe
      }.map(Character.init))
    #expect((reading.texts["title"] ?? "").trimmingCharacters(in: .newlines) == allowed)
  }

  @Test func carriageReturnSurvives() {
    #expect(SVGDocument.escaped("a\rb") == "a&#13;b")
  }

  @Test func idsAreUniquePrefixedAndFound() throws {
    let reading = try Reading.of(renderer.svg(scene))
    #expect(Set(reading.ids).count == reading.ids.count)
    let prefix = try #require(reading.ids.first).prefix(12)
    #expect(prefix.first == "d" && prefix.last == "-")
    #expect(reading.ids.allSatisfy { $0.hasPrefix(prefix) })
    #expect(reading.references.count >= 5)
    #expect(Set(reading.references).isSubset(of: reading.ids))
  }

  @Test func differentDocumentsHaveDifferentIds() throws {
    var other = scene
    other.title = "Another"
    let first = try Reading.of(renderer.svg(scene))
    let second = try Reading.of(renderer.svg(other))
    #expect(Set(first.ids).isDisjoint(with: second.ids))
  }

  @Test func equalScenesGiveEqualBytes() throws {
    let first = try renderer.svg(scene)
    _ = try renderer.pdf(scene)
    #expect(try renderer.svg(scene) == first)
    #expect(try CairoRenderer().svg(scene) == first)
  }

  @Test func surfaceNumberIsDropped() {
    func finished(_ surface: String) -> String {
      let source = "<?xml?>\n<svg a=\"1\">\n<g id=\"\(surface)\"/><use href=\"#\(surface)\"/></svg>"
      return String(
        decoding: SVGDocument(Array(source.utf8)).finished(title: "t", description: "d"),
        as: UTF8.self)
    }
    #expect(finished("surface6") == finished("surface12345"))
    #expect(finished("surface6").contains("-page\"/><use href=\"#d"))
    #expect(!finished("surface6").contains("surface"))
  }

  private func finished(_ body: String) -> String {
    let bytes = SVGDocument(Array("<svg>\(body)</svg>".utf8)).finished(title: "", description: "")
    let text = String(decoding: bytes, as: UTF8.self)
    return String(text.split(separator: "</desc>")[1].dropLast(6))
  }

  @Test(
    "styles become presentation attributes, and colours in percent become hexadecimal",
    arguments: [
      (
        "<g style=\"fill:rgb(0%,44.705882%,69.803922%);fill-opacity:1;\"/>",
        "<g fill=\"#0072b2\" fill-opacity=\"1\"/>"
      ),
      ("<g style=\"stroke:none;\" d=\"M 0 0\"/>", "<g stroke=\"none\" d=\"M 0 0\"/>"),
      ("<g style=\"a:b\"/>", "<g a=\"b\"/>"),
      ("<g style=\"a:b;c:d\"/>", "<g a=\"b\" c=\"d\"/>"),
      ("<g a=\"1\"\nstyle=\"a:3.7,1.6;\"/>", "<g a=\"1\"\na=\"3.7,1.6\"/>"),
      // Cairo 1.18
      ("<g fill=\"rgb(100%, 0%, 20%)\" x=\"1\"/>", "<g fill=\"#ff0033\" x=\"1\"/>"),
      ("<g transform=\"matrix(1,0,0,1,0,0)\"/>", "<g transform=\"matrix(1,0,0,1,0,0)\"/>"),
      ("<g fill=\"rgb(1,2,3)\"/>", "<g fill=\"rgb(1,2,3)\"/>"),
      ("<g fill=\"rgb(1%,2%)\"/>", "<g fill=\"rgb(1%,2%)\"/>"),
      ("<g mystyle=\"a:b;\"/>", "<g mystyle=\"a:b;\"/>"),
    ])
  func presentation(source: String, expected: String) {
    #expect(finished(source) == expected)
  }

  @Test("references in styles have their prefix") func referenceInStyle() {
    let result = finished("<g style=\"fill:url(#a);c:d;\"/>")
    #expect(result.hasPrefix("<g fill=\"url(#d"))
    #expect(result.hasSuffix("-a)\" c=\"d\"/>"))
  }

  @Test("every channel's six decimals give it back") func channels() {
    for value in 0...255 {
      let percent = String(format: "%f", Double(value) / 255 * 100)
      let expected = "\"" + Color(UInt32(value) << 8).description + "\""
      #expect(finished("<g f=\"rgb(0%,\(percent)%,0%)\"/>") == "<g f=\(expected)/>")
    }
  }

  @Test("a drawn scene has no style and no colour in percent") func drawnScene() throws {
    let text = String(decoding: try renderer.svg(scene), as: UTF8.self)
    #expect(!text.contains("style"))
    #expect(!text.contains("rgb("))
    #expect(text.contains("fill=\"#ff0000\" fill-opacity=\"0.388235\""))
  }

  @Test(arguments: [
    "", "<", "<svg", " style=\"", " style=\"a", "rgb(", "rgb(1%", "#", "\"", "id=\"",
    " id=\"surface", "url(#", "<svg>",
  ])
  func cutOffSourceIsNotRead(source: String) {
    _ = SVGDocument(Array(source.utf8)).finished(title: "", description: "")
  }
}
