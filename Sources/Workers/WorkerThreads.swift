#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Threads that do the same work beside each other, while the thread that started them looks on.
public enum WorkerThreads {
  /// The processors this process may use, at least 1.
  public static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Runs `work` on so many threads, and returns when all have ended.
  ///
  /// - Parameters:
  ///   - count: at least 1. With fewer threads than that to be had, it goes on with those there are.
  ///   - work: is given the number of its thread, from 0 on.
  ///   - onlooker: is called by this thread every few milliseconds, and once at the end.
  public static func run(
    _ count: Int, work: @escaping @Sendable (Int) -> Void, onlooker: () -> Void = {}
  ) {
    precondition(count >= 1, "work needs a thread")
    let running = Locked(0)
    var threads: [pthread_t] = []
    for number in 0..<count {
      let box = Unmanaged.passRetained(
        Box {
          work(number)
          running.withLock { $0 -= 1 }
        })
      running.withLock { $0 += 1 }
      #if canImport(Darwin)
      var thread: pthread_t?
      #else
      var thread = pthread_t()
      #endif
      let code = pthread_create(&thread, nil, { WorkerThreads.main($0) }, box.toOpaque())
      #if canImport(Darwin)
      if code == 0, let thread { threads.append(thread) }
      #else
      if code == 0 { threads.append(thread) }
      #endif
      if code != 0 {
        running.withLock { $0 -= 1 }
        box.release()
      }
    }
    if threads.isEmpty { work(0) }
    // Short at first, so that short work does not wait for the onlooker.
    var pause: UInt32 = 200
    while running.withLock({ $0 }) > 0 {
      usleep(pause)
      pause = min(20_000, pause * 3 / 2)
      onlooker()
    }
    for thread in threads { pthread_join(thread, nil) }
    onlooker()
  }

  private final class Box: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  private static func main(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().work() }
    return nil
  }
}
