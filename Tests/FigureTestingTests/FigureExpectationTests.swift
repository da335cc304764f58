import CheckRecords
import FigureTesting
import Foundation
import Plotting
import Testing

/// A folder with a test's file, which need not exist, and its baselines.
private final class TestFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("figures-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Expects a figure, and says what was found with the failures that it recorded.
  func expect(
    _ figure: Figure, matches name: String = "line.png", recording: Recording
  ) throws -> (item: CheckedItem, failures: [String]) {
    let failures = Failures()
    var item: CheckedItem?
    try withKnownIssue(isIntermittent: true) {
      item = try expectFigure(
        figure, matches: name, recording: recording,
        filePath: url.appendingPathComponent("SomeTests.swift").path)
    } matching: { issue in
      failures.texts.append(issue.comments.map(\.rawValue).joined())
      return true
    }
    return (try #require(item), failures.texts)
  }

  func baseline(_ name: String = "line.png") -> Data? {
    try? Data(contentsOf: url.appendingPathComponent("Baselines/\(name)"))
  }
}

private final class Failures: @unchecked Sendable {
  var texts: [String] = []
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
    #expect(first.failures.count == 1)
    #expect(
      first.failures[0].contains("its baseline was written; look at it, then run the test again"))
    let second = try folder.expect(line("one"), recording: .missing)
    #expect(second.item.verdict == .pass && second.failures.isEmpty)
  }

  @Test(arguments: ["line.png", "line.svg", "line.pdf", "folder/line.png"])
  func aChangeIsToldInWords(name: String) throws {
    let folder = try TestFolder()
    _ = try folder.expect(line("one"), matches: name, recording: .missing)
    let kept = folder.baseline(name)
    #expect(kept != nil)
    let changed = try folder.expect(line("two"), matches: name, recording: .missing)
    #expect(changed.failures.count == 1)
    #expect(changed.failures[0].hasPrefix(#"\#(name): changed: title: "one" -> "two""#))
    let path = try #require(changed.item.actual?.path)
    #expect(changed.failures[0].contains(path) && FileManager.default.fileExists(atPath: path))
    #expect(folder.baseline(name) == kept)
  }

  @Test func recordingSaysWhichBaselinesAreWritten() throws {
    let folder = try TestFolder()
    let never = try folder.expect(line("one"), recording: .never)
    #expect(never.failures.count == 1 && folder.baseline() == nil)
    _ = try folder.expect(line("one"), recording: .failed)
    let kept = folder.baseline()
    let failed = try folder.expect(line("two"), recording: .failed)
    #expect(failed.item.update == .replaced && failed.failures.count == 1)
    #expect(folder.baseline() != kept)
    #expect(try folder.expect(line("two"), recording: .all).failures.isEmpty)
  }

  @Test func anEndingThatIsNoPictureIsAMistake() throws {
    let folder = try TestFolder()
    #expect(throws: FigureTestingError.self) {
      try expectFigure(
        line("one"), matches: "line.gif",
        filePath: folder.url.appendingPathComponent("SomeTests.swift").path)
    }
  }
}
