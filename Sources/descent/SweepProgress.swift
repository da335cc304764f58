import Sweeps

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Tells how far a sweep has come: a bar on a terminal, a line a minute elsewhere, and each failure at
/// once.
final class SweepProgress {
  private let isTerminal: Bool
  private let isQuiet: Bool
  private let start = ContinuousClock.now
  private var next: ContinuousClock.Instant
  private var isShown = false

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    isTerminal = isatty(STDERR_FILENO) == 1
    next = start + (isTerminal ? .milliseconds(500) : .seconds(60))
  }

  func reached(_ status: SweepWork.Status) {
    if !status.failures.isEmpty { clear() }
    for failure in status.failures.prefix(Self.mostFailures) {
      Console.say("failed: \(failure.name): \(failure.message)".withoutControlCharacters)
    }
    if status.failures.count > Self.mostFailures {
      Console.say("failed: \(status.failures.count - Self.mostFailures) more at once")
    }
    let now = ContinuousClock.now
    guard !isQuiet, now >= next else { return }
    let text = Self.text(status, after: start.duration(to: now), withBar: isTerminal)
    if isTerminal {
      Console.write("\r\u{1B}[K" + text)
      isShown = true
    } else {
      Console.say(text)
    }
    next = now + (isTerminal ? .milliseconds(100) : .seconds(60))
  }

  /// Takes the bar away.
  func clear() {
    if isShown { Console.write("\r\u{1B}[K") }
    isShown = false
  }

  private static let mostFailures = 10

  /// The line, such as `[#####     ] 512 of 1000 runs, 401 a second, about 2 s left`.
  static func text(_ status: SweepWork.Status, after time: Duration, withBar: Bool) -> String {
    let reached = status.kept + status.done
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Double(status.done) / seconds : 0
    var text = "\(reached) of \(status.total) runs"
    if withBar {
      let width = 24
      let filled = status.total > 0 ? width * reached / status.total : width
      text =
        "[" + String(repeating: "#", count: filled)
        + String(repeating: " ", count: width - filled) + "] " + text
    }
    if rate > 0 {
      let shown = rate >= 10 ? "\(Int(rate))" : "\((rate * 10).rounded() / 10)"
      text += ", \(shown) a second"
      text += ", about \(Progress.duration(Double(status.total - reached) / rate)) left"
    }
    if status.failed > 0 { text += ", \(status.failed) failed" }
    return text
  }
}
