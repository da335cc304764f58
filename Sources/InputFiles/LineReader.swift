#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A file of lines, read one at a time or at a place, in memory that does not grow with the file.
///
/// For one thread at a time.
public final class LineReader {
  public let path: String
  private let descriptor: Int32
  private var buffer: [UInt8]

  /// Where the buffer's first byte stands in the file.
  private var start = 0

  /// - Throws: `InputError`, `notAFile` for a pipe or a device, in which nothing has a place.
  public init(_ path: String) throws(InputError) {
    try InputFile.requireFile(at: path)
    descriptor = try openedForReading(path)
    self.path = path
    buffer = []
  }

  deinit { close(descriptor) }

  /// The line that begins at a place, without its end, and where the next begins.
  ///
  /// - Parameters:
  ///   - place: in bytes from the start of the file.
  ///   - limit: the most bytes that it may have; no more than these and a piece of the file are read.
  /// - Returns: nil at the end; a last line without an end is a line, too. Bytes that are no UTF-8 are
  ///   replaced.
  /// - Throws: `InputError`, `tooLarge` for a line beyond the limit.
  public func line(
    at place: Int, limit: Int = .max
  ) throws(InputError) -> (text: String, next: Int)? {
    if place < start || place >= start + buffer.count {
      start = place
      buffer.removeAll(keepingCapacity: true)
    }
    // How many bytes from the place on hold no line's end.
    var searched = 0
    while true {
      let first = place - start
      if let end = buffer[(first + searched)...].firstIndex(of: UInt8(ascii: "\n")) {
        guard end - first <= limit else { throw .tooLarge(path: path, limit: limit) }
        return (String(decoding: buffer[first..<end], as: UTF8.self), start + end + 1)
      }
      searched = buffer.count - first
      guard searched <= limit else { throw .tooLarge(path: path, limit: limit) }
      guard try fill(keeping: place) else {
        guard !buffer.isEmpty else { return nil }
        return (String(decoding: buffer, as: UTF8.self), start + buffer.count)
      }
    }
  }

  /// Reads on, and forgets what stands before a place.
  private func fill(keeping place: Int) throws(InputError) -> Bool {
    buffer.removeFirst(place - start)
    start = place
    let length = 1 << 16
    let end = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: length))
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        pread(descriptor, bytes.baseAddress.map { $0 + end }, length, off_t(start + end))
      }
      guard count < 0, errno == EINTR else {
        buffer.removeLast(length - max(0, count))
        guard count >= 0 else { throw InputError(errno, path: path) }
        return count > 0
      }
    }
  }
}
