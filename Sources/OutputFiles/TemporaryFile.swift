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
  /// - Parameters:
  ///   - target: what it is to become.
  ///   - reportedPath: what errors name.
  ///   - other: a file whose permissions it takes; nil for those that the umask leaves.
  /// - Throws: `OutputError` about `reportedPath`.
  init(
    beside target: String, for reportedPath: String, permissionsOf other: stat? = nil
  ) throws(OutputError) {
    (path, descriptor) = try Self.make(
      beside: target, for: reportedPath, permissions: other == nil ? 0o666 : 0o600)
    guard let other else { return }
    do throws(OutputError) {
      // Before there is anything in it to read.
      try descriptor.takePermissions(of: other)
    } catch {
      abandon()
      throw error
    }
  }

  private static func make(
    beside target: String, for reportedPath: String, permissions: mode_t
  ) throws(OutputError) -> (path: String, descriptor: Descriptor) {
    // A long name is cut: the target's may be as long as the system allows, this one is longer.
    var stem = name(of: target)
    while stem.utf8.count > 200 { stem.removeLast() }
    let prefix = "\(directory(of: target))/.\(stem).tmp-\(getpid())-"
    var number = 0
    while true {
      let path = "\(prefix)\(number)"
      do throws(OutputError) {
        let descriptor = try Descriptor(
          opening: path, flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions: permissions,
          for: reportedPath)
        return (path, descriptor)
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
      try write(bytes)
    } catch {
      descriptor.abandon()
      throw error
    }
    try close(synchronizing: synchronizing)
  }

  /// Writes the next bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    try descriptor.write(bytes)
  }

  /// Closes the file, also on failure.
  func close(synchronizing: Bool) throws(OutputError) {
    do throws(OutputError) {
      if synchronizing { try descriptor.synchronize() }
    } catch {
      descriptor.abandon()
      throw error
    }
    try descriptor.close()
  }

  /// Closes and removes the file.
  func abandon() {
    descriptor.abandon()
    unlink(path)
  }

  /// The name of the file that one of this name was to become; nil for other names.
  static func target(ofName name: Substring) -> String? {
    guard name.hasPrefix("."), let dot = name.lastIndex(of: ".") else { return nil }
    let suffix = name[dot...]
    let numbers = suffix.dropFirst(".tmp-".count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard suffix.hasPrefix(".tmp-"), numbers.count == 2,
      numbers.allSatisfy({ !$0.isEmpty && $0.allSatisfy("0123456789".contains) })
    else { return nil }
    return String(name[..<dot].dropFirst())
  }
}
