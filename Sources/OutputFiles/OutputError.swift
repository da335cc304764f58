#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Why an output could not be written.
///
/// The paths are those the caller gave, or parts of them.
public enum OutputError: Error, Equatable, Sendable {
  /// A file was to be written where a directory stands.
  case directoryInTheWay(path: String)

  /// A directory is needed where a file stands.
  case fileInTheWay(path: String)

  /// The directory of a file does not exist.
  case noDirectory(path: String)

  /// The user may not write here, or nobody may (a read-only file system).
  case notPermitted(path: String)

  /// The disk or the user's share of it is full.
  case noSpace(path: String)

  case nameTooLong(path: String)

  /// Symbolic links that lead back to themselves.
  case linkLoop(path: String)

  /// The path is empty or holds a zero character.
  case invalidPath(path: String)

  /// Anything else: the system call that failed, and its error number.
  case failed(path: String, call: String, code: Int32)

  /// The case for an error number of a call on `path`.
  init(_ code: Int32, call: String, path: String) {
    switch code {
    case EISDIR: self = .directoryInTheWay(path: path)
    case ENOTDIR: self = .fileInTheWay(path: path)
    case ENOENT: self = .noDirectory(path: path)
    case EACCES, EPERM, EROFS: self = .notPermitted(path: path)
    case ENOSPC, EDQUOT: self = .noSpace(path: path)
    case ENAMETOOLONG: self = .nameTooLong(path: path)
    case ELOOP: self = .linkLoop(path: path)
    default: self = .failed(path: path, call: call, code: code)
    }
  }
}

extension OutputError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .directoryInTheWay(let path):
      "\(path): cannot write the file, a directory has this name; remove it or choose another name"
    case .fileInTheWay(let path):
      "\(path): cannot use it as a directory, a file is in the way; "
        + "remove it or choose another directory"
    case .noDirectory(let path):
      "\(path): cannot write, its directory does not exist; create it first"
    case .notPermitted(let path):
      "\(path): cannot write, not permitted; check its permissions or choose another place"
    case .noSpace(let path):
      "\(path): cannot write, no space left; free some or choose another disk"
    case .nameTooLong(let path):
      "\(path): cannot write, the name is too long; choose a shorter one"
    case .linkLoop(let path):
      "\(path): cannot write, its symbolic links lead in a circle; remove one of them"
    case .invalidPath(let path):
      path.isEmpty
        ? "cannot write to an empty path; give a name"
        : "\"\(path)\": cannot write, the path holds a zero character; remove it"
    case .failed(let path, let call, let code):
      "\(path): cannot write, \(call) failed: \(String(cString: strerror(code))) "
        + "(error \(code)); choose another place"
    }
  }
}
