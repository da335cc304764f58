/// How long each of several runs of one thing took, in milliseconds.
struct Samples: Encodable, Equatable, Sendable {
  let milliseconds: [Double]

  /// - Precondition: there is at least one run.
  init(milliseconds: [Double]) {
    precondition(!milliseconds.isEmpty, "a median needs a run")
    self.milliseconds = milliseconds
  }

  /// All runs of several batches.
  init(merging batches: [Samples]) {
    self.init(milliseconds: batches.flatMap(\.milliseconds))
  }

  /// The middle one, or halfway between the two in the middle.
  var median: Double {
    let sorted = milliseconds.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
