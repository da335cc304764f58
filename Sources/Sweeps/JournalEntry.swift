import Digests
import Experiments

/// A line of a journal: a run that is done, and the digests of its files.
///
///     check  identity  output  index  status  digests  rmse  parameters
///
/// The fields stand between tabs and lists between commas. `check` is the beginning of the digest of the
/// rest, so that a line that was cut or damaged is found out. Numbers are written in full precision, as
/// `runs.csv` has them.
struct JournalEntry: Equatable {
  let identity: String

  /// The digest of what is drawn, and how.
  let output: String

  var index: Int
  let status: RunStatus

  /// Of each file of the run, in their order.
  let digests: [String]

  /// Numbers between commas.
  let rmse: Substring
  let parameters: Substring

  init(
    identity: String, output: String, index: Int, outcome: RunOutcome, digests: [String]
  ) {
    self.identity = identity
    self.output = output
    self.index = index
    self.digests = digests
    status = outcome.status
    rmse = outcome.rmse.map(\.fullDecimal).joined(separator: ",")[...]
    parameters = outcome.parameters.map(\.fullDecimal).joined(separator: ",")[...]
  }

  /// The same of a run with another place in the plan.
  func at(_ index: Int) -> JournalEntry {
    var entry = self
    entry.index = index
    return entry
  }

  /// The line, with its end.
  var line: String {
    let content =
      "\(identity)\t\(output.prefix(Self.outputLength))\t\(index)\t\(status.journalText)\t"
      + digests.joined(separator: ",") + "\t\(rmse)\t\(parameters)"
    return Self.check(content.utf8) + "\t" + content + "\n"
  }

  /// The entry of a line without its end; nil for a line that is not whole.
  ///
  /// - Parameters:
  ///   - line: of a journal.
  ///   - isChecked: whether the line was found whole before.
  init?(line: Substring, isChecked: Bool = false) {
    let utf8 = line.utf8
    guard let tab = utf8.firstIndex(of: Self.tab) else { return nil }
    let content = utf8[utf8.index(after: tab)...]
    guard isChecked || Self.check(content).utf8.elementsEqual(utf8[..<tab]) else { return nil }
    let fields = content.split(separator: Self.tab, omittingEmptySubsequences: false)
    guard fields.count == 7, let index = Int(Substring(fields[2])), index >= 0,
      let status = RunStatus(journalText: Substring(fields[3]))
    else { return nil }
    identity = String(Substring(fields[0]))
    output = String(Substring(fields[1]))
    self.index = index
    self.status = status
    digests = fields[4].split(separator: UInt8(ascii: ",")).map { String(Substring($0)) }
    rmse = Substring(fields[5])
    parameters = Substring(fields[6])
  }

  /// Whether it is the entry of this run of a plan.
  func isOf(_ run: PlannedRun, in plan: SweepPlan) -> Bool {
    identity == plan.identity(of: run)
      && plan.outputDigest(of: run).hasPrefix(output) && output.utf8.count == Self.outputLength
      && (digests.count == run.point.fileCount || !status.isComplete)
  }

  /// The errors, as they are written, one for each step.
  var rmseTexts: [Substring] { Self.cells(rmse) }

  /// The final parameters, as they are written.
  var parameterTexts: [Substring] { Self.cells(parameters) }

  private static func cells(_ text: Substring) -> [Substring] {
    text.utf8.split(separator: UInt8(ascii: ",")).map { Substring($0) }
  }

  private static let outputLength = 16
  private static let tab = UInt8(ascii: "\t")

  private static func check(_ content: some Sequence<UInt8>) -> String {
    String(SHA256Digest.hex(of: content).prefix(16))
  }
}

extension RunStatus {
  /// `finished`, `diverged 8`, or `failed` with the message, in which tabs and line ends are escaped.
  fileprivate var journalText: String {
    switch self {
    case .finished: "finished"
    case .diverged(let step): "diverged \(step)"
    case .failed(let message):
      "failed "
        + message.unicodeScalars.map { scalar in
          switch scalar {
          case "\\": "\\\\"
          case "\t": "\\t"
          case "\n": "\\n"
          case "\r": "\\r"
          default: String(scalar)
          }
        }.joined()
    }
  }

  fileprivate init?(journalText text: Substring) {
    if text == "finished" {
      self = .finished
    } else if text.hasPrefix("diverged "), let step = Int(text.dropFirst(9)) {
      self = .diverged(step: step)
    } else if text.utf8.starts(with: "failed ".utf8) {
      // Scalars, since a message may begin with one that joins the blank in a single character.
      var message = String.UnicodeScalarView()
      var isEscaped = false
      for scalar in text.unicodeScalars.dropFirst(7) {
        switch (isEscaped, scalar) {
        case (false, "\\"): isEscaped = true
        case (false, _): message.append(scalar)
        case (true, _):
          let meant: [Unicode.Scalar: Unicode.Scalar] = ["t": "\t", "n": "\n", "r": "\r"]
          message.append(meant[scalar] ?? scalar)
          isEscaped = false
        }
      }
      self = .failed(String(message))
    } else {
      return nil
    }
  }
}
