import Testing
import Typesetting

@testable import SweepFigures

@Suite struct FittingTitleTests {
  @Test func theFullestThatFitsIsTaken() {
    // 72 points have room for ten letters of 12.
    func label(_ texts: String...) -> Label {
      FittingTitle.label(texts, width: 72, size: 12)
    }
    #expect(label("seed 7: 61", "seed 7") == Label(plain: "seed 7: 61"))
    #expect(label("seed 7: 61.2", "seed 7") == Label(plain: "seed 7"))
    #expect(label("a long name: 1", "a long name") == Label(plain: "a lon…name"))
  }
}
