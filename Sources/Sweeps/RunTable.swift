/// `runs.csv`: a row for each run, in the order of the plan.
///
///     KEY...,seed,status,diverged_at,rmse_1,rmse_2,...,final_PARAMETER...,message
///
/// Each error is the shortest decimal that gives back its Double, each parameter that for its float32, or
/// `inf` or `nan`. Where points of the grid have other steps or parameters, cells are empty. Lines end in
/// a line feed alone.
struct RunTable {
  private let plan: SweepPlan
  let stepCount: Int
  let parameters: [String]

  init(_ plan: SweepPlan) {
    self.plan = plan
    stepCount = plan.points.map(\.experiment.steps).max() ?? 0
    var names: [String] = []
    for name in plan.points.flatMap(\.experiment.model.parameters.names)
    where !names.contains(name) {
      names.append(name)
    }
    parameters = names
  }

  /// The first line.
  var header: String {
    let cells =
      plan.keys + ["seed", "status", "diverged_at"] + (0..<stepCount).map { "rmse_\($0 + 1)" }
      + parameters.map { "final_\($0)" } + ["message"]
    return cells.map(Self.quoted).joined(separator: ",") + "\n"
  }

  /// The most bytes that a row has, however long a message is; a longer one holds a quote that is not
  /// closed, or is no row.
  var rowLimit: Int {
    let longest = plan.points.map { $0.values.reduce(0) { $0 + $1.utf8.count } }.max() ?? 0
    let numbers = 32 * (plan.keys.count + 4 + stepCount + parameters.count)
    return header.utf8.count + numbers + 2 * longest + Self.messageLimit
  }

  /// Far more than a message of the program has.
  private static let messageLimit = 1 << 20

  /// The line of a run.
  func row(of run: PlannedRun, _ entry: JournalEntry) -> String {
    var line = ""
    for value in run.point.values { line += Self.quoted(value) + "," }
    var message = ""
    switch entry.status {
    case .finished: line += "\(run.seed),finished,,"
    case .diverged(let step): line += "\(run.seed),diverged,\(step),"
    case .failed(let text):
      line += "\(run.seed),failed,,"
      message = text
    }
    line += entry.rmse
    let own = entry.rmse.isEmpty ? 1 : run.point.experiment.steps
    line += String(repeating: ",", count: stepCount - own + 1)
    line += cells(of: entry, run) + "," + Self.quoted(message) + "\n"
    return line
  }

  private func cells(of entry: JournalEntry, _ run: PlannedRun) -> Substring {
    let own = run.point.experiment.model.parameters.names
    if own == parameters, !entry.parameters.isEmpty { return entry.parameters }
    // A plan from elsewhere may name a parameter twice.
    let values = Dictionary(zip(own, entry.parameterTexts)) { first, _ in first }
    return parameters.map { values[$0] ?? "" }.joined(separator: ",")[...]
  }

  /// A cell as RFC 4180 has it.
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { "\",\n\r".utf8.contains($0) }) else { return text }
    // Scalars, since a quote may be part of a character with what follows it.
    let parts = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.map { String($0) }.joined(separator: "\"\"") + "\""
  }
}
