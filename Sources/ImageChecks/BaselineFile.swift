import OutputFiles

/// A file below a directory that may have to be made.
struct BaselineFile {
  let path: String

  /// Writes the bytes as the whole content.
  ///
  /// - Throws: `OutputError`.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      _ = try OutputDirectory(creating: String(path[..<slash]))
    }
    try OutputFile(path: path).write(bytes)
  }
}
