import ImageComparison
import Rasters

/// Metrics as their definitions say, pixel by pixel: slow, to hold the fast ones against.
struct PlainMetrics {
  let first: Raster
  let second: Raster
  private let one: [UInt32]
  private let other: [UInt32]

  init(_ first: Raster, _ second: Raster) {
    self.first = first
    self.second = second
    one = first.pixels
    other = second.pixels
  }

  private var width: Int { first.width }
  private var height: Int { first.height }
  private var hasAlpha: Bool { (one + other).contains { $0 >> 24 < 255 } }

  var exactCount: Int { zip(one, other).count { $0 != $1 } }

  /// The RMS of a part of the picture.
  func rms(_ part: PixelRectangle) -> Double {
    let shifts: [UInt32] = hasAlpha ? [0, 8, 16, 24] : [0, 8, 16]
    var sum = 0
    for y in part.y..<part.y + part.height {
      for x in part.x..<part.x + part.width {
        for shift in shifts {
          let (a, b) = (one[y * width + x] >> shift & 255, other[y * width + x] >> shift & 255)
          sum += (Int(a) - Int(b)) * (Int(a) - Int(b))
        }
      }
    }
    return (Double(sum) / Double(shifts.count * part.width * part.height)).squareRoot()
  }

  func worstTile(side: Int) -> Measurement {
    var worst = Measurement(value: 0)
    for y in stride(from: 0, to: height, by: side) {
      for x in stride(from: 0, to: width, by: side) {
        let tile = PixelRectangle(
          x: x, y: y, width: min(side, width - x), height: min(side, height - y))
        let value = rms(tile)
        if value > worst.value { worst = Measurement(value: value, place: tile) }
      }
    }
    return worst
  }

  /// Which pixels are drawn in the mask of pixelmatch, which other tests hold against its own.
  func differing(_ options: MetricOptions) -> [Bool] {
    var drawing = DifferencePicture(version: .v7, options: options)
    drawing.isMask = true
    return drawing.raster(Picture(raster: first), Picture(raster: second)).pixels.map { $0 != 0 }
  }

  func fullestWindow(side: Int, _ options: MetricOptions) -> Measurement {
    let differing = differing(options)
    let window = (width: min(side, width), height: min(side, height))
    var fullest = Measurement(value: 0)
    for top in 0...height - window.height {
      for left in 0...width - window.width {
        var count = 0
        for y in top..<top + window.height {
          for x in left..<left + window.width where differing[y * width + x] { count += 1 }
        }
        if Double(count) > fullest.value {
          fullest = Measurement(
            value: Double(count),
            place: .init(x: left, y: top, width: window.width, height: window.height))
        }
      }
    }
    return fullest
  }
}
