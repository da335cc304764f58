import Foundation
import Rasters
import Testing

/// A folder with baselines of three figures and pictures that are the same, to be edited.
private struct Pictures {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for folder in ["baselines", "out"] {
      try FileManager.default.createDirectory(
        at: scratch.url.appendingPathComponent(folder), withIntermediateDirectories: true)
      for name in ["data.png", "rmse-curve.png", "rmse-curve.svg"] {
        try write(Repository.bytes("out/\(name)"), to: "\(folder)/\(name)")
      }
    }
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: scratch.url.appendingPathComponent(path))
  }

  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: scratch.url.appendingPathComponent(path))
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: scratch.url.appendingPathComponent(path).path)
  }

  func bytes(_ path: String) throws -> [UInt8] { [UInt8](try scratch.data(path)) }

  func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// Puts another figure in the place of one.
  func change(_ name: String = "out/data.png") throws {
    try write(Repository.bytes("out/initial-predictions.png"), to: name)
  }

  @discardableResult
  func descent(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments, in: scratch.url)
  }

  func check(_ arguments: String...) throws -> Program.Result {
    try Program.run(["check", "baselines", "out"] + arguments, in: scratch.url)
  }
}

@Suite struct CheckCommandTests {
  @Test func equalPicturesPass() throws {
    let result = try Pictures().check()
    #expect(result.status == 0)
    #expect(result.output == "3 pictures: 3 equal\n")
    #expect(result.errors.isEmpty)
  }

  @Test func aChangeIsToldInWords() throws {
    let pictures = try Pictures()
    try pictures.change()
    let result = try pictures.check()
    #expect(result.status == 1)
    #expect(result.output.contains("data.png  changed"))
    #expect(result.output.contains(#"series "predicted" added"#), "\(result.output)")
    #expect(result.output.hasSuffix("3 pictures: 1 changed, 2 equal\n"))
    let again = try pictures.check()
    #expect(again.output == result.output)
  }

  @Test func newAndMissingPicturesFail() throws {
    let pictures = try Pictures()
    try pictures.remove("out/data.png")
    #expect(try pictures.check().output.contains("data.png  missing"))
    #expect(try pictures.check().status == 1)
    try pictures.remove("baselines/data.png")
    try pictures.remove("baselines/rmse-curve.svg")
    let result = try pictures.check()
    #expect(result.status == 1 && result.output.contains("rmse-curve.svg  new"))
  }

