import TestSupport
import Testing

@testable import Sweeps

@Suite struct JournalEntryTests {
  private static func entry(_ status: RunStatus) -> JournalEntry {
    JournalEntry(
      identity: "0123456789abcdef0123456789abcdef", output: "fedcba9876543210", index: 7,
      outcome: RunOutcome(
        status: status, rmse: [0.1, .infinity, .nan], parameters: [-1.5, 3e-39]),
      digests: ["aa", "bb"])
  }

  @Test(arguments: [
    RunStatus.finished, .diverged(step: 2), .failed("a\tb\nc\\d\r é \"quoted\", and so on"),
    .failed(""),
  ])
  func readsItsOwnLine(status: RunStatus) throws {
    let entry = Self.entry(status)
    #expect(entry.line.hasSuffix("\n"))
    #expect(entry.line.dropLast().contains("\n") == false)
    let read = try #require(JournalEntry(line: entry.line.dropLast()))
    #expect(read == entry)
    #expect(read.rmse == "0.1,inf,nan")
    #expect(read.parameters == "-1.5,3e-39")
  }

  @Test func aLineThatIsCutIsNone() {
    let line = Self.entry(.finished).line.dropLast()
    for count in 0..<line.count { #expect(JournalEntry(line: line.prefix(count)) == nil) }
  }

  @Test func aLineThatIsDamagedIsNone() {
    let line = Array(Self.entry(.failed("no space")).line.dropLast().utf8)
    for place in line.indices {
      var damaged = line
      damaged[place] ^= 1
      #expect(JournalEntry(line: String(decoding: damaged, as: UTF8.self)[...]) == nil)
    }
  }
}
