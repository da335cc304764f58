import InputFiles

/// Which runs of a plan are recorded in journals, and where.
///
/// It keeps eight bytes a run; the records stay in their files. For one thread at a time.
final class Ledger {
  let plan: SweepPlan
  private var readers: [LineReader] = []

  /// For each run its journal and the place in it; negative where it is not recorded.
  private var places: [Int64]

  private static let placeBits = 44

  init(_ plan: SweepPlan) {
    self.plan = plan
    places = Array(repeating: -1, count: plan.runCount)
  }

  /// Takes the records of a journal that fit the plan.
  ///
  /// Lines that are cut or damaged, of runs that the plan does not have, or of figures that it draws in
  /// another way, are passed over.
  ///
  /// - Parameters:
  ///   - path: a journal.
  ///   - body: is told each record and whether its run had one before; keeps the new one by returning
  ///     true.
  /// - Throws: `InputError`, or what `body` throws.
  func read(
    _ path: String,
    _ body: (PlannedRun, JournalEntry, _ isKnown: Bool) throws -> Bool = { _, _, _ in true }
  ) throws {
    let reader = try LineReader(path)
    let journal = readers.count
    readers.append(reader)
    var indices: [String: Int]?
    var place = 0
    while let (line, next) = try reader.line(at: place) {
      defer { place = next }
      guard let entry = JournalEntry(line: line[...]) else { continue }
      var index = entry.index
      if index >= plan.runCount || !entry.isOf(plan.run(index), in: plan) {
        // Of an earlier plan, in which the run had another place.
        if indices == nil { indices = identities() }
        guard let found = indices?[entry.identity] else { continue }
        index = found
      }
      let run = plan.run(index)
      guard entry.isOf(run, in: plan), try body(run, entry, places[index] >= 0) else { continue }
      places[index] = Int64(journal) << Self.placeBits | Int64(place)
    }
  }

  private func identities() -> [String: Int] {
    Dictionary(
      (0..<plan.runCount).map { (plan.identity(of: plan.run($0)), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether a run is recorded.
  func has(_ index: Int) -> Bool { places[index] >= 0 }

  /// Forgets the record of a run.
  func forget(_ index: Int) { places[index] = -1 }

  /// The record of a run; nil where it has none.
  ///
  /// - Throws: `InputError`, and ``SweepError`` where the journal has changed since it was read.
  func entry(_ index: Int) throws -> JournalEntry? {
    guard places[index] >= 0 else { return nil }
    let reader = readers[Int(places[index] >> Self.placeBits)]
    let place = Int(places[index] & (1 << Self.placeBits - 1))
    guard let (line, _) = try reader.line(at: place),
      let entry = JournalEntry(line: line[...], isChecked: true)
    else {
      throw SweepError.damaged(path: reader.path, reason: "it has changed while it was read")
    }
    return entry
  }

  /// The journal that holds the record of a run, as `read` numbered them.
  func journal(of index: Int) -> Int { Int(places[index] >> Self.placeBits) }
}
