import CairoRendering
import Testing

@testable import FigureMetadata

@Suite struct FigureSizeTests {
  @Test("what Cairo drew has its size back", arguments: FigureFormat.allCases)
  func ours(format: FigureFormat) throws {
    let size = try #require(FigureSize(of: FigureFiles().file(format, "{}")))
    #expect(abs(size.width - 30) < 1e-9 && abs(size.height - 20) < 1e-9)
    #expect(size.unit == (format == .svg || format == .pdf ? .points : .pixels))
    #expect(size.dotsPerInch.map { $0.rounded() } == (size.unit == .pixels ? 72 : nil))
  }

  @Test(
    "an SVG's root says its size in any unit and quotation marks",
    arguments: [
      ("<svg width='96' height=\"48px\">", 72, 36),
      ("<?xml version='1.0'?><!-- <svg width='1'> --><svg\n width = '72pt' height='36pt'>", 72, 36),
      ("<svg viewBox='0 0 96 48'/>", 72, 36),
      ("<s:svg x:width='1' a='>' width='&#57;6' height='48'>", 72, 36),
    ] as [(String, Double, Double)])
  func svg(text: String, width: Double, height: Double) {
    #expect(
      FigureSize(of: Array(text.utf8))
        == FigureSize(width: width, height: height, unit: .points))
  }

  @Test(
    "where nothing is said, or not so that it can be understood, there is no size",
    arguments: [
      "<svg>", "<svg width='9'>", "<svg width height='3'>", "<svg width=9 height=9>",
      "<svg width='&x;' height='9'>", "<svg width='9' height='9", "", "%PDF-1.4", "text",
    ])
  func none(text: String) {
    #expect(FigureSize(of: Array(text.utf8)) == nil)
  }

  @Test("a PDF's page is as large as its crop box, also where the pages above say so, and turned")
  func pdf() {
    func size(_ pages: String, _ page: String) -> FigureSize? {
      FigureSize(
        of: Self.pdf([
          "<< /Type /Catalog /Pages 2 0 R >>",
          "<< /Type /Pages /Kids [ 3 0 R 4 0 R ] /Count 2 \(pages) >>",
          "<< /Type /Page /Parent 2 0 R \(page) >>",
        ]))
    }
    let box = FigureSize(width: 100.5, height: 50, unit: .points)
    #expect(size("", "/MediaBox [0 0 100.5 50]") == box)
    #expect(size("/MediaBox [10 60 110.5 10]", "") == box)
    #expect(size("/MediaBox [0 0 9 9]", "/CropBox [0 0 100.5 50]") == box)
    #expect(size("/Rotate 90", "/MediaBox [0 0 50 100.5]") == box)
    #expect(size("", "/MediaBox [0 0 [1] 50]") == nil)
    #expect(size("", "/MediaBox [0 0 0 50]") == nil)
    #expect(size("", "/Kids [3 0 R]") == nil)
    #expect(size("", "") == nil)
  }

  @Test("arrays as deep as a file is long are gone through")
  func deep() {
    let depth = 100_000
    let array = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let file = Self.pdf(["<< /Pages 2 0 R >>", "<< /A \(array) /MediaBox [0 0 8 4] >>"])
    #expect(FigureSize(of: file) == FigureSize(width: 8, height: 4, unit: .points))
  }

  /// A file of objects, of which the first is the catalogue.
  private static func pdf(_ objects: [String]) -> [UInt8] {
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = "\(offset)"
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}
