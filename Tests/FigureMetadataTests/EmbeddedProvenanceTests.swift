import CairoRendering
import FigureMetadata
import Testing

@Suite struct EmbeddedProvenanceTests {
  private let files: FigureFiles

  init() throws {
    files = try FigureFiles()
  }

  private func error(_ bytes: [UInt8]) -> ProvenanceError? {
    do throws(ProvenanceError) {
      _ = try EmbeddedProvenance(readingFrom: bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func errorsSayWhatToDoNext() {
    #expect(
      ProvenanceError.notAFigure(.jpeg).description
        == "not a figure: it looks like a JPEG picture; give a PNG, SVG or PDF that descent wrote")
    #expect(
      ProvenanceError.noProvenance(.svg).description
        == "the SVG holds no provenance; it was not made by descent, or with --no-provenance, "
        + "or another program has written it again")
    #expect(
      ProvenanceError.damaged(.png, reason: "IDAT: CRC error, near byte 152").description
        == "damaged PNG: IDAT: CRC error, near byte 152; copy it or draw it again")
  }

  /// A file that lost its end is never taken for a sound one, wherever it was cut.
  @Test(arguments: FigureFormat.allCases)
  func truncationIsFoundOut(format: FigureFormat) throws {
    let file = try files.file(format, #"{"a":"−"}"#)
    #expect(error(file) == nil)
    // Cairo ends the text formats with a line feed, which nobody misses.
    let end = format == .png || format == .apng ? file.count : file.count - 1
    let lengths = Array(stride(from: 0, to: end, by: 7)) + Array((end - 60)..<end)
    for length in lengths {
      let found = error(Array(file[..<length]))
      switch found {
      // An APNG that ends before it says so is a PNG.
      case .damaged(let reported, _):
        let isCut = reported == .png && format == .apng && length < 60
        #expect(reported.rawValue == format.rawValue || isCut)
      case .notAFigure: #expect(length < 60, "\(length)")
      default: Issue.record("\(format) of \(length) bytes: \(String(describing: found))")
      }
    }
  }

  @Test func everyFlippedBitOfAPNGIsAnError() throws {
    let file = try files.file(.png, #"{"a":"−"}"#)
    for position in file.indices {
      for bit in [0, 3, 7] {
        var damaged = file
        damaged[position] ^= 1 << UInt8(bit)
        #expect(error(damaged) != nil, "bit \(bit) of byte \(position)")
      }
    }
  }

  @Test func aPNGThatWasSentAsTextIsDamaged() throws {
    let file = try files.file(.png, "{}")
    #expect(
      error(Array(file[..<4]) + [0x0a, 0x1a, 0x0a] + file[8...])
        == .damaged(
          .png, reason: "its signature was changed, as happens to a file that is sent as text"))
  }

  /// Megabytes that make a reader with a stack, or one that starts again and again, give up.
  @Test(arguments: [
    "<svg>", "<!--", "<svg a='", "<![CDATA[", "&", "<?", "<!DOCTYPE svg [", "<a><svg/>", "\"", "<",
  ])
  func hostileMarkupIsReadOnce(piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    for beginning in ["", "<svg>", "<svg><descent:provenance>"] {
      #expect(error(Array((beginning + text).utf8)) != nil)
    }
  }

  @Test(arguments: [
    "(", "[", "<<", "<< /Info", "1 ", "1 0 R ", "xref ", "%", "<", "/", "\\", "((\\",
  ])
  func hostileObjectsAreReadOnce(piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    for beginning in ["", "xref\n", "xref\n0 99999\n", "xref\ntrailer\n<< /Info "] {
      let pdf = "%PDF-1.4\n\(beginning)\(text)\nstartxref\n9\n%%EOF\n"
      #expect(error(Array(pdf.utf8)) != nil)
    }
  }
}
