extension Comparison {
  /// The rows that have a goal, in its order, then others that are good to know.
  static func all(
    costs: [String: WholeProcess.Cost], strips: Samples, peerStrips: Matplotlib.ManyStrips?,
    points: Samples, peerPoints: Samples?
  ) -> [Comparison] {
    guard let png = costs["descent png"], let svg = costs["descent svg"] else { return [] }
    let peer = costs["matplotlib"]
    func milliseconds(
      _ subject: String, _ ours: Samples, _ peer: Samples?, _ name: String, goal: Goal? = nil
    ) -> Comparison {
      Comparison(
        subject: subject, unit: "ms", ours: ours.median, peer: peer?.median, peerName: name,
        goal: goal)
    }
    let reuse = peerStrips.map { $0.moved.median < $0.cleared.median ? "moved" : "cleared" }
    return [
      milliseconds(
        "whole process, one strip, PNG", png.samples, peer?.samples, "matplotlib",
        goal: .wholeProcess),
      milliseconds(
        "many strips, PNG", strips, peerStrips?.reused, "matplotlib, \(reuse ?? "reused")",
        goal: .manyStrips),
      Comparison(
        subject: "size of a strip's PNG", unit: "kB", ours: Double(png.fileSize) / 1000,
        peer: peer.map { Double($0.fileSize) / 1000 }, peerName: "matplotlib", goal: .pngSize),
      milliseconds(
        "scatter of 1000000 points, PNG", points, peerPoints, "matplotlib, warm",
        goal: .millionPoints),
      Comparison(
        subject: "peak memory, whole process", unit: "MiB", ours: mebibytes(png),
        peer: peer.map { mebibytes($0) }, peerName: "matplotlib", goal: .peakMemory),
      milliseconds("many strips, PNG", strips, peerStrips?.cleared, "matplotlib, cleared"),
      milliseconds("many strips, PNG", strips, peerStrips?.new, "matplotlib, new"),
      milliseconds(
        "whole process, one strip, PNG", png.samples, costs["gnuplot pngcairo"]?.samples,
        "gnuplot pngcairo"),
      milliseconds(
        "whole process, one strip, SVG", svg.samples, costs["gnuplot svg"]?.samples,
        "gnuplot svg"),
    ]
  }

  private static func mebibytes(_ cost: WholeProcess.Cost) -> Double {
    Double(cost.peakMemory) / 1_048_576
  }
}
