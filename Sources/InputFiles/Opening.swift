#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Opens a file to be read; whoever asks closes the descriptor.
func openedForReading(_ path: String) throws(InputError) -> Int32 {
  guard !path.isEmpty, !path.utf8.contains(0) else { throw .invalidPath(path) }
  var descriptor: Int32
  repeat { descriptor = open(path, O_RDONLY | O_CLOEXEC) } while descriptor < 0 && errno == EINTR
  guard descriptor >= 0 else { throw InputError(errno, path: path) }
  return descriptor
}
