import Foundation

/// Messages to and from a browser over two pipes: JSON objects, each ended by a zero.
///
/// For one thread at a time.
final class DevToolsPipe {
  typealias Message = [String: Any]

  private let input: Int32
  private let output: Int32
  private var received: [UInt8] = []

  init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }

  deinit {
    close(input)
    close(output)
  }

  func send(_ message: Message) throws {
    var bytes = try [UInt8](JSONSerialization.data(withJSONObject: message)) + [0]
    while !bytes.isEmpty {
      let count = write(input, bytes, bytes.count)
      guard count > 0 || errno == EINTR else { throw BrowserError.gone }
      bytes.removeFirst(max(0, count))
    }
  }

  /// The next message; nil where none came in so many milliseconds.
  func receive(within milliseconds: Int32) throws -> Message? {
    while true {
      if let end = received.firstIndex(of: 0) {
        let data = Data(received[..<end])
        received.removeSubrange(...end)
        return try JSONSerialization.jsonObject(with: data) as? Message
      }
      var request = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      let count = poll(&request, 1, milliseconds)
      if count == 0 { return nil }
      guard count > 0 || errno == EINTR else { throw BrowserError.gone }
      var piece = [UInt8](repeating: 0, count: 1 << 18)
      let length = read(output, &piece, piece.count)
      guard length > 0 else { throw BrowserError.gone }
      received += piece[..<length]
    }
  }
}
