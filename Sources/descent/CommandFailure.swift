import ArgumentParser
import CairoRendering
import DescentFigures
import ExperimentFiles
import Experiments
import InputFiles
import OutputFiles
import Rasters

/// A message and an exit code for an error that a command met.
struct CommandFailure {
  let message: String
  let code: ExitCode

  /// Nil for errors of the command line itself, which the argument parser reports.
  init?(_ error: any Error) {
    switch error {
    case is ExperimentError, is ExperimentFileError, is FigureRequestError:
      self.init("\(error)", .usage)
    case is InputError, is OutputError, is FigureFileError, is FontError, is RenderingError,
      is PNGEncodingError, is ConsoleError:
      self.init("\(error)", .notDone)
    default:
      return nil
    }
  }

  private init(_ message: String, _ code: ExitCode) {
    self.message = message
    self.code = code
  }
}

extension ExitCode {
  /// There is a difference.
  static let difference = ExitCode(1)

  /// Something could not be read, drawn or written.
  static let notDone = ExitCode(2)

  /// The command line, or a value in it, cannot be used.
  static let usage = ExitCode.validationFailure
}
