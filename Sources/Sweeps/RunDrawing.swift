import DescentFigures
import Experiments

/// Draws the figures of runs, for one worker of a sweep.
public protocol RunDrawing {
  /// The bytes of the files of a run, in the order of the figures and of their formats.
  func files(of run: TrainingRun, figures: [PlannedFigure]) throws -> [[UInt8]]
}
