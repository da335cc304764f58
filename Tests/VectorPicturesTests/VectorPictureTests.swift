import FigureMetadata
import Foundation
import Rasters
import Testing
import VectorPictures

private func svg(_ content: String, _ attributes: String) -> VectorPicture {
  VectorPicture(format: .svg, bytes: Fixtures.svg(content, attributes), path: "-x.svg")
}

private func pdf(_ bytes: [UInt8]) -> VectorPicture {
  VectorPicture(format: .pdf, bytes: bytes, path: "a.pdf")
}

private func message(_ body: () throws -> [Raster]) -> String {
  let error = #expect(throws: VectorPictureError.self) { try body() }
  return error?.description ?? ""
}

@Suite(.enabled(if: Installed.rsvg, "rsvg-convert is not installed (Debian: librsvg2-bin)"))
struct SVGRenderingTests {
  private static let half = "<rect width='4' height='4' fill='#f00'/>"

  @Test func theSizeFollowsTheResolution() throws {
    let picture = svg(Self.half, "width='8' height='4'")
    for (dpi, width, height) in [(96.0, 8, 4), (192, 16, 8), (48, 4, 2), (100, 8, 4)] {
      let pages = try picture.pages(dotsPerInch: dpi)
      #expect(pages.map(\.width) == [width])
      #expect(pages.map(\.height) == [height])
    }
    let points = try svg(Self.half, "width='72pt' height='36pt'").pages(dotsPerInch: 100)
    #expect(points.map(\.width) == [100])
    #expect(points.map(\.height) == [50])
  }

  @Test func whatIsPaintedIsThere() throws {
    let pages = try svg(Self.half, "width='8' height='4'").pages(dotsPerInch: 96)
    let row: [UInt32] = [0xffff_0000, 0xffff_0000, 0xffff_0000, 0xffff_0000, 0, 0, 0, 0]
    #expect(pages == [Raster(width: 8, height: 4, pixels: row + row + row + row)])
  }

  @Test func aDrawingWithoutSizeIsAsLargeAsWhatItDraws() throws {
    let pages = try svg(Self.half, "").pages(dotsPerInch: 192)
    #expect(pages.map(\.width) == [8])
  }

  @Test func equalTextsAreEqualPictures() throws {
    let names = ["matplotlib-1.svg", "matplotlib-2.svg"]
    let pictures = try names.map {
      VectorPicture(format: .svg, bytes: try Fixtures.bytes($0), path: $0)
    }
    #expect(try pictures[0].canonicalDigest == pictures[1].canonicalDigest)
    let pages = try pictures.map { try $0.pages(dotsPerInch: 100) }
    #expect(pages[0] == pages[1])
    #expect(pages[0].map(\.width) == [120])
    #expect(pages[0].map(\.height) == [90])
  }

  @Test(arguments: ["width='1000000' height='1000000'", "width='1e300' height='4'"])
  func hugePagesAreRefused(_ attributes: String) {
    let text = message { try svg("", attributes).pages(dotsPerInch: 96) }
    #expect(text.contains("page 1 would have 1"))
    #expect(text.contains("more than 32767 x 32767 or 67108864 in all"))
  }

  /// Where only the program can tell, its memory and its answer are limited.
  @Test func hugeDrawingsWithoutSizeAreRefused() {
    let picture = svg("<rect width='30000' height='30000'/>", "")
    #expect(throws: VectorPictureError.self) { try picture.pages(dotsPerInch: 96) }
  }

  @Test func noOtherFileIsRead() throws {
    let red = Raster(width: 8, height: 4, color: 0xffff_0000)
    let directory = FileManager.default.temporaryDirectory
    let file = directory.appendingPathComponent("\(UUID().uuidString).png")
    let bytes = try PNGEncoder().encode(red)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    func raster(_ address: String) throws -> [Raster] {
      let content = "<image href='\(address)' xlink:href='\(address)' width='8' height='4'/>"
      return try svg(content, "width='8' height='4'").pages(dotsPerInch: 96)
    }
    let blank = [Raster(width: 8, height: 4, color: 0)]
    let path = file.path
    for address in [path, "file://\(path)", file.lastPathComponent, String(path.dropFirst())] {
      #expect(try raster(address) == blank, "\(address)")
    }
    // The same picture in the file itself is drawn.
    #expect(try raster("data:image/png;base64,\(Data(bytes).base64EncodedString())") == [red])
  }
}

@Suite(
  .enabled(if: Installed.poppler, "Poppler's programs are not installed (Debian: poppler-utils)"))
struct PDFRenderingTests {
  @Test func eachPageIsARaster() throws {
    let pages = try pdf(Fixtures.pdf(["1 0 0", "0 0 1"])).pages(dotsPerInch: 72)
    #expect(pages.map(\.width) == [72, 72])
    #expect(pages.map(\.height) == [36, 36])
    #expect(pages[0].pixels[0] == 0xffff_0000)
    #expect(pages[1].pixels[0] == 0xff00_00ff)
    #expect(pages[0].pixels[71] == 0xffff_ffff)
    #expect(try pdf(Fixtures.pdf(["1 0 0"])).pages(dotsPerInch: 100).map(\.width) == [100])
  }

  @Test func hugePagesAreRefused() {
    let text = message {
      try pdf(Fixtures.pdf(["1 0 0"], mediaBox: "0 0 14400 14400")).pages(dotsPerInch: 1200)
    }
    #expect(
      text == "a.pdf: page 1 would have 240000 x 240000 pixels, more than 32767 x 32767 or "
        + "67108864 in all; compare at fewer dots per inch")
  }

  @Test func moreThanTheLimitOfPagesAreRefused() {
    var limits = VectorRenderer.Limits()
    limits.pageCount = 2
    let renderer = VectorRenderer(limits: limits)
    let text = message {
      try pdf(Fixtures.pdf(["1 0 0", "0 0 1", "0 1 0"])).pages(dotsPerInch: 72, using: renderer)
    }
    #expect(text == "a.pdf: has 3 pages, more than the 2 that are compared; split it")
  }

  @Test func damagedFilesAreRefusedInPopplersWords() {
    let whole = Fixtures.pdf(["1 0 0"])
    let cut = message { try pdf(Array(whole.prefix(300))).pages(dotsPerInch: 72) }
    #expect(cut.hasPrefix("a.pdf: pdfinfo cannot draw it: Syntax Error"))
    let empty = message { try pdf(Fixtures.pdf([])).pages(dotsPerInch: 72) }
    #expect(empty.hasPrefix("a.pdf: "))
  }
}

@Suite struct VectorPictureTests {
  @Test func otherFilesAreNoPDF() {
    let text = message { try pdf(Array("<svg/>".utf8)).pages(dotsPerInch: 72) }
    #expect(
      text == "a.pdf: broken PDF: it does not begin with %PDF-; copy it or draw it again")
  }

  @Test func brokenDrawingsAreNotGivenToAProgram() throws {
    let tools = try FakeTools([:])
    let text = message {
      try svg("<g>", "").pages(dotsPerInch: 96, using: tools.renderer())
    }
    #expect(text.contains("broken SVG: a tag ends"))
  }

  @Test func digestsAreOfTheDrawing() throws {
    let digest = try svg("<g/>", "").canonicalDigest
    #expect(digest.utf8.count == 64)
    #expect(digest == (try svg("<!-- --><g></g>", "").canonicalDigest))
  }
}
