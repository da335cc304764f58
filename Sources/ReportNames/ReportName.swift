/// What the files of reports are called: for whoever writes them, and whoever leaves them out.
public enum ReportName {
  /// The folder with what has no place in the page: pages about parts, pictures of a check.
  public static let folder = "report-files"

  /// The Markdown page, which has its figures beside it.
  public static let markdownPage = file("md")

  /// What is printed, and looks like a figure to whoever sees its name alone.
  public static let printed = file("pdf")

  /// Files of which one is beside ``printed`` whenever that is of a report.
  public static let besidePrinted: Set<String> = [
    markdownPage, file("html"), "run.json", "sweep.json",
  ]

  /// How the names of the Markdown page's figures begin.
  private static let figureBeginning = "report-"

  /// The sections of a page about a run, by which they are asked for as figures are by theirs.
  public static let sections = ["the-experiment", "what-came-out", "figures", "how-it-was-made"]

  /// Whether a figure of a run may not be called so, as it or its file could be taken for one of a report.
  public static func isReserved(_ figure: String) -> Bool {
    figure == "report" || figure.hasPrefix(figureBeginning) || sections.contains(figure)
  }

  /// How they end.
  private static let figureEnding = ".svg"

  /// The report as a kind of file.
  ///
  /// - Parameter ending: `html`, without a point.
  /// - Returns: `report.html`.
  public static func file(_ ending: String) -> String { "report.\(ending)" }

  /// The file of a figure of the Markdown page: `report-fit.svg`.
  ///
  /// It lies beside the page, since DocC finds files by their names alone.
  public static func figure(_ name: String) -> String { figureBeginning + name + figureEnding }

  /// Whether a file is called as one of a figure of the Markdown page.
  public static func isFigure(_ fileName: some StringProtocol) -> Bool {
    fileName.hasPrefix(figureBeginning) && fileName.hasSuffix(figureEnding)
  }
}
