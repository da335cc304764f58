#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A program that was run to its end.
struct ChildProcess {
  /// From before its start until after its end.
  let milliseconds: Double

  /// The most memory it held at once, in bytes.
  ///
  /// On Linux a process inherits this number from the one that started it, so it is never below
  /// the peak of this process until then.
  let peakMemory: Int

  /// Runs a program with the environment of this one and waits for it.
  ///
  /// - Parameters:
  ///   - command: the program, looked up along PATH, and its arguments.
  ///   - output: the file that receives its standard output; errors are discarded.
  /// - Throws: ``BenchmarkError`` where it cannot be started or does not end with code 0.
  init(running command: [String], output: String = "/dev/null") throws(BenchmarkError) {
    let name = command.first ?? ""
    let start = ContinuousClock.now
    let process = try Self.spawn(command, output: output)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw .failed(command: name, status: -1) }
    }
    milliseconds = (ContinuousClock.now - start).milliseconds
    #if canImport(Darwin)
    peakMemory = Int(usage.ru_maxrss)
    #else
    peakMemory = Int(usage.ru_maxrss) * 1024
    #endif
    guard status == 0 else { throw .failed(command: name, status: status) }
  }

  private static func spawn(
    _ command: [String], output: String
  ) throws(BenchmarkError) -> pid_t {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    #else
    var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    let variables = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) }
    defer { for string in arguments + environment { free(string) } }
    arguments.append(nil)
    environment.append(nil)
    var process: pid_t = 0
    let name = command.first ?? ""
    let code = posix_spawnp(&process, name, &actions, nil, arguments, environment)
    guard code == 0 else { throw .notStarted(command: name, code: code) }
    return process
  }
}
