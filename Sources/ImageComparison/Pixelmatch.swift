/// Finds the pixels that look different, as pixelmatch does: those whose colours lie further apart
/// than a threshold and that are not on a smooth edge.
///
/// After https://github.com/mapbox/pixelmatch (ISC licence), versions 5.3.0 and 7.2.0, which the
/// results equal pixel for pixel.
struct Pixelmatch {
  var version: PixelmatchVersion
  var options: MetricOptions

  /// What a pixel is that has not the same colour in both pictures.
  enum Verdict {
    /// Too similar to be told apart.
    case similar

    /// Further apart, but on a smooth edge.
    case antiAliased

    /// Different; the second may be the darker one.
    case different(isDarker: Bool)
  }

  /// The number of different pixels.
  func count(_ pair: PixelPair) -> Int {
    bands(pair) { rows in
      var count = 0
      forEachVerdict(pair, inRows: rows) { _, verdict in
        if case .different = verdict { count += 1 }
      }
      return count
    }.reduce(0, +)
  }

  /// The places of the different pixels, in order.
  func indices(_ pair: PixelPair) -> [Int] {
    bands(pair) { rows in
      var indices: [Int] = []
      forEachVerdict(pair, inRows: rows) { index, verdict in
        if case .different = verdict { indices.append(index) }
      }
      return indices
    }.flatMap(\.self)
  }

  private func bands<Result: Sendable>(
    _ pair: PixelPair, _ body: @escaping @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    RowBands.map(width: pair.width, height: pair.height, body)
  }

  /// Calls `body` for each pixel in some rows that has not the same colour in both pictures, in order.
  @inline(__always)
  func forEachVerdict(
    _ pair: PixelPair, inRows rows: Range<Int>, _ body: (Int, Verdict) -> Void
  ) {
    switch version {
    case .v7: forEachVerdict(pair, by: PixelmatchRule7.self, inRows: rows, body)
    case .v5: forEachVerdict(pair, by: PixelmatchRule5.self, inRows: rows, body)
    }
  }

  @inline(__always)
  private func forEachVerdict<Rule: PixelmatchRule>(
    _ pair: PixelPair, by rule: Rule.Type, inRows rows: Range<Int>,
    _ body: (Int, Verdict) -> Void
  ) {
    let limit = ColorVector.greatestSquaredDistance * options.threshold * options.threshold
    let edges = SmoothEdges<Rule>(
      image: pair.first, other: pair.second, width: pair.width, height: pair.height)
    let otherEdges = SmoothEdges<Rule>(
      image: pair.second, other: pair.first, width: pair.width, height: pair.height)
    pair.forEachDifference(inRows: rows) { index in
      let distance = Rule.distance(pair.first[index], pair.second[index], at: index)
      if abs(distance) <= limit { return body(index, .similar) }
      if !options.includesAntiAliasing {
        let (y, x) = index.quotientAndRemainder(dividingBy: pair.width)
        if edges.contain(x: x, y: y) || otherEdges.contain(x: x, y: y) {
          return body(index, .antiAliased)
        }
      }
      body(index, .different(isDarker: distance < 0))
    }
  }
}
