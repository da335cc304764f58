import Foundation
import TestSupport
import Testing

/// Sweeps that are killed, stopped, or run out of space go on as if nothing had happened.
@Suite struct SweepCrashTests {
  private static let arguments = ["sweep", "--seeds", "0...199", "--dpi", "30", "--quiet"]

  /// Starts a sweep and leaves it to the caller.
  private static func start(_ arguments: [String], in scratch: Scratch) throws -> Process {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = arguments
    process.currentDirectoryURL = scratch.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  @Test func fiftyKillsChangeNothing() throws {
    let scratch = try Scratch()
    let began = Date()
    let whole = try Program.run(Self.arguments + ["--out", "whole"], in: scratch.url)
    #expect(whole.status == 0, "\(whole.errors)")
    let duration = Date().timeIntervalSince(began)
    let (wholeURL, killedURL) = (
      scratch.url.appendingPathComponent("whole"), scratch.url.appendingPathComponent("killed")
    )
    var generator = SeededGenerator(seed: 4)
    var (kills, completions) = (0, 0)
    var leftAtWork = 0
    while kills < 50 {
      let process = try Self.start(Self.arguments + ["--out", "killed"], in: scratch)
      // Some moments lie in the start, most in the runs, some in the summary.
      Thread.sleep(forTimeInterval: .random(in: 0...(duration * 0.2), using: &generator))
      if process.isRunning {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        kills += 1
        let names = (try? SweepFolder.content(killedURL).keys) ?? [:].keys
        if names.contains("plan.json") { leftAtWork += 1 }
      } else {
        // It came to its end: all must be there, and it begins anew.
        completions += 1
        #expect(process.terminationStatus == 0)
        #expect(try SweepFolder.differences(wholeURL, killedURL) == [])
        try FileManager.default.removeItem(at: killedURL)
      }
    }
    // Else the moments were not those of work.
    #expect(leftAtWork >= 25, "\(leftAtWork) of \(kills) kills met a sweep at work")
    let last = try Program.run(Self.arguments + ["--out", "killed"], in: scratch.url)
    #expect(last.status == 0, "\(last.errors)")
    #expect(try SweepFolder.differences(wholeURL, killedURL) == [])
  }

  @Test(arguments: [(SIGTERM, 143), (SIGINT, 130)] as [(Int32, Int32)])
  func stopsCleanlyAndCarriesOn(signal: Int32, code: Int32) throws {
    let scratch = try Scratch()
    // Enough to be at work for as long as it takes to be stopped.
    let arguments = [
      "sweep", "--seeds", "0...99999", "--no-figures", "--quiet", "--out", "stopped",
    ]
    let process = try Self.start(arguments, in: scratch)
    let folder = scratch.url.appendingPathComponent("stopped")
    let journal = folder.appendingPathComponent("sweep.journal")
    while process.isRunning, ((try? Data(contentsOf: journal).count) ?? 0) < 10_000 {
      Thread.sleep(forTimeInterval: 0.01)
    }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == code)
    let names = try SweepFolder.content(folder).keys.sorted()
    #expect(names == ["plan.json", "sweep.journal"])
    let text = String(decoding: try Data(contentsOf: journal), as: UTF8.self)
    #expect(text.hasSuffix("\n"))
    let few = ["sweep", "--seeds", "0...9", "--no-figures", "--out", "stopped"]
    let result = try Program.run(few, in: scratch.url)
    #expect(result.status == 0)
    #expect(result.errors.contains("0 runs made, 10 kept"), "\(result.errors)")
  }

  @Test func aFullDiskLosesNothing() throws {
    let scratch = try Scratch()
    let small = scratch.url.appendingPathComponent("small")
    try FileManager.default.createDirectory(at: small, withIntermediateDirectories: true)
    guard Self.run("/bin/mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", small.path]) else {
      // Only root may mount; others have the tests of single files.
      return
    }
    defer { _ = Self.run("/bin/umount", [small.path]) }
    let arguments = [
      "sweep", "--seeds", "0...119", "--only", "prediction-strip", "--format", "png", "--quiet",
    ]
    let full = try Program.run(arguments + ["--out", "small/sweep"], in: scratch.url)
    #expect(full.status == 2, "\(full.errors)")
    #expect(full.errors.contains("no space left"), "\(full.errors)")
    let folder = small.appendingPathComponent("sweep")
    let names = try SweepFolder.content(folder).keys
    #expect(names.contains { $0.hasSuffix(".png") })
    #expect(!names.contains { $0.contains(".tmp-") }, "\(names.sorted())")
    for (name, data) in try SweepFolder.content(folder) where name.hasSuffix(".png") {
      // The last chunk of a PNG.
      #expect(data.suffix(8).starts(with: Data("IEND".utf8)), "\(name) is cut")
    }
    #expect(Self.run("/bin/mount", ["-o", "remount,size=64m", small.path]))
    let again = try Program.run(arguments + ["--out", "small/sweep"], in: scratch.url)
    #expect(again.status == 0, "\(again.errors)")
    let whole = try Program.run(arguments + ["--out", "whole"], in: scratch.url)
    #expect(whole.status == 0)
    #expect(
      try SweepFolder.differences(folder, scratch.url.appendingPathComponent("whole")) == [])
  }

  private static func run(_ path: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
