import Plotting

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Many points around a middle, the same ones every time.
struct PointCloud {
  let x: [Double]
  let y: [Double]

  /// Each coordinate is the sum of four uniform numbers: nearly a normal distribution.
  init(count: Int) {
    var generator = SplitMix()
    func coordinates() -> [Double] {
      (0..<count).map { _ in
        generator.uniform() + generator.uniform() + generator.uniform() + generator.uniform()
      }
    }
    x = coordinates()
    y = coordinates()
  }

  /// A panel with all points.
  var axes: Axes {
    Axes(marks: [.dots(Dots(x: x, y: y))])
  }

  /// The panel by itself, 640 x 480 pixels at 100 dpi.
  var figure: Figure {
    Figure(axes: [axes], name: "Points", description: "Scatter plot of \(x.count) points.")
  }

  /// All x, then all y, as the machine holds them.
  var bytes: Data {
    (x + y).withUnsafeBytes { Data($0) }
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014), good enough to spread points and quick.
private struct SplitMix {
  private var state: UInt64 = 0

  /// From 0 up to but not 1.
  mutating func uniform() -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    bits ^= bits >> 31
    return Double(bits >> 11) * 0x1p-53
  }
}
