/// A picture by name, with the files that stand for it.
struct PicturePair: Equatable {
  /// The path below the roots.
  var name: String

  /// The baselines to try, in this order; empty for a new picture.
  var baselines: [Baseline] = []

  /// Nil for a missing picture.
  var actual: String?

  /// What the library of digests says of it.
  var hash: HashLibrary.Entry?

  /// Where its baseline is written, if it is.
  var target: Baseline

  /// A file of the baseline.
  struct Baseline: Equatable {
    var path: String

    /// Nil for the plain one.
    var variant: String?
  }
}
