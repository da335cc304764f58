#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// An open file descriptor, whose every call is checked and repeated after a signal (EINTR).
struct Descriptor {
  private let number: Int32

  /// The path that errors name.
  private let path: String

  /// Opens a file with the flags of open(2); one that is made has the permissions without those of the umask.
  init(
    opening path: String, flags: Int32, permissions: mode_t = 0o666, for reportedPath: String
  ) throws(OutputError) {
    var number: Int32
    repeat { number = open(path, flags, permissions) } while number < 0 && errno == EINTR
    guard number >= 0 else { throw OutputError(errno, call: "open", path: reportedPath) }
    self.number = number
    self.path = reportedPath
  }

  /// Writes all bytes, however many calls it takes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let chunk = UnsafeRawBufferPointer(rebasing: rest)
      let count = systemWrite(number, chunk.baseAddress, chunk.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        throw count == 0
          ? .noSpace(path: path) : OutputError(errno, call: "write", path: path)
      }
    }
  }

  /// Waits until the content is on the disk.
  func synchronize() throws(OutputError) {
    while fsync(number) != 0 {
      guard errno == EINTR else { throw OutputError(errno, call: "fsync", path: path) }
    }
  }

  /// Takes the lock of the file, which ends with the descriptor.
  ///
  /// - Returns: false where another process has it.
  func lock(shared: Bool) throws(OutputError) -> Bool {
    while flock(number, (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw OutputError(errno, call: "flock", path: path) }
    }
    return true
  }

  /// The number of bytes in the file.
  func length() throws(OutputError) -> Int {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw OutputError(errno, call: "fstat", path: path) }
    return Int(status.st_size)
  }

  /// Whether the last byte is there and ends no line.
  func endsWithinLine() throws(OutputError) -> Bool {
    let length = try length()
    var last = UInt8(ascii: "\n")
    return length > 0 && pread(number, &last, 1, off_t(length - 1)) == 1
      && last != UInt8(ascii: "\n")
  }

  /// Gives the file the permissions of another, and its owner and group as far as the system lets.
  func takePermissions(of other: stat) throws(OutputError) {
    var permissions = other.st_mode & 0o777
    if fchown(number, other.st_uid, other.st_gid) != 0,
      fchown(number, uid_t.max, other.st_gid) != 0
    {
      // What its group might, another group may only if everybody might.
      permissions = permissions & 0o707 | permissions & permissions << 3 & 0o070
    }
    guard fchmod(number, permissions) == 0 else {
      throw OutputError(errno, call: "fchmod", path: path)
    }
  }

  /// Takes away what stands after so many bytes, after another failure, which is the one to report.
  func cut(to length: Int) {
    _ = ftruncate(number, off_t(length))
  }

  /// Closes and reports what the system only learnt now, as a network disk that is full.
  func close() throws(OutputError) {
    // After EINTR the descriptor is closed on Linux; a second close could hit another file.
    guard systemClose(number) == 0 || errno == EINTR else {
      throw OutputError(errno, call: "close", path: path)
    }
  }

  /// Closes after another failure, which is the one to report.
  func abandon() {
    _ = systemClose(number)
  }
}

// Inside the type, `write` and `close` are its own methods.
private func systemWrite(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(number, bytes, count)
}

private func systemClose(_ number: Int32) -> Int32 {
  close(number)
}
