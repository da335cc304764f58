import FigureMetadata
import Testing

@Suite struct OtherContentTests {
  private func content(_ bytes: [UInt8]) -> OtherContent? {
    do throws(ProvenanceError) {
      _ = try EmbeddedProvenance(readingFrom: bytes)
    } catch {
      if case .notAFigure(let content) = error { return content }
    }
    return nil
  }

  @Test(
    arguments: [
      ([], .empty), ([0xff, 0xd8, 0xff, 0xe0], .jpeg), (Array("GIF89a".utf8), .gif),
      (Array("RIFF\u{1}\u{2}\u{3}\u{4}WEBPVP8 ".utf8), .webP), (Array("II*\0".utf8), .tiff),
      (Array("MM\0*".utf8), .tiff), (Array("BM12".utf8), .bmp),
      (Array("%!PS-Adobe-3.0 EPSF-3.0".utf8), .postScript), ([0x1f, 0x8b, 8], .gzip),
      (Array("PK\u{3}\u{4}".utf8), .zip), ([0xff, 0xfe, 0x3c, 0], .utf16), ([0, 1, 2], .binary),
    ] as [([UInt8], OtherContent)])
  func beginningTells(bytes: [UInt8], content: OtherContent) {
    #expect(self.content(bytes) == content)
  }

  @Test(
    arguments: [
      ("<!DOCTYPE html><html><svg/></html>", .html), ("\n<html>", .html),
      ("<?xml version=\"1.0\"?><html xmlns=\"x\"/>", .html),
      ("<?xml version=\"1.0\"?>\n<gpx/>", .xml),
      ("<!-- <svg> --><rss></rss>", .xml), ("{\"schema\": 1}", .json), ("  [1]", .json),
      ("step,rmse\n1,74.9\n", .text), ("an <svg> in words", .text), ("\u{feff}größer", .text),
      ("<svgx></svgx>", .xml), (" %PDF-1.4", .text),
    ] as [(String, OtherContent)])
  func wordsTell(text: String, content: OtherContent) {
    #expect(self.content(Array(text.utf8)) == content)
  }

  @Test func everyKindCanBeNamedInASentence() {
    for content in OtherContent.allCases {
      #expect(
        ProvenanceError.notAFigure(content).description.contains("looks like \(content.rawValue);"))
    }
  }
}
