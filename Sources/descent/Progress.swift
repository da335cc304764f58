#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Tells how far long work has come.
///
/// On a terminal it is one line that is written over, elsewhere a line a minute. Work that is done in a
/// second is not talked about.
final class Progress {
  private let total: Int
  private let noun: String
  private let isTerminal: Bool
  private let isQuiet: Bool
  private let start: Double
  private var next: Double
  private var isShown = false

  /// Steps are counted for nothing until so many have passed, as asking for the time costs more than a
  /// short step.
  private static let stride = 64

  init(total: Int, noun: String, isQuiet: Bool) {
    self.total = total
    self.noun = noun
    self.isQuiet = isQuiet
    isTerminal = isatty(STDERR_FILENO) == 1
    start = Self.seconds()
    next = start + (isTerminal ? 1 : 60)
  }

  /// Is told how much is done.
  func reached(_ count: Int) {
    guard !isQuiet, count % Self.stride == 0 || total < Self.stride * Self.stride else { return }
    let now = Self.seconds()
    guard now >= next, count < total else { return }
    let left = (now - start) / Double(count) * Double(total - count)
    let text = "\(noun) \(count) of \(total), about \(Self.duration(left)) left"
    if isTerminal {
      Console.write("\r\u{1B}[K" + text)
      isShown = true
    } else {
      Console.say(text)
    }
    next = now + (isTerminal ? 0.1 : 60)
  }

  /// Takes the line away.
  func finish() {
    if isShown { Console.write("\r\u{1B}[K") }
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    if whole < 100 { return "\(whole) s" }
    return whole < 6000 ? "\(whole / 60) min" : "\(whole / 3600) h"
  }
}
