import Foundation
import Testing

@Suite struct SweepCommandTests {
  private static func sweep(_ arguments: String..., in scratch: Scratch) throws -> Program.Result {
    try Program.run(["sweep"] + arguments, in: scratch.url)
  }

  @Test func theNumberOfJobsChangesNothing() throws {
    let scratch = try Scratch()
    for jobs in ["1", "2", "5"] {
      let result = try Self.sweep(
        "--seeds", "0...29", "--vary", "steps=5,8", "--jobs", jobs, "--out", jobs, in: scratch)
      #expect(result.status == 0, "\(result.errors)")
    }
    let one = scratch.url.appendingPathComponent("1")
    for jobs in ["2", "5"] {
      #expect(
        try SweepFolder.differences(one, scratch.url.appendingPathComponent(jobs)) == [])
    }
    let content = try SweepFolder.content(one)
    #expect(content["runs.csv"] != nil && content["sweep.json"] != nil)
    #expect(content["figures/prediction-strip/steps-5_seed-29.png"] != nil)
    #expect(content["plan.json"] == nil)
  }

  @Test func sevenShardsMakeTheSame() throws {
    let scratch = try Scratch()
    let whole = try Self.sweep("--seeds", "0...29", "--out", "whole", in: scratch)
    #expect(whole.status == 0)
    for shard in 1...7 {
      for out in ["shared", "own-\(shard)"] {
        let result = try Self.sweep(
          "--seeds", "0...29", "--shard", "\(shard)/7", "--out", out, in: scratch)
        #expect(result.status == 0, "\(result.errors)")
      }
    }
    let shared = try Program.run(["merge", "shared"], in: scratch.url)
    #expect(shared.status == 0, "\(shared.errors)")
    let joined = try Program.run(
      ["merge"] + (1...7).map { "own-\($0)" } + ["--out", "joined"], in: scratch.url)
    #expect(joined.status == 0, "\(joined.errors)")
    for name in ["shared", "joined"] {
      #expect(
        try SweepFolder.differences(
          scratch.url.appendingPathComponent("whole"), scratch.url.appendingPathComponent(name))
          == [], "\(name)")
    }
  }

  @Test func aMissingShardIsNamed() throws {
    let scratch = try Scratch()
    for shard in [1, 3] {
      _ = try Self.sweep(
        "--seeds", "0...8", "--no-figures", "--shard", "\(shard)/3", "--out", "parts", in: scratch)
    }
    let result = try Program.run(["merge", "parts"], in: scratch.url)
    #expect(result.status == 3)
    #expect(
      result.errors.contains("3 of 9 runs are missing: seed=1; seed=4; seed=7; run shard 2 again"))
  }

  @Test func oneTaskThatIsSubmittedAgainMakesItsShardAlone() throws {
    let scratch = try Scratch()
    let result = try Program.run(
      [
        "sweep", "--seeds", "0...9", "--shards", "5", "--shard", "auto", "--dry-run",
        "--no-figures",
      ],
      environment: ["SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_COUNT": "1"], in: scratch.url)
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.output.contains("seed=2\n") && result.output.contains("seed=7\n"))
  }

  @Test func onlyWhatIsMissingOrChangedIsMadeAgain() throws {
    let scratch = try Scratch()
    let arguments = ["sweep", "--seeds", "0...9", "--out", "s"]
    #expect(try Program.run(arguments, in: scratch.url).status == 0)
    let before = try SweepFolder.content(scratch.url.appendingPathComponent("s"))
    let figures = scratch.url.appendingPathComponent("s/figures/prediction-strip")
    try FileManager.default.removeItem(at: figures.appendingPathComponent("seed-3.png"))
    try Data("not a picture".utf8).write(to: figures.appendingPathComponent("seed-5.png"))
    let again = try Program.run(arguments, in: scratch.url)
    #expect(again.errors.contains("2 runs made, 8 kept"), "\(again.errors)")
    #expect(try SweepFolder.content(scratch.url.appendingPathComponent("s")) == before)
    let edited = try Program.run(arguments + ["--set", "steps=9"], in: scratch.url)
    #expect(edited.errors.contains("10 runs made, 0 kept"), "\(edited.errors)")
    let more = try Program.run(
      ["sweep", "--seeds", "0...11", "--out", "s", "--set", "steps=9"], in: scratch.url)
    #expect(more.errors.contains("2 runs made, 10 kept"), "\(more.errors)")
  }

  @Test func theSameFileTwiceIsRefusedBeforeAnyWork() throws {
    let scratch = try Scratch()
    let result = try Self.sweep("--seeds", "0...2", "--name", "{figure}", in: scratch)
    #expect(result.status == 64)
    #expect(
      result.errors.contains("seed=0 and seed=1 would both write figures/prediction-strip"))
    #expect(try scratch.names() == [])
  }

  @Test func aDryRunWritesNothingAndSaysTheSameEachTime() throws {
    let scratch = try Scratch()
    let results = try (0..<2).map { _ in
      try Self.sweep("--seeds", "0...4", "--vary", "steps=1,2", "--dry-run", in: scratch).output
    }
    #expect(results[0] == results[1])
    #expect(results[0].split(separator: "\n").count == 10)
    #expect(try scratch.names() == [])
  }

  @Test func aRunThatCannotBeDrawnDoesNotStopTheOthers() throws {
    let scratch = try Scratch()
    for sweep in ["s", "t"] {
      // In the way of a figure.
      try FileManager.default.createDirectory(
        at: scratch.url.appendingPathComponent("\(sweep)/figures/prediction-strip/seed-1.png"),
        withIntermediateDirectories: true)
    }
    let arguments = ["sweep", "--seeds", "0...3", "--out", "s"]
    let result = try Program.run(arguments, in: scratch.url)
    #expect(result.status == 1, "\(result.errors)")
    #expect(result.errors.contains("failed: seed=1:"))
    #expect(result.output.contains("a directory has this name"))
    let table = String(decoding: try scratch.data("s/runs.csv"), as: UTF8.self)
    #expect(table.split(separator: "\n").count(where: { $0.contains(",failed,") }) == 1)
    #expect(table.split(separator: "\n").count(where: { $0.contains(",finished,") }) == 3)
    let stopped = try Program.run(
      arguments + ["--on-failure", "stop", "--jobs", "1", "--out", "t"], in: scratch.url)
    #expect(stopped.status == 1)
    #expect(stopped.errors.contains("--on-failure is stop"))
  }

  /// As of `descent run`, the figures show that there is nothing to show.
  @Test func aRunThatDivergesAtOnceIsAResult() throws {
    let scratch = try Scratch()
    // From this start the first loss is infinite.
    let arguments = [
      "sweep", "--seeds", "0...2", "--out", "s", "--vary",
      "model.parameters.initial=randn(3),randn(3)*1e30",
    ]
    let result = try Program.run(arguments, in: scratch.url)
    #expect(result.status == 0, "\(result.errors)")
    let table = String(decoding: try scratch.data("s/runs.csv"), as: UTF8.self)
    #expect(table.split(separator: "\n").count(where: { $0.contains(",diverged,1,") }) == 3)
    #expect(table.split(separator: "\n").count(where: { $0.contains(",finished,") }) == 3)
    #expect(try scratch.names(in: "s/figures/prediction-strip").count == 6)
    let again = try Program.run(arguments, in: scratch.url)
    #expect(again.status == 0 && again.errors.contains("0 runs made, 6 kept"), "\(again.errors)")
    let verified = try Program.run(["sweep", "verify", "s"], in: scratch.url)
    #expect(verified.status == 0, "\(verified.errors)")
  }

  @Test func verifyNamesWhatWasAltered() throws {
    let scratch = try Scratch()
    #expect(try Self.sweep("--seeds", "0...9", in: scratch).status == 0)
    let good = try Program.run(["sweep", "verify", "sweep", "--sample", "3"], in: scratch.url)
    #expect(good.status == 0, "\(good.output)\(good.errors)")
    #expect(good.output.contains("3 of 10 runs made again, the same to the byte"))
    let file = scratch.url.appendingPathComponent("sweep/figures/prediction-strip/seed-4.png")
    var data = try Data(contentsOf: file)
    data[data.count / 2] ^= 1
    try data.write(to: file)
    let bad = try Program.run(["sweep", "verify", "sweep", "--sample", "3"], in: scratch.url)
    #expect(bad.status == 1)
    #expect(bad.output.contains("figures/prediction-strip/seed-4.png: not the file"))
  }

  @Test(
    arguments: [
      ([], "missing --seeds"),
      (["--seeds", "0..5"], "\"0..5\" is neither a seed nor a range"),
      (["--seeds", "1,1"], "1 is named twice"),
      (["--seeds", "1", "--vary", "steps"], "\"steps\" is not key=value,value"),
      (["--seeds", "1", "--vary", "stepz=1,2"], "stepz"),
      (["--seeds", "1", "--shard", "3"], "add --shards"),
      (["--seeds", "1", "--shard", "9/8"], "9 is not from 1 to 8"),
      (["--seeds", "1", "--jobs", "0"], "--jobs: 0"),
      (["--seeds", "1", "--on-failure", "stopp"], "did you mean stop?"),
      (["--seeds", "1", "--name", "{sed}"], "{sed} does not vary"),
      (["--seeds", "1", "--summary", "fan"], "did you mean rmse-fan?"),
      (
        ["--seeds", "1", "--vary", "theme=clean,matplotlib", "--theme", "clean"], "theme is set by"
      ),
    ] as [([String], String)])
  func aMistakeIsSaidAndNothingWritten(arguments: [String], message: String) throws {
    let scratch = try Scratch()
    let result = try Program.run(["sweep"] + arguments, in: scratch.url)
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(try scratch.names() == [])
  }
}
