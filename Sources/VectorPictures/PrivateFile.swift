import CChildProcess

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A temporary file without a name, which nobody else can open and which is gone when it is closed.
final class PrivateFile {
  let descriptor: Int32

  /// The number of the system's error.
  struct Failure: Error {
    var code: Int32
  }

  /// Writes bytes into a new file in the directory for temporary files.
  init(_ bytes: [UInt8]) throws(Failure) {
    let directory = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var name = Array("\(directory.isEmpty ? "/tmp" : directory)/descent-XXXXXX".utf8CString)
    descriptor = CChildOpenNameless(&name)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    // Whatever fails now, the descriptor is closed with the object.
    if let failure = Self.fill(descriptor, with: bytes) { throw failure }
  }

  deinit { close(descriptor) }

  /// Lets the next reader begin at the beginning.
  func rewind() { lseek(descriptor, 0, SEEK_SET) }

  private static func fill(_ descriptor: Int32, with bytes: [UInt8]) -> Failure? {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        return Failure(code: count == 0 ? EIO : errno)
      }
    }
    return nil
  }
}
