/// How a run ended, in a byte: what ``RunStatus`` says without its step or message.
enum RunEnding: UInt8, CaseIterable {
  case finished
  case diverged
  case failed

  init(_ status: RunStatus) {
    self =
      switch status {
      case .finished: .finished
      case .diverged: .diverged
      case .failed: .failed
      }
  }

  /// As `runs.csv` and `sweep.json` have it.
  var name: String { Self.names[Int(rawValue)] }

  init?(name: some StringProtocol) {
    guard let place = Self.names.firstIndex(where: { $0 == name }) else { return nil }
    self = Self.allCases[place]
  }

  private static let names = ["finished", "diverged", "failed"]

  /// What the line of a run in `sweep.json` says; nil for another line.
  init?(recordLine line: String) {
    let line = SweepRecord.run(ofLine: line)
    guard let ending = Self.allCases.first(where: { $0.ends(line) }) else { return nil }
    self = ending
  }

  private func ends(_ line: Substring.UTF8View) -> Bool {
    let end = Self.lineEnds[Int(rawValue)]
    return line.suffix(end.count).elementsEqual(end)
  }

  private static let lineEnds = names.map { Array(",\"status\":\"\($0)\"}".utf8) }
}
