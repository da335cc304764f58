import Documents

/// Bars and sparklines of Unicode's block elements.
enum BlockGraphic {
  /// Characters that the longest bar has.
  private static let barLength = 10

  static func text(_ graphic: Table.Graphic) -> String {
    switch graphic {
    case .bar(let share): bar(min(max(share, 0), 1))
    case .sparkline(let heights): sparkline(heights)
    }
  }

  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

  /// To an eighth of a character; what is not nothing has at least one.
  private static func bar(_ share: Double) -> String {
    guard share > 0 else { return "" }
    let count = max(1, Int((share * Double(barLength * 8)).rounded()))
    let rest = count % 8
    return String(repeating: "█", count: count / 8) + (rest == 0 ? "" : String(eighths[rest - 1]))
  }

  private static let levels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// At most twelve heights, at equal distances.
  private static func sparkline(_ heights: [Double]) -> String {
    let most = 12
    let shown =
      heights.count > most
      ? (0..<most).map { heights[$0 * (heights.count - 1) / (most - 1)] } : heights
    return String(
      shown.map { height in
        height.isFinite ? levels[Int((min(max(height, 0), 1) * 7).rounded())] : " "
      })
  }
}
