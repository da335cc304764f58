import CheckRecords
import CheckReports
import Testing

@Suite struct MarkdownTextTests {
  @Test func theTableHasWhatIsWorthALook() {
    #expect(
      MarkdownText(SampleRecord.all, reportAddress: "https://example.org/r").text == """
        <!-- descent check -->
        ### 2 of 5 pictures fail, 1 could not be judged

        5 pictures&#58; 1 unreadable, 1 new, 1 font-only, 1 changed, 1 equal&#59; 1 warning. \
        Baselines <code>base</code>, actual pictures <code>out</code>.

        | picture | class | decided by | why |
        |---|---|---|---|
        | <code>torn.png</code> | unreadable |  | damaged PNG file near byte 40 |
        | <code>figures/loss.png</code> | changed | tile-rms&#58;32 72 &#62; 8 | one curve is missing |
        | <code>new.png</code> | new |  | it has no baseline |
        | <code>rmse.png</code> | font-only (warning) | text | baseline&#58; FreeType 2.12.1&#59; here 2.13.2 |

        <details><summary><code>figures/loss.png</code>: 1 difference in the scene</summary>

        - title&#58; &#34;Loss by step&#34; -&#62; &#34;Lose by step&#34;

        </details>

        <a href="https&#58;//example.org/r">Report</a>

        """)
  }

  @Test func whereAllAreEqualThereIsNoTable() {
    let record = SampleRecord.record([
      CheckedItem(name: "a", pictureClass: .equal, verdict: .pass)
    ])
    let text = MarkdownText(record).text
    #expect(text.hasPrefix(MarkdownText.marker + "\n### The picture is equal\n"))
    #expect(!text.contains("|"))
  }

  @Test func hostileNamesCannotBreakOut() {
    let text = MarkdownText(SampleRecord.hostile).text
    let own = ["code", "span", "details", "summary", "!-- descent check --"]
      .flatMap { ["<\($0)>", "</\($0)>"] }
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...]
      #expect(own.contains { rest.hasPrefix($0) }, "\(rest.prefix(40))")
      rest = rest.dropFirst()
    }
    for line in text.split(separator: "\n") where line.hasPrefix("| ") {
      #expect(line.count { $0 == "|" } == 5, "\(line)")
    }
    #expect(!text.contains("@octocat") && !text.contains("`") && !text.contains("www."))
    #expect(!text.contains("](") && !text.contains("://"))
  }

  @Test(arguments: [300, 3000])
  func aLongCommentIsCutAndSaysSo(count: Int) {
    let record = SampleRecord.failing(count, message: String(repeating: "損", count: 500))
    let text = MarkdownText(record, reportAddress: "https://example.org").text
    #expect(text.utf8.count <= MarkdownText.maximumLength)
    #expect(text.utf8.count > MarkdownText.maximumLength - 1000)
    #expect(text.contains("more pictures could not be told here; see the report"))
    #expect(text.hasSuffix("Report</a>\n"))
  }

  @Test func longScenesAreCutAndSaySo() {
    var record = SampleRecord.failing(200)
    for index in record.items.indices {
      record.items[index].scene = (0..<40).map {
        SceneDifference(path: "", from: "", to: "", words: "series \($0) is missing")
      }
    }
    let text = MarkdownText(record).text
    #expect(text.utf8.count <= MarkdownText.maximumLength)
    #expect(text.contains("\n- 20 more\n"))
    #expect(text.contains("so the scenes of "))
    #expect(text.contains("figure-199.png"))
  }

  @Test func rootsThatAreVeryLongLeaveRoom() {
    var record = SampleRecord.failing(3)
    record.baselineRoot = String(repeating: "x", count: 100_000)
    #expect(MarkdownText(record).text.utf8.count <= MarkdownText.maximumLength)
  }
}
