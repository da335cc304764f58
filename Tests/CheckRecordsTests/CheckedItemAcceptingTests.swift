import CheckRecords
import Testing

@Suite struct CheckedItemAcceptingTests {
  private func item(_ pictureClass: PictureClass, _ verdict: Verdict) -> CheckedItem {
    CheckedItem(
      name: "a", pictureClass: pictureClass, verdict: verdict,
      actual: CheckedFile(path: "out/a", digest: "d", pixelDigest: "p"))
  }

  @Test(arguments: [PictureClass.changed, .fontOnly, .size, .new])
  func whatFailsCanBeAccepted(pictureClass: PictureClass) {
    #expect(item(pictureClass, .fail).acceptance == AcceptList.Entry(name: "a", digest: "d"))
  }

  @Test func equalAndMissingPicturesCannot() {
    #expect(item(.equal, .pass).acceptance == nil)
    #expect(item(.missing, .fail).acceptance == nil)
  }

  @Test func anUnreadableActualPictureCannot() {
    var unreadable = item(.unreadable, .error)
    #expect(unreadable.acceptance != nil)
    unreadable.actual?.pixelDigest = nil
    #expect(unreadable.acceptance == nil)
  }

  @Test func whatTheCheckHasWrittenCannot() {
    var written = item(.new, .fail)
    written.update = .written
    #expect(written.acceptance == nil)
  }
}
