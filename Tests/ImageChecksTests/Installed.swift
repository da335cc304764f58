import Foundation

/// Which programs that draw SVG and PDF there are.
enum Installed {
  static let rsvg = isThere("rsvg-convert")
  static let poppler = isThere("pdftocairo")

  private static func isThere(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
  }
}
