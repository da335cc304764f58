import Digests

extension Figure {
  /// Series of more places are told apart by their digests alone.
  private static let greatestCount = 256

  /// A figure of many panels keeps the numbers of the first ones.
  private static let greatestTotal = 4096

  /// The numbers of series that are small, by their digests, as ``FigureSummary/values`` has them.
  func smallSeries() -> [String: [[Float]]] {
    var values: [String: [[Float]]] = [:]
    var total = 0
    for mark in axes.lazy.flatMap(\.marks) {
      guard let data = mark.data, let count = data.first?.count, count <= Self.greatestCount else {
        continue
      }
      let size = data.reduce(0) { $0 + $1.count }
      guard total + size <= Self.greatestTotal else { continue }
      let digest = data.seriesDigest
      guard values[digest] == nil else { continue }
      values[digest] = data.map { $0.map { Float($0) } }
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
