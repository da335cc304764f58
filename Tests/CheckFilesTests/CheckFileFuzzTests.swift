import CheckFiles
import TestSupport
import Testing

@Suite struct CheckFileFuzzTests {
  @Test func fuzzedFilesAreReadOrRefusedWithAPlace() {
    let seed = """
      max: {rms: 2, "tile-rms:32": 8}
      mask: [title, "10%,0%,30%,8%"]
      font-only: warn
      threshold: 0.1
      files:
        "loss-*.{png,svg}":
          max: {rms: 4}
          reason: dashes shift
      """
    let pieces = [
      ": ", "- ", "\n", "\n  ", "{", "}", "[", "]", "&a ", "*a", "#", "\"", "'", "? ", "--- ", "\t",
      "~", "1e999", "\u{feff}", "\0", "min: ", "reason: ", "!!int ", "|\n", "**", "[z-a]",
    ].map { Array($0.utf8) }
    var random = SeededGenerator(seed: 7)
    var readCount = 0
    var refusedCount = 0
    for _ in 0..<Fuzzing.rounds(usually: 2_000) {
      let bytes = Fuzzing.mutated(Array(seed.utf8), pieces: pieces, using: &random)
      do throws(CheckFileError) {
        let file = try CheckFile.read(String(decoding: bytes, as: UTF8.self), name: "c.yml")
        _ = file.entry(for: "loss-1.png")
        readCount += 1
      } catch {
        refusedCount += 1
        #expect("\(error)".contains("(c.yml:"), "\(error)")
        #expect(!"\(error)".contains("\n"))
      }
    }
    #expect(readCount > 50)
    #expect(refusedCount > 200)
  }
}
