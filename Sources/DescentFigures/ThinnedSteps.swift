import Training

/// The steps of a long run that a curve over all of them needs to look the same.
enum ThinnedSteps {
  /// Beyond so many steps, some are left out.
  static let most = 800

  private static let stretches = 200

  /// The steps; of a long run the least and the greatest RMSE of every 200th of it, and some others.
  ///
  /// - Parameters:
  ///   - steps: at least one, in order.
  ///   - others: those of `steps` that stay in any case.
  /// - Returns: the steps that are left, in order.
  static func thinned(
    _ steps: ArraySlice<TrainingStep>, keeping others: [TrainingStep]
  ) -> [TrainingStep] {
    guard steps.count > most else { return Array(steps) }
    var kept = Set(others.map { $0.step - 1 })
    kept.formUnion([steps.startIndex, steps.endIndex - 1])
    for stretch in 0..<stretches {
      let part = (stretch * steps.count / stretches)..<((stretch + 1) * steps.count / stretches)
      let indices = part.map { steps.startIndex + $0 }
      let least = indices.min { steps[$0].rmse < steps[$1].rmse }
      let greatest = indices.max { steps[$0].rmse < steps[$1].rmse }
      kept.formUnion([least, greatest].compactMap { $0 })
    }
    return kept.sorted().map { steps[$0] }
  }
}
