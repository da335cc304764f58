#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The signals by which people and schedulers ask a program to stop: SIGINT, SIGTERM and SIGHUP.
///
/// They are held back, and asked for when it suits.
public struct StopSignals {
  /// Those that whoever started the program does not want to be ignored, as nohup does.
  private let numbers: [Int32]

  /// Holds them back for this thread and those that it starts from now on.
  public init() {
    numbers = [SIGINT, SIGTERM, SIGHUP].filter { !Self.isIgnored($0) }
    var signals = set
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Lets them end the program again, for this thread.
  public func release() {
    var signals = set
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
    let handler = action.__sigaction_u.__sa_handler
    #else
    let handler = action.__sigaction_handler.sa_handler
    #endif
    // SIG_IGN is 1, which Swift does not import as a function.
    return unsafeBitCast(handler, to: Int.self) == 1
  }

  /// The number of a signal that has come since the last time; nil where none has.
  public func next() -> Int32? {
    var pending = sigset_t()
    guard sigpending(&pending) == 0 else { return nil }
    for number in numbers where sigismember(&pending, number) == 1 {
      var one = sigset_t()
      sigemptyset(&one)
      sigaddset(&one, number)
      var taken: Int32 = 0
      if sigwait(&one, &taken) == 0 { return taken }
    }
    return nil
  }

  private var set: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    return set
  }
}
