/// A row of `runs.csv`.
struct RunTableRow: Equatable, RecordedOutcome {
  let status: RunStatus
  let rmseTexts: [Substring]
  let parameterTexts: [Substring]

  /// Why a text is not the row of a run.
  struct Mistake: Error, Equatable {
    let reason: String
  }
}

extension RunTable {
  /// The row that a text holds.
  ///
  /// - Parameters:
  ///   - text: as ``row(of:_:)`` writes it, without the line's end.
  ///   - run: whose row it is to be.
  /// - Returns: its ending and its numbers.
  /// - Throws: a ``RunTableRow/Mistake`` for the row of another run, and for no row at all.
  func row(_ text: String, of run: PlannedRun) throws(RunTableRow.Mistake) -> RunTableRow {
    let cells = try Self.cells(of: text)
    let keyCount = run.point.values.count
    let expected = keyCount + 3 + stepCount + parameters.count + 1
    guard cells.count == expected else {
      throw RunTableRow.Mistake(reason: "it has \(cells.count) cells, not \(expected)")
    }
    let identity = run.point.values + ["\(run.seed)"]
    for (cell, value) in zip(cells, identity) where cell != value {
      throw RunTableRow.Mistake(
        reason: "\"\(RunTableRow.Mistake.shortened(cell))\" stands where \"\(value)\" should")
    }
    let status = try Self.status(cells[keyCount + 1], at: cells[keyCount + 2], cells[expected - 1])
    let rest = cells.dropFirst(keyCount + 3)
    try check(rest.dropLast(), status, of: run)
    let final = Dictionary(zip(parameters, rest.dropFirst(stepCount))) { first, _ in first }
    let own = run.point.experiment
    return RunTableRow(
      status: status,
      rmseTexts: status.isComplete ? Array(rest.prefix(own.steps)) : [],
      parameterTexts: status.isComplete
        ? own.model.parameters.names.map { final[$0] ?? "" } : [])
  }

  private static func status(
    _ name: Substring, at step: Substring, _ message: Substring
  ) throws(RunTableRow.Mistake) -> RunStatus {
    guard let ending = RunEnding(name: name) else {
      throw RunTableRow.Mistake("status", name, "finished, diverged or failed")
    }
    guard ending == .diverged || step.isEmpty else {
      throw RunTableRow.Mistake("diverged_at", step, "empty, as in a run that \(ending.name)")
    }
    guard ending == .failed || message.isEmpty else {
      throw RunTableRow.Mistake("message", message, "empty, as in a run that \(ending.name)")
    }
    switch ending {
    case .finished: return .finished
    case .failed: return .failed(String(message))
    case .diverged:
      guard let step = Int(step) else {
        throw RunTableRow.Mistake("diverged_at", step, "the step at which it diverged")
      }
      return .diverged(step: step)
    }
  }

  /// Whether a line of a row begins or ends a quoted part that goes over several, as there may be line ends
  /// within quotes.
  static func hasOddQuotes(_ text: String) -> Bool {
    !text.utf8.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2)
  }

  /// Some cells of a row without quotes of their own, by their ascending places from 0; nil for a row that has
  /// too few.
  static func plainCells(of text: String, at places: [Int]) -> [Substring]? {
    let (comma, quote) = (UInt8(ascii: ","), UInt8(ascii: "\""))
    var cells: [Substring] = []
    cells.reserveCapacity(places.count)
    var (place, start, next, isQuoted) = (0, text.utf8.startIndex, 0, false)
    var index = start
    while next < places.count {
      let isEnd = index == text.utf8.endIndex
      if !isEnd, text.utf8[index] == quote { isQuoted.toggle() }
      if isEnd || !isQuoted && text.utf8[index] == comma {
        if place == places[next] {
          cells.append(text[start..<index])
          next += 1
        }
        if isEnd { break }
        place += 1
        start = text.utf8.index(after: index)
      }
      index = text.utf8.index(after: index)
    }
    return next == places.count ? cells : nil
  }

  /// The cells of a row of RFC 4180 whose quotes are closed.
  private static func cells(of text: String) throws(RunTableRow.Mistake) -> [Substring] {
    let (comma, quote) = (UInt8(ascii: ","), UInt8(ascii: "\""))
    guard text.utf8.contains(quote) else {
      return text.utf8.split(separator: comma, omittingEmptySubsequences: false)
        .map { Substring($0) }
    }
    var cells: [Substring] = []
    var rest = text.utf8[...]
    while true {
      let cell: Substring
      if rest.first == quote {
        (cell, rest) = try quotedCell(rest.dropFirst())
      } else {
        let end = rest.firstIndex(of: comma) ?? rest.endIndex
        (cell, rest) = (Substring(rest[..<end]), rest[end...])
      }
      cells.append(cell)
      guard let next = rest.first else { return cells }
      guard next == comma else {
        throw RunTableRow.Mistake(reason: "a quote closes in the middle of a cell")
      }
      rest = rest.dropFirst()
    }
  }

  /// What stands up to the closing quote, and what follows that.
  private static func quotedCell(
    _ text: Substring.UTF8View
  ) throws(RunTableRow.Mistake) -> (Substring, Substring.UTF8View) {
    let quote = UInt8(ascii: "\"")
    var bytes: [UInt8] = []
    var rest = text
    while let end = rest.firstIndex(of: quote) {
      bytes += rest[..<end]
      rest = rest[end...].dropFirst()
      guard rest.first == quote else {
        return (String(decoding: bytes, as: UTF8.self)[...], rest)
      }
      bytes.append(quote)
      rest = rest.dropFirst()
    }
    throw RunTableRow.Mistake(reason: "a quote is not closed")
  }
}
