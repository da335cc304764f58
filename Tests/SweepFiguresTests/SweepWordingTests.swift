import Testing

@testable import SweepFigures

@Test(arguments: [
  (1000, 1, 0, 0, "1000 runs"), (1, 1, 0, 0, "1 run"), (0, 1, 0, 0, "0 runs"),
  (1000, 1, 3, 0, "1000 runs, 3 diverged"), (1000, 1, 3, 2, "1000 runs, 3 diverged, 2 failed"),
  (60, 4, 0, 2, "60 runs of 4 settings, 2 failed"),
])
func runsAreCountedInWords(
  count: Int, settings: Int, diverged: Int, failed: Int, text: String
) {
  #expect(
    SweepWording.runs(count, ofSettings: settings, diverged: diverged, failed: failed) == text)
}
