import CChildProcess

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// One run of a program on a file.
struct ToolRun {
  let renderer: VectorRenderer
  let tool: VectorTool

  /// What messages call the file.
  let path: String

  /// What a program that ended by itself has left.
  struct Result {
    var output: [UInt8]

    /// The beginning of what it said of errors.
    var errors: String

    var status: Int

    /// The first line that speaks of an error, else the first line; control characters are left out.
    var firstError: String? {
      let lines = errors.split(whereSeparator: \.isNewline)
      return (lines.first(where: Self.isError) ?? lines.first).map { line in
        String(line.filter { $0 >= " " }.prefix(300))
      }
    }

    /// Whether there is a line that speaks of an error, and not only of a warning.
    var namesError: Bool { errors.split(whereSeparator: \.isNewline).contains(where: Self.isError) }

    /// `Syntax Error: ...`, `Error reading SVG`.
    private static func isError(_ line: Substring) -> Bool {
      line.prefix { $0 != ":" && $0 != "(" }.contains("Error")
    }
  }

  private static let errorLength = 1 << 14

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: those after its name.
  ///   - input: what it reads.
  /// - Returns: what it has written, whether it succeeded or not.
  /// - Throws: ``VectorPictureError`` where it does not end by itself.
  func run(
    _ arguments: [String], input: PrivateFile
  ) throws(VectorPictureError) -> Result {
    guard let program = renderer.path(of: tool) else {
      throw .toolMissing(path: path, tool: tool)
    }
    input.rewind()
    var child = CChild()
    let limits = CChildLimits(
      processorSeconds: UInt32(clamping: renderer.limits.seconds),
      addressSpace: UInt64(clamping: renderer.limits.addressSpace),
      fileSize: UInt64(clamping: renderer.limits.outputLength))
    let words = [tool.rawValue] + arguments
    let status = Self.withCStrings(words) {
      CChildStart(program, $0, input.descriptor, limits, &child)
    }
    guard status == 0 else { throw .toolFailed(path: path, tool: tool, code: status) }
    defer {
      close(child.output)
      close(child.errors)
    }
    return try finish(child)
  }

  /// Reads what a child writes until it ends, or ends it.
  private func finish(_ child: CChild) throws(VectorPictureError) -> Result {
    var child = child
    var code: Int32 = 0
    var output = Pipe(descriptor: child.output, limit: renderer.limits.outputLength)
    var errors = Pipe(descriptor: child.errors, limit: Self.errorLength)
    let deadline = Self.now() + UInt64(max(0, renderer.limits.seconds)) * 1000
    func stop(_ error: VectorPictureError) -> VectorPictureError {
      CChildKill(&child)
      _ = CChildLook(&child, true, &code)
      return error
    }
    while true {
      output.take()
      errors.take()
      if output.isOver {
        throw stop(
          .toolTooVerbose(path: path, tool: tool, limit: renderer.limits.outputLength))
      }
      if output.isClosed, errors.isClosed {
        // It may have closed them and go on.
        let state = CChildLook(&child, false, &code)
        if state == CChildStateKilled {
          throw .toolKilled(path: path, tool: tool, signal: Int(code))
        }
        if state == CChildStateExited { break }
      }
      let now = Self.now()
      guard now < deadline else {
        throw stop(.toolTooSlow(path: path, tool: tool, seconds: renderer.limits.seconds))
      }
      let wait = output.isClosed && errors.isClosed ? 1 : deadline - now
      Self.wait(for: [output, errors].filter { !$0.isClosed }, milliseconds: wait)
    }
    return Result(
      output: output.bytes, errors: String(decoding: errors.bytes, as: UTF8.self),
      status: Int(code))
  }

  /// Milliseconds that only go up.
  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
  }

  private static func wait(for pipes: [Pipe], milliseconds: UInt64) {
    var entries = pipes.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
    poll(&entries, nfds_t(entries.count), Int32(clamping: milliseconds))
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    return body(pointers)
  }
}
