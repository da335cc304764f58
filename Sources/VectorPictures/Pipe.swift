#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The end of a pipe that a child writes to.
struct Pipe {
  let descriptor: Int32

  /// Bytes that are kept.
  let limit: Int

  private(set) var bytes: [UInt8] = []

  /// Whether there was more than is kept.
  private(set) var isOver = false

  private(set) var isClosed = false

  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// Takes some of what is there, without waiting.
  mutating func take() {
    guard !isClosed else { return }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK { return }
    guard count > 0 else {
      isClosed = true
      return
    }
    let room = limit - bytes.count
    isOver = isOver || count > room
    bytes += chunk[..<min(count, room)]
  }
}
