import Sweeps

extension RunStatus {
  /// `finished`, `diverged at step 8` or `failed`.
  var words: String {
    if case .diverged(let step) = self { "diverged at step \(step)" } else { name }
  }
}
