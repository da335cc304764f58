import CairoRendering
import ImageComparison
import InputFiles
import Rasters
import Workers

/// How fast pictures are compared: by pixelmatch's rule, by RMS, and many by every pixel.
struct PictureSpeed {
  /// PNG files, read and compared.
  let pixelmatchFiles: Samples
  let rmsFiles: Samples

  /// Pixels in memory.
  let pixelmatch: Samples

  /// A thousand equal pairs of 1200 x 300 pixels, files read and compared on all processors.
  let equalPairs: Samples

  let pixelmatchPeer: Pixelmatch.Times?
  let matplotlib: Samples?

  static let pairCount = 1000

  /// Measures a pair of 3840 x 2160 pixels, or of another size.
  init(
    width: Int = 3840, height: Int = 2160, pairCount: Int = pairCount, repeats: Int,
    renderer: CairoRenderer, pixelmatch peer: Pixelmatch?, matplotlib: Matplotlib?,
    in workspace: Workspace
  ) throws {
    let pair = try PicturePair(width: width, height: height, renderer: renderer, in: workspace)
    func files(_ metric: Metric) throws -> Samples {
      try Stopwatch.samples(repeats: repeats) {
        try Self.measure(metric, pair.baselinePath, pair.actualPath)
      }
    }
    let pictures = (Picture(raster: pair.baseline), Picture(raster: pair.actual))
    let metric = Metric.pixelmatch(.v7)
    pixelmatchPeer = try peer?.times(of: pair, repeats: repeats)
    pixelmatchFiles = try files(metric)
    pixelmatch = try Stopwatch.samples(repeats: repeats) {
      try metric.measured(pictures.0, pictures.1)
    }
    self.matplotlib = try matplotlib?.comparison(
      pair.baselinePath, pair.actualPath, repeats: repeats)
    rmsFiles = try files(.rms)
    if let count = pixelmatchPeer?.count {
      let ours = try metric.measured(pictures.0, pictures.1).value
      guard ours == count else {
        throw BenchmarkError.otherResult(command: "pixelmatch", ours: ours, theirs: count)
      }
    }
    let small = try PicturePair(width: 1200, height: 300, renderer: renderer, in: workspace)
    // Other bytes of the same picture, so that both are decoded.
    let again = try workspace.write(
      PNGEncoder(compressionLevel: 9).encode(small.baseline), as: "again.png")
    equalPairs = Stopwatch.samples(repeats: min(repeats, 3)) {
      Self.compareEqual(small.baselinePath, again, count: pairCount)
    }
  }

  private static func measure(
    _ metric: Metric, _ baseline: String, _ actual: String
  ) throws -> Measurement {
    let (first, second) = PNGDecoder().decodePair(
      try InputFile.bytes(of: baseline, limit: limit), try InputFile.bytes(of: actual, limit: limit)
    )
    return try metric.measured(Picture(first.get()), Picture(second.get()))
  }

  private static let limit = 1 << 30

  /// How many of so many pairs of the same two files are equal; read anew each time.
  @discardableResult
  static func compareEqual(_ baseline: String, _ actual: String, count: Int) -> Int {
    let state = Locked((next: 0, equal: 0))
    WorkerThreads.run(WorkerThreads.processorCount) { _ in
      while state.withLock({ state in
        state.next += 1
        return state.next <= count
      }) {
        let value = try? measure(.exact, baseline, actual).value
        if value == 0 { state.withLock { $0.equal += 1 } }
      }
    }
    return state.withLock { $0.equal }
  }

  /// The rows of the report.
  var comparisons: [Comparison] {
    [
      Comparison(
        subject: "pixelmatch-7.2 of a 4K pair, PNG files", unit: "ms",
        ours: pixelmatchFiles.median, peer: pixelmatchPeer?.files?.median,
        peerName: "pixelmatch and pngjs, warm", goal: .pictureComparison),
      Comparison(
        subject: "pixelmatch-7.2 of a 4K pair, in memory", unit: "ms", ours: pixelmatch.median,
        peer: pixelmatchPeer?.algorithm.median, peerName: "pixelmatch, warm", goal: nil),
      Comparison(
        subject: "rms of a 4K pair, PNG files", unit: "ms", ours: rmsFiles.median,
        peer: matplotlib?.median, peerName: "matplotlib, compare_images, warm",
        goal: .pictureComparison),
      Comparison(
        subject: "exact of \(Self.pairCount) equal pairs of 1200 x 300, PNG files", unit: "ms",
        ours: equalPairs.median, peer: nil, peerName: "all processors", goal: .equalPairs),
    ]
  }
}
