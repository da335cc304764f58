import CairoRendering
import Foundation
import Scenes
import Testing
import VectorPictures

enum Fixtures {
  static func url(_ name: String) throws -> URL {
    try #require(Bundle.module.resourceURL).appendingPathComponent("Fixtures/\(name)")
  }

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: try url(name)))
  }

  /// A picture of ours, in which text is glyphs that are defined once and used by their ids.
  static func scene(title: String, lineWidth: Double = 1) -> Scene {
    Scene(
      size: Size(width: 72, height: 36), title: title, description: "It falls.",
      items: [
        .shape(
          SceneShape(
            Path(through: [Point(x: 1, y: 1), Point(x: 60, y: 30)]),
            stroke: Stroke(.red, width: lineWidth))),
        .text(SceneText("loss", font: Font(size: 8), at: Point(x: 36, y: 30))),
      ])
  }

  static func file(
    _ scene: Scene, _ format: FigureFormat, provenance: String?, creationDate: Int64 = 0
  ) throws -> [UInt8] {
    try CairoRenderer(fonts: try FontLibrary()).file(
      of: scene, as: format, dpi: 72, creationDate: creationDate, provenance: provenance)
  }

  /// An SVG with something in it.
  static func svg(_ content: String, _ attributes: String = "width=\"8\" height=\"4\"") -> [UInt8] {
    Array(
      ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + "\(attributes)>\(content)</svg>").utf8)
  }

  /// A PDF with a page of each colour (`1 0 0` is red), of 72 x 36 points, and information.
  static func pdf(
    _ colors: [String], information: String = "/Title (a)", mediaBox: String = "0 0 72 36"
  ) -> [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    let kids = colors.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(colors.count) >>")
    objects.append("<< \(information) >>")
    for (index, color) in colors.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [\(mediaBox)] /Contents \(5 + 2 * index) 0 R >>")
      let content = "\(color) rg 0 0 36 36 re f"
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    var text = "%PDF-1.4\n"
    var table = "0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      table += String(format: "%010d 00000 n \n", text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n\(table)trailer\n"
    text += "<< /Size \(objects.count + 1) /Root 1 0 R /Info 3 0 R /ID [<01> <02>] >>\n"
    return Array((text + "startxref\n\(start)\n%%EOF\n").utf8)
  }
}

/// A directory with programs that run scripts, removed at the end.
final class FakeTools {
  let url: URL

  init(_ scripts: [VectorTool: String]) throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let tool = try Fixtures.url("tool")
    for (name, script) in scripts {
      let link = url.appendingPathComponent(name.rawValue)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: tool)
      try Data(script.utf8).write(to: link.appendingPathExtension("sh"))
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func renderer(seconds: Int = 60, outputLength: Int = 1 << 20) -> VectorRenderer {
    var limits = VectorRenderer.Limits()
    limits.seconds = seconds
    limits.outputLength = outputLength
    return VectorRenderer(searchPath: url.path, limits: limits)
  }
}

/// Whether the programs that draw are installed.
enum Installed {
  static let rsvg = VectorRenderer().path(of: .rsvgConvert) != nil
  static let poppler =
    VectorRenderer().path(of: .pdfToCairo) != nil && VectorRenderer().path(of: .pdfInfo) != nil
}
