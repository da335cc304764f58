#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A new, hidden file beside a target, which whoever made it renames or removes.
struct TemporaryFile {
  let path: String
  private let descriptor: Descriptor

  /// Creates `.name.tmp-PID-N` beside `target` with the first N that is free.
  ///
  /// A process that died may have left one with the same number, so the name is taken exclusively.
  ///
  /// - Throws: `OutputError` about `reportedPath`.
  init(beside target: String, for reportedPath: String) throws(OutputError) {
    // A long name is cut: the target's may be as long as the system allows, this one is longer.
    var stem = name(of: target)
    while stem.utf8.count > 200 { stem.removeLast() }
    let prefix = "\(directory(of: target))/.\(stem).tmp-\(getpid())-"
    var number = 0
    while true {
      let path = "\(prefix)\(number)"
      do throws(OutputError) {
        descriptor = try Descriptor(
          opening: path, flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, for: reportedPath)
        self.path = path
        return
      } catch {
        guard case .failed(_, _, EEXIST) = error, number < 1000 else { throw error }
        number += 1
      }
    }
  }

  /// Writes the bytes and closes the file, also on failure.
  func finish(
    with bytes: UnsafeRawBufferPointer, synchronizing: Bool
  ) throws(OutputError) {
    do throws(OutputError) {
      try descriptor.write(bytes)
      if synchronizing { try descriptor.synchronize() }
    } catch {
      descriptor.abandon()
      throw error
    }
    try descriptor.close()
  }
}
