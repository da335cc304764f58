import Digests

extension Figure {
  /// Series of more places are told apart by their digests alone.
  private static let greatestCount = 256

  /// A figure of many panels keeps the numbers of the first ones.
  private static let greatestTotal = 4096

  /// The numbers of series that are small, by their digests, as ``FigureSummary/values`` has them.
  ///
  /// - Parameter panels: what this figure's panels show, with a series for each mark that has data.
  /// - Returns: each once.
  func smallSeries(of panels: [FigureSummary.Panel]) -> [String: [[Float]]] {
    var values: [String: [[Float]]] = [:]
    var total = 0
    let data = axes.flatMap { $0.marks.compactMap(\.data) }
    for (data, series) in zip(data, panels.lazy.flatMap(\.series)) {
      guard series.count <= Self.greatestCount, values[series.digest] == nil else { continue }
      let size = data.reduce(0) { $0 + $1.count }
      guard total + size <= Self.greatestTotal else { continue }
      values[series.digest] = data.map { $0.map { Float($0) } }
      total += size
    }
    return values
  }
}

extension [[Double]] {
  /// What tells these numbers from others: 32 hexadecimal digits.
  var seriesDigest: String {
    var hasher = SHA256Hasher()
    for numbers in self { hasher.update(numbers) }
    return String(hasher.hex.prefix(32))
  }
}
