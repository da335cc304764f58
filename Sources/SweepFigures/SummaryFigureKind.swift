import Plotting
import Sweeps

/// The figures that a sweep has as a whole, by the names people ask for them with.
public enum SummaryFigureKind: String, CaseIterable, Codable, Sendable {
  case rmseFan = "rmse-fan"
  case finalRMSE = "final-rmse"
  case parameters
  case outliers
  case contactSheet = "contact-sheet"

  /// What it shows, in half a line.
  public var summary: String {
    switch self {
    case .rmseFan: "the median, quartiles and 5 to 95 % of the RMSE over the steps"
    case .finalRMSE: "a histogram of the RMSE at the last step"
    case .parameters: "where the parameters landed"
    case .outliers: "the runs that lie furthest from the rest"
    case .contactSheet: "every run as a small panel"
    }
  }

  /// How the figure is made of what all runs came to; nil for one that needs runs themselves.
  public func making(of summary: SweepSummary) -> ((Theme) -> Figure)? {
    switch self {
    case .rmseFan: { RMSEFan(summary: summary, theme: $0).figure }
    case .finalRMSE: { FinalRMSEFigure(summary: summary, theme: $0).figure }
    case .parameters: { FinalParametersFigure(summary: summary, theme: $0).figure }
    case .outliers, .contactSheet: nil
    }
  }
}
