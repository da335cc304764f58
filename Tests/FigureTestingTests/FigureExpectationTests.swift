import CheckRecords
import Foundation
import ImageChecks
import Plotting
import Testing

@testable import FigureTesting

/// A folder with a test's file, which need not exist, and its baselines.
private final class TestFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("figures-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var testFile: String { url.appendingPathComponent("SomeTests.swift").path }

  /// What an expectation finds, and the failure that it would record; nil for none.
  func expect(
    _ figure: Figure, matches name: String = "line.png", recording: Recording
  ) throws -> (item: CheckedItem, failure: String?) {
    let bytes = try DrawnFigure(figure, theme: .matplotlib, dotsPerInch: 100, name: name).bytes
    let item = try TestedPicture(name: name, filePath: testFile)
      .checked(bytes, recording: recording, settings: CheckSettings())
    return (item, item.verdict == .fail || item.verdict == .error ? item.testWords : nil)
  }

  func baseline(_ name: String = "line.png") -> Data? {
    try? Data(contentsOf: url.appendingPathComponent("Baselines/\(name)"))
  }
}

private func line(_ title: String) -> Figure {
  Figure(
    axes: [Axes(title: .init(plain: title), marks: [.line(Line(x: [0, 1, 2], y: [0, 1, 4]))])],
    name: title, description: "A line.")
}

@Suite struct FigureExpectationTests {
  @Test func aMissingBaselineIsWrittenAndTheTestFailsOnce() throws {
    let folder = try TestFolder()
    let first = try folder.expect(line("one"), recording: .missing)
    #expect(first.item.pictureClass == .new && first.item.update == .written)
    let words = "its baseline was written; look at it, then run the test again"
    #expect(first.failure?.contains(words) == true)
    // The expectation itself, as a test has it: it would fail this one.
    try expectFigure(
      line("one"), matches: "line.png", recording: .missing, filePath: folder.testFile)
  }

  @Test(arguments: ["line.png", "line.svg", "line.pdf", "folder/line.png"])
  func aChangeIsToldInWords(name: String) throws {
    let folder = try TestFolder()
    _ = try folder.expect(line("one"), matches: name, recording: .missing)
    let kept = folder.baseline(name)
    #expect(kept != nil)
    let changed = try folder.expect(line("two"), matches: name, recording: .missing)
    let failure = try #require(changed.failure)
    #expect(failure.hasPrefix(#"changed: title: "one" -> "two""#), "\(failure)")
    let path = try #require(changed.item.actual?.path)
    #expect(failure.contains(path) && FileManager.default.fileExists(atPath: path))
    #expect(folder.baseline(name) == kept)
  }

  @Test func recordingSaysWhichBaselinesAreWritten() throws {
    let folder = try TestFolder()
    let never = try folder.expect(line("one"), recording: .never)
    #expect(never.failure != nil && folder.baseline() == nil)
    _ = try folder.expect(line("one"), recording: .failed)
    let kept = folder.baseline()
    let failed = try folder.expect(line("two"), recording: .failed)
    #expect(failed.item.update == .replaced && failed.failure != nil)
    #expect(folder.baseline() != kept)
    #expect(try folder.expect(line("two"), recording: .all).failure == nil)
  }

  @Test func anEndingThatIsNoPictureIsAMistake() throws {
    let folder = try TestFolder()
    #expect(throws: FigureTestingError.self) {
      try expectFigure(line("one"), matches: "line.gif", filePath: folder.testFile)
    }
  }
}
