#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A file whose content comes piece by piece, and that takes its name when it is whole.
///
/// Until then the bytes are in a hidden temporary file beside the target, which is removed if this goes
/// away before ``commit(synchronizing:)``.
public final class PendingFile {
  private let target: String
  private let temporary: TemporaryFile
  private var buffer: [UInt8] = []
  private var isOpen = true

  private static let bufferLength = 1 << 16

  /// - Parameter path: where the file is to be; its directory must exist.
  /// - Throws: `OutputError`.
  public init(_ path: String) throws(OutputError) {
    guard isUsable(path) else { throw .invalidPath(path: path) }
    target = path
    temporary = try TemporaryFile(beside: path, for: path)
    buffer.reserveCapacity(Self.bufferLength)
  }

  /// Takes the next bytes.
  ///
  /// - Throws: `OutputError`.
  public func write(_ bytes: some Sequence<UInt8>) throws(OutputError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferLength { try flush() }
  }

  /// Takes the next text, in UTF-8.
  ///
  /// - Throws: `OutputError`.
  public func write(_ text: String) throws(OutputError) { try write(text.utf8) }

  /// Gives the file its name.
  ///
  /// - Parameter synchronizing: whether to wait until the content is on the disk.
  /// - Throws: `OutputError`, with the old content still in place.
  public func commit(synchronizing: Bool = false) throws(OutputError) {
    precondition(isOpen, "a file is finished once")
    try flush()
    isOpen = false
    do throws(OutputError) {
      try temporary.close(synchronizing: synchronizing)
      if rename(temporary.path, target) != 0 {
        throw OutputError(errno, call: "rename", path: target)
      }
    } catch {
      unlink(temporary.path)
      throw error
    }
  }

  deinit {
    guard isOpen else { return }
    temporary.abandon()
  }

  private func flush() throws(OutputError) {
    try buffer.withUnsafeBufferPointer { bytes throws(OutputError) in
      try temporary.write(UnsafeRawBufferPointer(bytes))
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
