import DescentFigures
import Experiments
import Plotting
import Scenes
import Typesetting

/// Every run of a sweep as a small panel, a hundred a page.
public struct ContactSheet {
  /// A run and what it is called.
  public struct Entry: Sendable {
    /// In a few characters, such as `seed 7`; the end of a longer name is shown.
    public let name: String

    /// Nil for a run that failed.
    let run: RunPanel?

    /// Keeps what a panel shows of a run, which is little.
    ///
    /// - Parameters:
    ///   - name: what the run is called.
    ///   - run: nil for a run that failed.
    public init(name: String, run: TrainingRun?) {
      self.name = name
      self.run = run.map { RunPanel($0) }
    }
  }

  private let entries: [Entry]
  private let page: Int
  private let pageCount: Int
  private let theme: Theme

  public static let columns = 10
  public static let rows = 10

  /// How many runs a full page has.
  public static let perPage = columns * rows

  /// How many pages so many runs take; one page says that there are none.
  public static func pageCount(runs: Int) -> Int { max(1, (runs + perPage - 1) / perPage) }

  /// Which runs are on a page.
  ///
  /// - Parameters:
  ///   - page: 1 for the first.
  ///   - runCount: how many runs there are in all.
  /// - Returns: their places in the order of the plan, from 0 on.
  public static func runs(onPage page: Int, of runCount: Int) -> Range<Int> {
    precondition((1...pageCount(runs: runCount)).contains(page), "pages count from 1")
    let start = (page - 1) * perPage
    return start..<min(runCount, start + perPage)
  }

  /// A page of the sheet.
  ///
  /// - Parameters:
  ///   - runs: those of this page alone, at most a hundred.
  ///   - page: 1 for the first.
  ///   - pageCount: how many pages there are in all.
  ///   - theme: decides colours.
  public init(runs: [Entry], page: Int = 1, of pageCount: Int = 1, theme: Theme) {
    precondition(runs.count <= Self.perPage, "a page has room for \(Self.perPage) runs")
    precondition((1...max(1, pageCount)).contains(page), "pages count from 1")
    entries = runs
    self.page = page
    self.pageCount = pageCount
    self.theme = theme
  }

  /// The page.
  ///
  /// All panels have the same limits: those of the page's actual values and a margin. Predictions beyond
  /// them are cut off, since a single run that went wrong would flatten all others.
  public var figure: Figure {
    guard !entries.isEmpty else {
      return .sentence("no runs", name: Self.name, description: "No runs.")
    }
    let layout = layout
    let limits = self.limits
    return Figure(
      size: layout.size, rows: layout.rows, columns: layout.columns,
      axes: entries.map { axes(of: $0, limits) }, title: Label(plain: title), name: Self.name,
      description: description,
      showsLegend: entries.contains { $0.run != nil }, margins: .fixed(layout.area))
  }

  private static let name = "Contact sheet"

  /// A narrower page would have no room for its title and legend.
  private static let fewestColumns = 4

  private static let captionSize = 7.0

  /// A longer caption would run into the next one.
  private static let mostCharacters = 18
}

extension ContactSheet {
  private var layout: ContactSheetLayout {
    let columns = min(Self.columns, max(Self.fewestColumns, entries.count))
    return ContactSheetLayout(
      rows: max(1, (entries.count + columns - 1) / columns), columns: columns)
  }

  /// What people call the axes, of the first run there is.
  private var axisNames: (x: String, y: String)? {
    entries.lazy.compactMap(\.run).first.map { ($0.inputLabel, $0.targetLabel) }
  }

  private var limits: (x: Limits, y: Limits) {
    func limits(_ values: (RunPanel) -> [Float], margin: Double) -> Limits {
      Limits(
        covering: entries.compactMap(\.run).flatMap { values($0).map { Double($0) } },
        margin: margin)
    }
    return (limits(\.inputEnds, margin: 0.08), limits(\.targetEnds, margin: 0.12))
  }

