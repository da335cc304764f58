import FigureMetadata
import Testing

/// Files that would take far more memory than they have bytes.
@Suite struct PDFLimitTests {
  private func outcome(_ text: String) -> String {
    do throws(ProvenanceError) {
      return try EmbeddedProvenance(readingFrom: Array(text.utf8)).text
    } catch {
      if case .damaged(.pdf, let reason) = error { return reason }
      return "\(error)"
    }
  }

  @Test("an array may be long, but not without end; neither may all of a dictionary together")
  func arrays() {
    func outcome(ofArrays count: Int, length: Int) -> String {
      let array = "/A\(count) [" + String(repeating: "0 ", count: length) + "] "
      return self.outcome(
        PDFFile.with(
          information: String(repeating: array, count: count)
            + "/Keywords (descent:provenance 1)"))
    }
    #expect(outcome(ofArrays: 1, length: 100_000) == "1")
    #expect(
      outcome(ofArrays: 1, length: 270_000).hasPrefix("a dictionary with more than 262144 values"))
    #expect(
      outcome(ofArrays: 3, length: 90_000).hasPrefix("a dictionary with more than 262144 values"))
  }

  @Test("a trailer has some keys, not thousands")
  func trailers() {
    let sound = PDFFile.with(information: "/Keywords (descent:provenance 1)")
    func outcome(keys: Int) -> String {
      let keys = (0..<keys).map { "/K\($0) 0 " }.joined()
      return self.outcome(sound.replacing("/Size 9", with: keys))
    }
    #expect(outcome(keys: 1000) == "1")
    #expect(outcome(keys: 5000).hasPrefix("a dictionary with more than 4096 values"))
  }

  @Test("tables have no more objects than a file of figures could")
  func tables() {
    let sound = PDFFile.with(information: "/Keywords (descent:provenance 1)")
    func outcome(_ rows: String) -> String {
      self.outcome(sound.replacing("xref\n0 1\n", with: "xref\n\(rows)0 1\n"))
    }
    #expect(outcome("50 5000\n" + String(repeating: "0 0 f ", count: 5000)) == "1")
    let limit = "its tables have more than 1048576 objects"
    #expect(outcome("50 1100000\n" + String(repeating: "0 0 f ", count: 1_100_000)) == limit)
    // Rows without an object are kept nowhere, and take time all the same.
    #expect(outcome(String(repeating: "50 0 ", count: 1 << 20)) == limit)
  }

  @Test("several tables together have no more objects than one may")
  func tablesTogether() {
    var file = PDFFile()
    file.add(information: nil)
    let rows = "50 600000\n" + String(repeating: "0 0 f ", count: 600_000)
    let first = file.text.replacing("xref\n0 1\n", with: "xref\n\(rows)0 1\n")
    let start = first.utf8.count
    let text = first + "xref\n\(rows)trailer << /Prev 9 >>\nstartxref\n\(start)\n%%EOF\n"
    #expect(outcome(text) == "its tables have more than 1048576 objects")
  }
}
