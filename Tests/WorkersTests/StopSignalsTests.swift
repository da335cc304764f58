import Foundation
import Testing
import Workers

@Suite struct StopSignalsTests {
  #if compiler(>=6.3) && os(Linux)
  /// In a process of its own, since it stops asking the whole process.
  @Test func eachSignalIsToldOnce() async {
    await #expect(processExitsWith: .success) {
      // Other threads of this process must not take them either.
      for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, { _ in }) }
      let signals = StopSignals()
      guard signals.next() == nil else { exit(1) }
      for number in [SIGTERM, SIGINT, SIGHUP] {
        pthread_kill(pthread_self(), number)
        guard signals.next() == number, signals.next() == nil else { exit(2) }
      }
    }
  }
  #endif
}
