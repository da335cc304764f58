#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// A file to be written whole or not at all.
///
/// The bytes go to a hidden temporary file in the same directory, which is then renamed over the
/// target: a reader finds the old content or the new, never a part. After a failure the old content
/// is in place and the temporary file is gone; only a killed process can leave one behind, named
/// `.name.tmp-PID-N`.
///
/// A symbolic link at the path stays, and the file that it names is replaced: someone made the link
/// so that the output appears there. A device, pipe or socket is written to directly: it has no
/// old content to keep, and must not be replaced by a file. A new file has the permissions that the
/// umask leaves of 0666, also when it replaces one with others, unless those are to be kept.
public struct OutputFile: Sendable {
  public let path: String

  public init(path: String) {
    self.path = path
  }

  /// Whether something has this name, be it a link that leads nowhere.
  public var exists: Bool {
    var status = stat()
    return isUsable(path) && lstat(path, &status) == 0
  }

  /// Removes the file; it need not be there.
  ///
  /// - Throws: `OutputError`.
  public func remove() throws(OutputError) {
    if unlink(path) != 0, errno != ENOENT { throw OutputError(errno, call: "unlink", path: path) }
  }

  /// Writes the bytes as the whole content.
  ///
  /// With `synchronizing`, it waits until content and name are on the disk, to outlive a power cut;
  /// that costs milliseconds. With `keepingPermissions`, a file that is replaced leaves them to the new one,
  /// and its owner and group where the system lets it.
  ///
  /// - Throws: `OutputError`, with the old content still in place.
  public func write(
    _ bytes: [UInt8], synchronizing: Bool = false, keepingPermissions: Bool = false
  ) throws(OutputError) {
    try bytes.withUnsafeBufferPointer { bytes throws(OutputError) in
      try write(
        contentsOf: UnsafeRawBufferPointer(bytes), synchronizing: synchronizing,
        keepingPermissions: keepingPermissions)
    }
  }

  /// Writes the text in UTF-8 as the whole content.
  ///
  /// - Throws: `OutputError`, with the old content still in place.
  public func write(
    _ text: String, synchronizing: Bool = false, keepingPermissions: Bool = false
  ) throws(OutputError) {
    try write(
      Array(text.utf8), synchronizing: synchronizing, keepingPermissions: keepingPermissions)
  }

  /// Writes the bytes of a buffer as the whole content.
  ///
  /// - Throws: `OutputError`, with the old content still in place.
  public func write(
    contentsOf bytes: UnsafeRawBufferPointer, synchronizing: Bool = false,
    keepingPermissions: Bool = false
  ) throws(OutputError) {
    guard isUsable(path) else { throw .invalidPath(path: path) }
    var status = stat()
    var replaced: stat?
    if stat(path, &status) == 0 {
      guard !status.isDirectory else { throw .directoryInTheWay(path: path) }
      if !status.isRegularFile { return try writeDirectly(bytes) }
      if keepingPermissions { replaced = status }
    } else if errno == ENOTDIR {
      throw .fileInTheWay(path: fileInTheWay(of: path))
    } else if errno != ENOENT {
      throw OutputError(errno, call: "stat", path: path)
    } else if path.hasSuffix("/") {
      throw .noDirectory(path: path)
    }
    let target = try resolvingLinks(path)
    try holdingBackSignals { () throws(OutputError) in
      let temporary = try TemporaryFile(beside: target, for: path, permissionsOf: replaced)
      do throws(OutputError) {
        try temporary.finish(with: bytes, synchronizing: synchronizing)
        if rename(temporary.path, target) != 0 {
          throw OutputError(errno, call: "rename", path: path)
        }
      } catch {
        unlink(temporary.path)
        throw error
      }
    }
    if synchronizing { try synchronizeDirectory(directory(of: target)) }
  }

  private func writeDirectly(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
    let descriptor = try Descriptor(opening: path, flags: O_WRONLY | O_CLOEXEC, for: path)
    do throws(OutputError) {
      try descriptor.write(bytes)
    } catch {
      descriptor.abandon()
      throw error
    }
    try descriptor.close()
  }

  private func synchronizeDirectory(_ directory: String) throws(OutputError) {
    let descriptor = try Descriptor(opening: directory, flags: O_RDONLY | O_CLOEXEC, for: path)
    defer { descriptor.abandon() }
    try descriptor.synchronize()
  }
}

/// The path that a chain of symbolic links ends at, which need not exist.
private func resolvingLinks(_ path: String) throws(OutputError) -> String {
  var target = path
  // Linux follows 40 links (path_resolution(7)).
  for _ in 0..<40 {
    guard let destination = linkDestination(target) else { return target }
    target = destination.hasPrefix("/") ? destination : directory(of: target) + "/" + destination
  }
  throw .linkLoop(path: path)
}

/// What a symbolic link holds; nil for anything that is none.
private func linkDestination(_ path: String) -> String? {
  var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink(path, &bytes, bytes.count)
  guard count > 0 else { return nil }
  return String(decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
