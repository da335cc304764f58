import FigureMetadata
import Rasters

/// Why it cannot be said what an SVG or a PDF looks like; each names the file.
public enum VectorPictureError: Error, Equatable, Sendable {
  /// An SVG that is none, or that asks for what is not taken; line and column count from 1.
  case brokenSVG(path: String, line: Int, column: Int, reason: String)

  /// A PDF that is none.
  case brokenPDF(path: String, reason: String)

  /// The program that draws such files is in no directory of the search path.
  case toolMissing(path: String, tool: VectorTool)

  /// The program refused the file: the first line of what it said.
  case toolRefused(path: String, tool: VectorTool, message: String)

  /// The program was killed by a signal, most often at a limit of time or memory.
  case toolKilled(path: String, tool: VectorTool, signal: Int)

  /// The program did not end in time.
  case toolTooSlow(path: String, tool: VectorTool, seconds: Int)

  /// The program wrote more bytes than fit a picture.
  case toolTooVerbose(path: String, tool: VectorTool, limit: Int)

  /// The program cannot be started, or given the file: the error number.
  case toolFailed(path: String, tool: VectorTool, code: Int32)

  /// A page, counted from 1, is larger at this resolution than may be drawn.
  case pageTooLarge(
    path: String, page: Int, width: Double, height: Double, limits: PNGDecoder.Limits)

  /// More pages than are drawn.
  case tooManyPages(path: String, count: Int, limit: Int)

  /// More bytes than are read.
  case fileTooLarge(path: String, byteCount: Int, limit: Int)
}

extension VectorPictureError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .brokenSVG(let path, let line, let column, let reason):
      "\(path):\(line):\(column): broken SVG: \(reason)"
    case .brokenPDF(let path, let reason):
      "\(path): broken PDF: \(reason); copy it or draw it again"
    case .toolMissing(let path, let tool):
      "\(path): cannot be drawn, \(tool.rawValue) is not installed; install \(tool.debianPackage) "
        + "(Debian) or \(tool.homebrewPackage) (Homebrew)"
    case .toolRefused(let path, let tool, let message):
      "\(path): \(tool.rawValue) cannot draw it: \(message)"
    case .toolKilled(let path, let tool, let signal):
      "\(path): \(tool.rawValue) was stopped by signal \(signal), perhaps at the limit of memory or "
        + "time; draw less, or a smaller page"
    case .toolTooSlow(let path, let tool, let seconds):
      "\(path): \(tool.rawValue) did not end within \(seconds) s; draw less, or a smaller page"
    case .toolTooVerbose(let path, let tool, let limit):
      "\(path): \(tool.rawValue) wrote more than \(limit) bytes; draw less, or a smaller page"
    case .toolFailed(let path, let tool, let code):
      "\(path): \(tool.rawValue) cannot be run (error \(code)); check the directory for temporary "
        + "files and the limits of processes and open files"
    case .pageTooLarge(let path, let page, let width, let height, let limits):
      "\(path): page \(page) would have \(Self.text(width)) x \(Self.text(height)) pixels, more than "
        + "\(limits.maximumWidth) x \(limits.maximumHeight) or \(limits.maximumPixelCount) in all; "
        + "compare at fewer dots per inch"
    case .tooManyPages(let path, let count, let limit):
      "\(path): has \(count) pages, more than the \(limit) that are compared; split it"
    case .fileTooLarge(let path, let byteCount, let limit):
      "\(path): has \(byteCount) bytes, more than the \(limit) that are read; draw less"
    }
  }

  private static func text(_ pixels: Double) -> String {
    Int(exactly: pixels.rounded()).map { "\($0)" } ?? "\(pixels)"
  }
}
