#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A claim on a directory, held until it is released or the process ends, however it ends.
///
/// It keeps out others that ask, nobody else, and leaves no file behind.
public final class DirectoryLock {
  private let descriptor: Descriptor

  /// Nil where another process has it.
  ///
  /// - Parameters:
  ///   - path: a directory that exists.
  ///   - shared: whether others may have it shared at the same time.
  /// - Throws: `OutputError`.
  public init?(_ path: String, shared: Bool) throws(OutputError) {
    descriptor = try Descriptor(
      opening: path, flags: O_RDONLY | O_DIRECTORY | O_CLOEXEC, for: path)
    // It is closed as this goes away, which it does here, too.
    guard try descriptor.lock(shared: shared) else { return nil }
  }

  deinit { descriptor.abandon() }
}