  private func axes(of entry: Entry, _ limits: (x: Limits, y: Limits)) -> Axes {
    let run = entry.run
    let ending = run.map(Self.ending) ?? ""
    let corner = { DataPoint($0, limits.y.upper) }
    var marks = run.map(series) ?? []
    marks.append(
      .annotation(
        Annotation(
          Label(plain: Self.shortened(entry.name, beside: ending)), at: corner(limits.x.lower),
          dy: -2.5,
          anchor: .start, size: Self.captionSize)))
    if let run {
      marks.append(
        .annotation(
          Annotation(
            Label(plain: ending), at: corner(limits.x.upper), dy: -2.5, anchor: .end,
            color: run.divergence == nil ? nil : theme.strongEmphasis, size: Self.captionSize)))
    } else {
      let middle = DataPoint(
        (limits.x.lower + limits.x.upper) / 2, (limits.y.lower + limits.y.upper) / 2)
      marks.append(
        .annotation(
          Annotation(
            "failed", at: middle, isCentered: true, color: theme.strongEmphasis,
            size: Self.captionSize + 1)))
    }
    return Axes(
      x: Axis(limits: limits.x, ticks: TickChoice.none, showsTickLabels: false),
      y: Axis(limits: limits.y, ticks: TickChoice.none, showsTickLabels: false), marks: marks)
  }

  private func series(of run: RunPanel) -> [Mark] {
    func numbers(_ values: [Float]) -> [Double] { values.map { Double($0) } }
    return [
      .dots(
        Dots(
          x: numbers(run.inputs), y: numbers(run.targets), label: "actual",
          color: theme.seriesColor(0), diameter: 1.6)),
      .dots(
        Dots(
          x: numbers(run.inputs), y: numbers(run.predictions), label: "predicted",
          color: theme.emphasis, shape: theme.isAnnotated ? .diamond : .circle, diameter: 1.6)),
    ]
  }

  /// The end of a name: its last word, or as much of that as there is room for.
  private static func shortened(_ name: String, beside ending: String) -> String {
    let name = SettingNames.seedInWords(name)
    let room = mostCharacters - ending.count
    guard name.count > room else { return name }
    let end = name.suffix(max(1, room - 1))
    // A whole word, if one ends in there, says more than parts of two.
    return "…" + (end.firstIndex(of: " ").map { end[end.index(after: $0)...] } ?? end)
  }

  /// The error, or that there is none.
  private static func ending(of run: RunPanel) -> String {
    if run.divergence != nil { return "diverged" }
    return run.rmse.map { Wording.short($0) } ?? ""
  }

  /// Which page of which settings, and what stands along the axes that have no ticks; as much of that
  /// as there is room for.
  private var title: String {
    let place = pageCount > 1 ? "page \(page) of \(pageCount): " : ""
    let short = place + Wording.count(entries.count, "run")
    let medium = short + (settingWords.isEmpty ? "" : ", \(settingWords)")
    let long = medium + (axisNames == nil ? "" : ", \(axisWords)")
    // A character is some 0.6 of its size wide.
    return [long, medium].first { 0.6 * theme.titleSize * Double($0.count) < layout.size.width }
      ?? short
  }

  /// `learning-rate=1e-6`, or `learning-rate=1e-6 to 1e-5` where a page has more than one; empty where
  /// nothing but the seed varies.
  private var settingWords: String {
    let settings = entries.map { SettingNames.setting(of: $0.name) }
    guard let first = settings.first, let last = settings.last else { return "" }
    let names = SettingNames([first, last])
    return first == last ? names[first] : "\(names[first]) to \(names[last])"
  }

  /// `speed from 1.8 to 125 over time from 0 to 19`.
  private var axisWords: String {
    guard let axisNames else { return "" }
    let runs = entries.compactMap(\.run)
    return "\(axisNames.y) \(Wording.range(runs.flatMap(\.targetEnds))) over "
      + "\(axisNames.x) \(Wording.range(runs.flatMap(\.inputEnds)))"
  }

  private var description: String {
    let runs = entries.compactMap(\.run)
    let diverged = runs.count { $0.divergence != nil }
    let counts = SweepWording.runs(
      entries.count, diverged: diverged, failed: entries.count - runs.count)
    let finished = runs.filter { $0.divergence == nil }.compactMap(\.rmse)
    let ends =
      [entries.first, entries.last].compactMap { $0?.name }.joined(separator: " to ")
    return
      "Page \(page) of \(pageCount): \(counts), \(ends). A small panel for each with actual and "
      + "predicted values at its last finite iteration, all with the same limits: "
      + (runs.isEmpty ? "none to show" : axisWords)
      + ". RMSE at the last iteration: \(SweepWording.range(finished.filter(\.isFinite)))."
  }
}
