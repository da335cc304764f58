#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A file of lines that grows at its end: a journal.
///
/// A line is there whole or, where the program is killed or the disk is full, cut short; whoever reads
/// must be able to tell. What is appended next begins a line of its own. It is made if it is missing.
/// One process at a time has it: it is locked as long as it is open, and a killed process leaves no
/// lock.
///
/// It may be used by one thread at a time.
public final class AppendedFile {
  public let path: String
  private let descriptor: Descriptor

  /// Opens the file and moves to its end; nil where another process has it.
  ///
  /// - Parameter path: its directory must exist.
  /// - Throws: `OutputError`.
  public init?(opening path: String) throws(OutputError) {
    self.path = path
    descriptor = try Descriptor(
      opening: path, flags: O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, for: path)
    // It is closed as this goes away, which it does here, too.
    guard try descriptor.lock(shared: false) else { return nil }
    if try descriptor.endsWithinLine() { try append([UInt8(ascii: "\n")]) }
  }

  deinit { descriptor.abandon() }

  /// Appends lines.
  ///
  /// - Throws: `OutputError`; what could be written of them is taken away again.
  public func append(_ bytes: [UInt8]) throws(OutputError) {
    let length = try descriptor.length()
    do throws(OutputError) {
      try bytes.withUnsafeBufferPointer { bytes throws(OutputError) in
        try descriptor.write(UnsafeRawBufferPointer(bytes))
      }
    } catch {
      descriptor.cut(to: length)
      throw error
    }
  }

  /// Waits until all that was appended is on the disk.
  public func synchronize() throws(OutputError) {
    try descriptor.synchronize()
  }
}
