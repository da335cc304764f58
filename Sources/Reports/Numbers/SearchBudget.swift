/// What a search may cost, counted and not timed, so that it ends at the same place everywhere.
struct SearchBudget: Equatable {
  /// Additions that it may still make; optimised, a computer makes about a thousand million a second.
  private(set) var work: Int

  /// Numbers in double precision that it may hold.
  let mostNumbers: Int

  /// A reader waits for a second or two, and needs 100 MiB of memory.
  static let report = SearchBudget(work: 1_500_000_000, mostNumbers: 100 << 17)

  /// Takes from it what a part of the search costs.
  ///
  /// - Returns: whether there was as much; nothing is taken where there was not.
  mutating func spend(_ cost: Int) -> Bool {
    guard cost <= work else { return false }
    work -= cost
    return true
  }

  /// Lets a search have half of it at most.
  mutating func lendHalf<Result>(to search: (inout SearchBudget) -> Result) -> Result {
    let half = work / 2
    var lent = SearchBudget(work: half, mostNumbers: mostNumbers)
    defer { work -= half - lent.work }
    return search(&lent)
  }
}
