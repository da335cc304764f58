import Testing

@testable import descent_benchmarks

@Suite struct ChildProcessTests {
  @Test func processThatEndsWellHasTimeAndMemory() throws {
    let process = try ChildProcess(running: ["true"])
    #expect(process.milliseconds > 0)
    #expect(process.peakMemory > 0)
  }

  @Test func exitCodeAndMissingProgramAreErrors() {
    #expect(throws: BenchmarkError.failed(command: "false", status: 256)) {
      try ChildProcess(running: ["false"])
    }
    #expect(throws: BenchmarkError.notStarted(command: "no-such-program", code: 2)) {
      try ChildProcess(running: ["no-such-program"])
    }
  }
}
