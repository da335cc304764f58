import CheckRecords
import CheckReports
import Testing

@Suite struct GitHubAnnotationsTests {
  private func lines(_ record: CheckRecord) -> [Substring] {
    GitHubAnnotations(record).text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func whatFailsIsAnErrorTheWorstFirst() {
    #expect(
      GitHubAnnotations(SampleRecord.all).text == """
        ::error file=torn.png,title=torn.png%3A unreadable::damaged PNG file near byte 40
        ::error file=base/figures/loss.png,title=figures/loss.png%3A changed::one curve is missing\
        %0Atile-rms:32 72 > 8%0Atitle: "Loss by step" -> "Lose by step"
        ::error file=new.png,title=new.png%3A new::it has no baseline
        ::warning file=base/rmse.png,title=rmse.png%3A font-only\
        ::baseline: FreeType 2.12.1; here 2.13.2%0Atext
        ::notice title=descent check::5 pictures: 1 unreadable, 1 new, 1 font-only, 1 changed, \
        1 equal; 1 warning

        """)
  }

  @Test func noMoreThanGitHubShowsAreWritten() {
    let lines = lines(SampleRecord.failing(13))
    #expect(lines.count { $0.hasPrefix("::error ") } == 10)
    #expect(lines.count == 12)
    #expect(lines[10].hasSuffix("13 pictures: 13 new; 3 more errors not annotated"))
  }

  @Test func namesCannotEndACommand() {
    let record = SampleRecord.record([
      CheckedItem(
        name: "50%,x:y\r\n::error::z", pictureClass: .new, verdict: .fail, message: "100%\nx")
    ])
    #expect(
      lines(record)[0]
        == "::error file=50%25%2Cx%3Ay%0D%0A%3A%3Aerror%3A%3Az,"
        + "title=50%25%2Cx%3Ay%0D%0A%3A%3Aerror%3A%3Az%3A new::100%25\\u{A}x")
    #expect(lines(SampleRecord.hostile).dropLast().allSatisfy { $0.hasPrefix("::") })
    let text = GitHubAnnotations(SampleRecord.hostile).text
    #expect(!text.unicodeScalars.contains { $0 == "\r" })
  }
}
