import ArgumentParser
import CairoRendering
import DescentFigures
import ExperimentFiles
import Experiments
import ImageChecks
import InputFiles
import OutputFiles
import Rasters
import SettingFiles
import Sweeps

/// A message and an exit code for an error that a command met.
struct CommandFailure {
  let message: String
  let code: ExitCode

  /// Nil for errors of the command line itself, which the argument parser reports.
  init?(_ error: any Error) {
    switch error {
    case let error as PlaceError:
      // Where it is changes what is said, and not what it comes to.
      self.init("\(error)", CommandFailure(error.reason)?.code ?? .notDone)
    case is ExperimentError, is ExperimentFileError, is FigureRequestError, is SettingError,
      is MaskError:
      self.init("\(error)", .usage)
    case is InputError, is OutputError, is FigureFileError, is FontError, is RenderingError,
      is PNGEncodingError, is ConsoleError, is ReportError, is CheckRecordFileError,
      is GalleryError:
      self.init("\(error)", .notDone)
    case let error as SweepError:
      self.init("\(error)", error.code)
    case let error as CheckError:
      self.init("\(error)", error.code)
    default:
      return nil
    }
  }

  private init(_ message: String, _ code: ExitCode) {
    self.message = message
    self.code = code
  }
}

extension SweepError {
  fileprivate var code: ExitCode {
    switch self {
    case .tooManyRuns, .collision, .otherPlan, .sharded, .differentPlans, .noOutput: .usage
    case .busy, .noSweep, .damaged: .notDone
    case .differentRuns: .difference
    case .incomplete, .unfinished: .incomplete
    }
  }
}

extension CheckError {
  fileprivate var code: ExitCode {
    switch self {
    case .differentKinds, .variantName, .needsDirectories: .usage
    case .notFound, .nothingToCompare, .everythingMissing, .hashes, .acceptance, .otherBytes:
      .notDone
    }
  }
}

extension ExitCode {
  /// There is a difference.
  static let difference = ExitCode(1)

  /// Something could not be read, drawn or written.
  static let notDone = ExitCode(2)

  /// Runs are missing.
  static let incomplete = ExitCode(3)

  /// The command line, or a value in it, cannot be used.
  static let usage = ExitCode.validationFailure
}