  @Test func nothingToCompareIsNoPass() throws {
    let pictures = try Pictures()
    for arguments in [
      ["check", "out", "nowhere"], ["check", "baselines", "out", "--only", "*.pdf"],
    ] {
      let result = try Program.run(arguments, in: pictures.scratch.url)
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.errors.hasPrefix("error: "))
    }
  }

  @Test func aToleranceThatABlankPicturePassesIsRefused() throws {
    let pictures = try Pictures()
    let result = try pictures.check("--max", "pixelmatch-7.2=5%", "--only", "data.png")
    #expect(result.status == 2)
    let words = "max pixelmatch-7.2=5% would let a blank picture pass"
    #expect(result.output.contains(words))
    let safe = try #require(
      result.output.firstMatch(of: /largest safe value is (\d+)/)?.output.1)
    #expect(
      try pictures.check("--max", "pixelmatch-7.2=\(safe)", "--only", "data.png").status == 0)
  }

  @Test func baselinesAreWrittenOnceAndOnlyWhereAsked() throws {
    let pictures = try Pictures()
    try pictures.change()
    try pictures.remove("baselines/rmse-curve.png")
    let kept = try pictures.bytes("baselines/rmse-curve.svg")
    let missing = try pictures.check("--update", "missing")
    #expect(missing.status == 1 && missing.output.contains("its baseline was written"))
    #expect(try pictures.bytes("baselines/data.png") != pictures.bytes("out/data.png"))
    let failed = try pictures.check("--update", "failed")
    #expect(failed.status == 1 && failed.output.contains("its baseline was replaced"))
    #expect(try pictures.bytes("baselines/data.png") == pictures.bytes("out/data.png"))
    #expect(try pictures.check().status == 0)
    #expect(try pictures.bytes("baselines/rmse-curve.svg") == kept)
  }

  @Test func orphansAreListedAndRemovedWhenConfirmed() throws {
    let pictures = try Pictures()
    try pictures.remove("out/data.png")
    let listed = try pictures.check("--prune")
    #expect(listed.status == 1 && listed.output.contains("would remove baselines/data.png"))
    #expect(pictures.exists("baselines/data.png"))
    let removed = try pictures.check("--prune", "--yes")
    #expect(removed.status == 1 && removed.output.contains("removed baselines/data.png"))
    #expect(!pictures.exists("baselines/data.png"))
    #expect(try pictures.check().status == 0)
  }

  @Test func whatWasReviewedIsTakenByteForByte() throws {
    let pictures = try Pictures()
    try pictures.change()
    #expect(try pictures.check("--json", "check.json").status == 1)
    let reviewed = try pictures.bytes("out/data.png")
    try pictures.write(Repository.bytes("out/learning-rate.png"), to: "out/data.png")
    let other = try pictures.descent("check", "--accept", "check.json")
    #expect(other.status == 2)
    #expect(
      other.errors
        == "error: out/data.png: not the file that was checked; make the check again, or get the file that it saw\n"
    )
    try pictures.write(reviewed, to: "out/data.png")
    let taken = try pictures.descent("check", "--accept", "check.json")
    #expect(taken.status == 0 && taken.output == "accepted baselines/data.png\n")
    #expect(try pictures.check().status == 0)
  }

  @Test func resultsForMachinesAreTheSameEveryTime() throws {
    let pictures = try Pictures()
    try pictures.change()
    func results(_ jobs: String) throws -> [String] {
      let result = try pictures.check(
        "--json", "check.json", "--junit", "junit.xml", "--markdown", "comment.md", "--report",
        "report.html", "--diff", "differences", "--github", "--jobs", jobs)
      #expect(result.status == 1)
      #expect(result.output.contains("::error file=baselines/data.png,title=data.png%3A changed::"))
      return try ["check.json", "junit.xml", "comment.md", "report.html"].map(pictures.text)
    }
    let first = try results("1")
    #expect(try results("3") == first)
    #expect(first[0].contains(#""schema" : "check/1""#))
    #expect(first[0].contains(#""diff" : "differences/data.png.diff.png""#))
    #expect(first[1].contains("<failure"))
    #expect(first[2].hasPrefix("<!-- descent check -->\n"))
    #expect(first[3].hasPrefix("<!doctype html>"))
    _ = try PNGDecoder().decode(pictures.bytes("differences/data.png.diff.png"))
    // The page comes from the record and the pictures alone.
    #expect(
      try pictures.descent("check", "report", "check.json", "--out", "again.html").status == 0)
    #expect(try pictures.text("again.html") == first[3])
  }

  @Test func settingsBesideTheBaselinesHold() throws {
    let pictures = try Pictures()
    try pictures.change()
    try pictures.write(
      """
      files:
        "data.png":
          max: { exact: 100% }
          reason: another figure
      """, to: "baselines/.descent-check.yml")
    // Though wide enough for anything, it would let a blank picture pass.
    #expect(try pictures.check().status == 2)
    let listed = try pictures.check("--print-config")
    #expect(listed.output.contains("files.data.png.max.exact"), "\(listed.output)")
    #expect(listed.output.contains("baselines/.descent-check.yml:3"))
    try pictures.write("maks: [title]\n", to: "baselines/.descent-check.yml")
    let mistake = try pictures.check()
    #expect(mistake.status == 64 && mistake.errors.contains("mask"), "\(mistake.errors)")
  }

  @Test func unreadablePicturesAreNamedWithWhatIsWrong() throws {
    let pictures = try Pictures()
    try pictures.write(Array(pictures.bytes("out/data.png").prefix(3000)), to: "out/data.png")
    try pictures.write("<svg", to: "out/rmse-curve.svg")
    let result = try pictures.check()
    #expect(result.status == 2)
    #expect(result.output.contains("data.png        unreadable"))
    #expect(result.output.contains("damaged PNG file near byte 3000"))
    #expect(result.output.contains("2 unreadable"), "\(result.output)")
  }

  @Test func oneResultCanGoToStandardOutput() throws {
    let pictures = try Pictures()
    let json = try pictures.check("--json", "-")
    #expect(json.status == 0 && json.output.hasPrefix("{\n"))
    #expect(json.output.contains(#""equal" : 3"#))
    #expect(try pictures.check("--json", "-", "--junit", "-").status == 64)
  }

  @Test func mistakesAreUsageErrorsThatHelp() throws {
    let pictures = try Pictures()
    for (arguments, words) in [
      (["--max", "rsm=2"], "did you mean rms?"),
      (["--max", "ssim=0.9"], "min ssim=0.9"),
      (["--max", "rms"], "has no limit"),
      (["--mask", "0,0,9999,1"], "reaches beyond data.png, which has 640 x 480 pixels"),
      (["--mask", "tikcs"], "ticks"),
      (["--font-only", "wran"], "did you mean warn?"),
      (["--update", "everything"], "none, missing, failed, all"),
      (["--only", "[a"], "--only"),
      (["--yes"], "--prune"),
      (["--max-rsm", "2"], "--max-rsm"),
    ] {
      let result = try Program.run(
        ["check", "baselines", "out"] + arguments, in: pictures.scratch.url)
      #expect(result.status == 64, "\(arguments): \(result.errors)")
      #expect(result.errors.contains(words), "\(arguments): \(result.errors)")
    }
  }

  @Test func compareGivesOneAnswer() throws {
    let pictures = try Pictures()
    let equal = try pictures.descent("compare", "baselines/data.png", "out/data.png")
    #expect(equal.status == 0 && equal.output.hasPrefix("equal\n  tile-rms:32 0, at most 2"))
    try pictures.change()
    let changed = try pictures.descent(
      "compare", "baselines/data.png", "out/data.png", "--diff", "diff.png")
    #expect(changed.status == 1 && changed.output.hasPrefix("changed: "))
    #expect(changed.output.contains("  tile-rms:32 "))
    _ = try PNGDecoder().decode(pictures.bytes("diff.png"))
    #expect(try pictures.descent("compare", "baselines", "out/data.png").status == 2)
    let json = try pictures.descent("compare", "baselines/data.png", "out/data.png", "--json")
    #expect(json.output.contains(#""class" : "changed""#))
  }

  @Test func aFullDiskLeavesNothingHalfWritten() throws {
    let pictures = try Pictures()
    try pictures.change()
    let result = try pictures.check("--json", "/dev/full")
    #expect(result.status == 2 && result.errors.contains("/dev/full"), "\(result.errors)")
  }
}
