import DescentFigures
import Experiments
import SettingFiles

/// An experiment as its file asks for it: what to do, and what to draw of it.
public struct ExperimentFile: Sendable {
  public let experiment: Experiment

  /// In the order of the file, each with a file name of its own.
  public let figures: [RequestedFigure]

  /// What the file says of all figures; nil where it says nothing.
  public let output: OutputSettings

  /// The directory that the file names.
  public let directory: String?

  let settings: Setting

  /// An error of the experiment with the place that is to blame.
  public func located(_ error: ExperimentError) -> ExperimentFileError {
    ExperimentFileError(error.key, error.message, at: settings.origin(of: error.key))
  }
}

/// A figure that is asked for, and how it is to be written.
public struct RequestedFigure: Equatable, Sendable {
  /// The files' name without its extension.
  public var name: String

  public var request: FigureRequest

  /// What this figure has of its own.
  public var output: OutputSettings

  /// Where it is asked for, for messages.
  public var origin: Origin

  /// A figure in its usual form under its usual name.
  public init(_ kind: FigureKind) {
    name = kind.rawValue
    request = FigureRequest(kind)
    output = OutputSettings()
    origin = .standard
  }
}

/// How figures are written; nil where nothing is said.
public struct OutputSettings: Equatable, Sendable {
  /// A theme's name.
  public var theme: String?

  /// Dots per inch of a PNG.
  public var dpi: Double?

  /// Kinds of file by their extension, each once.
  public var formats: [String]?

  /// Dots per inch that pictures may have.
  public static let resolutions = 10.0...2400.0

  public init(theme: String? = nil, dpi: Double? = nil, formats: [String]? = nil) {
    self.theme = theme
    self.dpi = dpi
    self.formats = formats
  }

  /// These settings where they say something, else the others.
  public func orElse(_ others: OutputSettings) -> OutputSettings {
    OutputSettings(
      theme: theme ?? others.theme, dpi: dpi ?? others.dpi, formats: formats ?? others.formats)
  }
}
