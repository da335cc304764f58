import CheckRecords
import Testing

@testable import CheckReports

@Suite struct CheckSummaryWordsTests {
  private func words(_ items: [CheckedItem]) -> [String] {
    let summary = CheckSummary(items)
    return [summary.headline(items), summary.words]
  }

  private func item(_ pictureClass: PictureClass, _ verdict: Verdict) -> CheckedItem {
    CheckedItem(name: "a", pictureClass: pictureClass, verdict: verdict)
  }

  @Test func allOutcomesAreTold() {
    #expect(words([]) == ["Nothing was compared", "nothing was compared"])
    #expect(words([item(.equal, .pass)]) == ["The picture is equal", "1 picture: 1 equal"])
    #expect(
      words([item(.equal, .pass), item(.fontOnly, .warn)]) == [
        "All 2 pictures pass", "2 pictures: 1 font-only, 1 equal; 1 warning",
      ])
    #expect(
      words([item(.new, .fail), item(.unreadable, .error)]) == [
        "1 of 2 pictures fails, 1 could not be judged", "2 pictures: 1 unreadable, 1 new",
      ])
    #expect(
      words([item(.unreadable, .error)])
        == ["1 of 1 picture could not be judged", "1 picture: 1 unreadable"])
  }
}
