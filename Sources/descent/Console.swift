#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Results go to standard output, all else to standard error.
enum Console {
  /// Writes a line of results.
  static func show(_ text: String, terminator: String = "\n") {
    print(text, terminator: terminator)
  }

  /// Writes a line about what is going on.
  static func say(_ text: String) {
    write(text + "\n")
  }

  /// Writes to standard error without a line break.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { bytes in
      _ = systemWrite(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
  }

  /// Ends the program with success, once ``finish()`` has written everything.
  static func leave() -> Never {
    _exit(0)
  }

  /// Ends the program as a signal would, without waiting for anything.
  static func leave(stoppedBy signal: Int32) -> Never {
    _exit(128 + signal)
  }

  /// Makes sure that all results have left the program.
  ///
  /// - Throws: ``ConsoleError`` where they cannot, as on a full disk.
  static func finish() throws(ConsoleError) {
    if fflush(nil) != 0 { throw ConsoleError(reason: String(cString: strerror(errno))) }
  }
}

extension String {
  /// Without what moves a cursor or changes colours, for text from files of others; line breaks stay.
  var withoutControlCharacters: String {
    var scalars = unicodeScalars
    scalars.removeAll { $0.properties.generalCategory == .control && $0 != "\n" }
    return String(scalars)
  }
}

/// Standard output cannot be written.
struct ConsoleError: Error, CustomStringConvertible {
  var reason: String

  var description: String {
    "standard output: cannot write (\(reason)); send it to another place"
  }
}

// Inside the type, `write` is its own.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
