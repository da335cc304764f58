/// A program that draws files, or says how large they are.
public enum VectorTool: String, CaseIterable, Sendable {
  case rsvgConvert = "rsvg-convert"
  case pdfToCairo = "pdftocairo"
  case pdfInfo = "pdfinfo"

  /// What Debian calls the package that it is in.
  public var debianPackage: String {
    switch self {
    case .rsvgConvert: "librsvg2-bin"
    case .pdfToCairo, .pdfInfo: "poppler-utils"
    }
  }

  /// What Homebrew calls the package that it is in.
  public var homebrewPackage: String {
    switch self {
    case .rsvgConvert: "librsvg"
    case .pdfToCairo, .pdfInfo: "poppler"
    }
  }
}
