import Rasters

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Draws SVG and PDF by the programs of other projects, each run in a process of its own with limits.
///
/// A program gets the bytes of a file as its standard input and knows no name or directory of it, so
/// that nothing that the file refers to can be found.
public struct VectorRenderer: Sendable {
  /// The directories in which programs are looked for, with colons between, as in `PATH`.
  public var searchPath: String

  public var limits: Limits

  /// What a program is stopped at, and what is not even drawn.
  public struct Limits: Equatable, Sendable {
    /// The largest page.
    public var raster = PNGDecoder.Limits(
      maximumWidth: 32_767, maximumHeight: 32_767, maximumPixelCount: 1 << 26)

    /// The most pages of a file.
    public var pageCount = 200

    /// For each page, on the clock; as much again of the processor's time is never used.
    public var seconds = 60

    /// Bytes of address space of a program.
    public var addressSpace = 2 << 30

    /// Bytes that a program may write.
    public var outputLength = 1 << 28

    public init() {}
  }

  /// - Parameters:
  ///   - searchPath: as in `PATH`, and the environment's where nil.
  ///   - limits: what programs are stopped at.
  public init(searchPath: String? = nil, limits: Limits = Limits()) {
    self.searchPath =
      searchPath ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    self.limits = limits
  }

  /// The path of a program; nil where there is none.
  public func path(of tool: VectorTool) -> String? {
    for directory in searchPath.split(separator: ":") where directory.hasPrefix("/") {
      let path = "\(directory)/\(tool.rawValue)"
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0
      else { continue }
      return path
    }
    return nil
  }
}
