import CairoRendering
import DescentFigures
import Experiments
import FigureMetadata
import Foundation
import Plotting
import Provenance
import Scenes
import TestSupport
import Testing

@testable import Galleries

@Suite struct GalleryFileTests {
  /// A figure of the article with what it carries, as a file of a format.
  static func bytes(_ format: FigureFormat, theme: Theme = .auto) throws -> [UInt8] {
    let renderer = CairoRenderer(fonts: try FontLibrary())
    let experiment = Experiment.article
    let request = FigureRequest(.rmseCurve)
    let run = try experiment.run()
    let laidOut = theme.laidOut(measuring: renderer.fonts) {
      request.figure(of: run, theme: $0)
    }
    let provenance = FigureProvenance(
      tool: "1.2.3", libraries: [:], experiment: experiment, figure: request, theme: theme.name,
      dpi: 100, date: nil, scene: laidOut.summary)
    return try renderer.file(
      of: laidOut.scene, as: format, provenance: try provenance.jsonText())
  }

  @Test("a file says its size, its words and where it came from", arguments: FigureFormat.allCases)
  func figure(format: FigureFormat) throws {
    guard format != .apng else { return }
    let bytes = try Self.bytes(format)
    let file = GalleryFile(path: "a.\(format.rawValue)", bytes: bytes)
    let figure = try #require(file.figure)
    #expect(file.byteCount == bytes.count)
    #expect(figure.title == "RMSE by iteration")
    #expect(figure.description?.hasPrefix("Line with a marker at each of 10 iterations") == true)
    let size = try #require(figure.size)
    #expect(
      SizeWords.size(size)
        == (format == .png ? "640 × 480 px, 100 dpi" : "460.8 × 345.6 pt"))
    guard case .stated(let origin) = figure.provenance else {
      Issue.record("\(figure.provenance)")
      return
    }
    #expect(origin.kind == .run(seed: "2021"))
    #expect(origin.theme == "auto" && origin.tool == "1.2.3")
    #expect(
      origin.experiment == [
        "y is predicted by a*(t**2) + (b*t) + c",
        "10 steps of gradient-descent (learning-rate 1e-05) on mse",
      ])
  }

  @Test("what is no figure is told with the reason")
  func damage() throws {
    func damage(_ path: String, _ bytes: [UInt8]) -> String? {
      GalleryFile(path: path, bytes: bytes).damage
    }
    #expect(damage("a.png", []) == "it looks like an empty file")
    #expect(damage("a.png", [0xff, 0xd8, 0xff]) == "it looks like a JPEG picture")
    let svg = try Self.bytes(.svg)
    #expect(damage("a.svg", Array(svg.dropLast(40)))?.contains("near byte") == true)
    #expect(damage("a.png", svg) == "its name says PNG, and its bytes are SVG")
    let png = try Self.bytes(.png)
    #expect(damage("a.apng", png) == nil)
    #expect(damage("a.png", Array(png.dropLast(30)))?.contains("the file ends too early") == true)
    let text = String(decoding: svg, as: UTF8.self)
    let other = Array(text.replacing("descent.figure/1", with: "descent.figure/9").utf8)
    let changed = GalleryFile(path: "a.svg", bytes: other)
    guard case .unreadable(let reason)? = changed.figure?.provenance else {
      Issue.record("another form is no provenance")
      return
    }
    #expect(reason.contains("descent.figure/9"))
  }

  @Test("a file that cannot be read is told of, and a pipe is not waited for")
  func unreadable() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gallery-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func damage(_ name: String) -> String? {
      GalleryFile(reading: name, in: folder.path).damage
    }
    #expect(damage("none.png") == "it is gone, or its name is not UTF-8")
    mkfifo(folder.appending(path: "pipe.png").path, 0o600)
    #expect(damage("pipe.png") == "it is no file, or a link to none")
  }

  @Test("whatever is in a file, there is an answer")
  func fuzz() throws {
    var random = SeededGenerator(seed: 7)
    let whole = try [FigureFormat.svg, .png, .pdf].map { (try Self.bytes($0), $0) }
    let small = Array(
      ("<svg width='8' height='4' viewBox='0 0 3 4'><title>a</title><descent:provenance>{}"
        + "</descent:provenance></svg>").utf8)
    let pieces = [
      "<svg", "width='", "%", "&#x", "/MediaBox [", "/Kids [", "/Rotate 90", "]", ">>", "<<",
      "1 0 R", "xref", "1e999", "-", "\"", "{",
    ].map { Array($0.utf8) }
    let seeds = whole.map { (Array($0.0.prefix(4000)), $0.1) } + whole
    for _ in 0..<Fuzzing.rounds(usually: 600) {
      let (seed, format) =
        Bool.random(using: &random)
        ? (small, .svg) : seeds.randomElement(using: &random) ?? (small, .svg)
      let bytes = Fuzzing.mutated(seed, pieces: pieces, using: &random)
      let file = GalleryFile(path: "a.\(format.rawValue)", bytes: bytes)
      #expect(file.figure != nil || file.damage?.isEmpty == false)
      if let size = file.figure?.size { #expect(size.width > 0 && size.height.isFinite) }
    }
  }
}
