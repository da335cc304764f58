#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Why a file could not be read.
public enum InputError: Error, Equatable, Sendable {
  case notFound(path: String)
  case isDirectory(path: String)
  case notPermitted(path: String)

  /// A pipe or a device.
  case notAFile(path: String)

  /// The path is empty or holds a zero character.
  case invalidPath(String)

  /// More bytes than `limit`.
  case tooLarge(path: String, limit: Int)

  /// Anything else: the error number.
  case failed(path: String, code: Int32)

  init(_ code: Int32, path: String) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound(path: path)
    case EISDIR: self = .isDirectory(path: path)
    case EACCES, EPERM: self = .notPermitted(path: path)
    default: self = .failed(path: path, code: code)
    }
  }
}

extension InputError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notFound(let path):
      "\(path): there is no such file; check the name"
    case .isDirectory(let path):
      "\(path): is a directory; name a file in it"
    case .notAFile(let path):
      "\(path): is a pipe or a device, which is not read here; name a file"
    case .notPermitted(let path):
      "\(path): cannot read, not permitted; check its permissions"
    case .invalidPath(let path):
      path.isEmpty
        ? "cannot read an empty path; give a name"
        : "\"\(path)\": cannot read, the path holds a zero character; remove it"
    case .tooLarge(let path, let limit):
      "\(path): has more than \(limit) bytes, the most that are read; give a smaller file"
    case .failed(let path, EILSEQ):
      "\(path): its name is not UTF-8; rename it"
    case .failed(let path, let code):
      "\(path): cannot read: \(String(cString: strerror(code))) (error \(code)); check the disk"
    }
  }
}
