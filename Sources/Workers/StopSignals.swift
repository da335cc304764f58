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
  private static let numbers = [SIGINT, SIGTERM, SIGHUP]

  /// Holds them back for this thread and those that it starts from now on.
  public init() {
    var signals = Self.set
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// The number of a signal that has come since the last time; nil where none has.
  public func next() -> Int32? {
    var pending = sigset_t()
    guard sigpending(&pending) == 0 else { return nil }
    for number in Self.numbers where sigismember(&pending, number) == 1 {
      var one = sigset_t()
      sigemptyset(&one)
      sigaddset(&one, number)
      var taken: Int32 = 0
      if sigwait(&one, &taken) == 0 { return taken }
    }
    return nil
  }

  private static var set: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    return set
  }
}
