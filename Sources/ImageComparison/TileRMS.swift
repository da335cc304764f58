/// The RMS of each tile of a grid over two pictures, and the worst of them.
struct TileRMS {
  let side: Int

  /// The greatest RMS of a tile, and which it is; the place is nil where nothing differs.
  func worst(_ pair: PixelPair) -> Measurement {
    precondition(Metric.sides.contains(side), "tiles of \(side) x \(side) pixels")
    let columns = (pair.width + side - 1) / side
    // Looked for only where something differs.
    var withAlpha: Bool?
    var worst = Measurement(value: 0)
    var tiles = [ChannelErrors](repeating: ChannelErrors(), count: columns)
    for top in stride(from: 0, to: pair.height, by: side) {
      let rows = top..<min(top + side, pair.height)
      tiles.withUnsafeMutableBufferPointer { tiles in
        tiles.update(repeating: ChannelErrors())
        pair.forEachDifference(inRows: rows) { index in
          tiles[index % pair.width / side].add(pair.first[index], pair.second[index])
        }
      }
      for (column, tile) in tiles.enumerated() where !tile.isZero {
        let place = PixelRectangle(
          x: column * side, y: top, width: min(side, pair.width - column * side),
          height: rows.count)
        let alpha = withAlpha ?? pair.hasAlpha
        withAlpha = alpha
        let value = tile.meanSquare(pixelCount: place.width * place.height, withAlpha: alpha)
          .squareRoot()
        if value > worst.value { worst = Measurement(value: value, place: place) }
      }
    }
    return worst
  }
}
