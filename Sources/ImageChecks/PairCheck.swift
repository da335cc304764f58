import CheckRecords
import ImageComparison
import InputFiles
import OutputFiles
import Rasters
import Workers

/// Checks one pair after the other, from whatever thread.
struct PairCheck: Sendable {
  let request: CheckRequest

  /// The pictures of masks by their paths.
  let maskPictures: [String: Raster]

  /// Held while a large pair is in memory, so that no two are.
  private let largePair = Locked(())

  /// What a pair came to.
  struct Outcome: Sendable {
    var item: CheckedItem

    /// What is to be done to the baseline once everything is judged.
    var change: BaselineChange?

    /// What the library of digests is to say of it from now on; nil for no change.
    var hash: HashLibrary.Entry?

    var unmatchedMasks: [String] = []
    var partNames: Set<String> = []
  }

  init(request: CheckRequest, maskPictures: [String: Raster]) {
    self.request = request
    self.maskPictures = maskPictures
  }

  /// Compares a pair, draws the difference and says what is to be done to the baseline, as the request
  /// says.
  ///
  /// - Throws: ``MaskError``, or `OutputError` where something cannot be written.
  func outcome(of pair: PicturePair) throws -> Outcome {
    guard let actualPath = pair.actual else { return missing(pair) }
    do {
      let actual = try Self.file(actualPath)
      return try actual.isLarge
        ? largePair.withLock { _ in try outcome(of: pair, actual) } : outcome(of: pair, actual)
    } catch let error as PictureFileError {
      return Outcome(item: unreadable(pair, error))
    }
  }

  /// - Throws: ``PictureFileError`` for what is no file, before waiting for it.
  private static func file(_ path: String) throws(PictureFileError) -> PictureFile {
    guard InputDirectory.holdsFile(path) || !InputDirectory.isTaken(path) else {
      throw PictureFileError(
        path: path,
        reason: InputDirectory.exists(path)
          ? "is a directory; give a file this name, or remove it"
          : "is neither a file nor a link to one; remove it")
    }
    return try PictureFile(reading: path)
  }

  private func missing(_ pair: PicturePair) -> Outcome {
    var item = CheckedItem(
      name: pair.name, pictureClass: .missing, verdict: .fail,
      message: "there is a baseline and no picture")
    item.baseline =
      pair.baselines.first.map { CheckedFile(path: $0.path, variant: $0.variant) }
      ?? pair.hash.map { CheckedFile(path: nil, pixelDigest: $0.pixelDigest, size: $0.size) }
    guard request.removesOrphans else { return Outcome(item: item) }
    item.update = .removed
    return Outcome(item: item, change: .remove(pair.baselines.map(\.path)))
  }

  private func unreadable(_ pair: PicturePair, _ error: PictureFileError) -> CheckedItem {
    CheckedItem(
      name: pair.name, pictureClass: .unreadable, verdict: .error, message: error.reason,
      notes: error.path.isEmpty ? [] : [error.path],
      baseline: pair.baselines.first.map { CheckedFile(path: $0.path, variant: $0.variant) },
      actual: pair.actual.map { CheckedFile(path: $0) })
  }

  private func outcome(of pair: PicturePair, _ actual: PictureFile) throws -> Outcome {
    let settings = request.settings(pair.name)
    let digests = PictureDigests(actual, settings)
    if let hash = pair.hash, hash.pixelDigest == (try digests.pixels) {
      var item = CheckedItem(
        name: pair.name, pictureClass: .equal, verdict: .pass, decidedBy: "hash")
      item.baseline = CheckedFile(
        path: pair.baselines.first?.path, pixelDigest: hash.pixelDigest, size: hash.size,
        variant: pair.baselines.first?.variant)
      item.actual = try digests.record()
      return Outcome(item: item)
    }
    var outcome = try judged(pair, actual, settings)
    outcome.item.actual =
      outcome.item.pictureClass == .equal
      ? CheckedFile(path: actual.path) : try digests.record()
    if request.update.takes(outcome.item) {
      update(pair, actual, &outcome)
      outcome.hash = HashLibrary.Entry(pixelDigest: try digests.pixels, size: try digests.size)
    }
    return outcome
  }

  /// Holds the picture against its baselines, until one passes, or cannot be judged.
  private func judged(
    _ pair: PicturePair, _ actual: PictureFile, _ settings: CheckSettings
  ) throws -> Outcome {
    let judge = PictureJudge(name: pair.name, settings: settings, maskPictures: maskPictures)
    var best: (finding: PictureJudge.Finding, file: PictureFile, from: PicturePair.Baseline)?
    for baseline in pair.baselines {
      let file = try Self.file(baseline.path)
      let finding =
        try file.isLarge && !actual.isLarge
        ? largePair.withLock { _ in try judge.judge(file, actual) } : judge.judge(file, actual)
      if finding.item.verdict == .error {
        best = (finding, file, baseline)
        break
      }
      // Of those alike, the first.
      if best.map({ PictureJudge.rank($0.finding.item) < PictureJudge.rank(finding.item) }) ?? true
      {
        best = (finding, file, baseline)
      }
      if finding.item.verdict == .pass { break }
    }
    guard let best else { return Outcome(item: try unseen(pair, actual, settings)) }
    var item = best.finding.item
    item.baseline = CheckedFile(path: best.from.path, variant: best.from.variant)
    if item.pictureClass != .equal {
      item.baseline = try PictureDigests(best.file, settings)
        .record(variant: best.from.variant)
    }
    if pair.baselines.count > 1 {
      let tried = pair.baselines.map { $0.variant.map { "@\($0)" } ?? "the plain one" }
      item.notes.append("baselines in the order of trial: " + tried.joined(separator: ", "))
    }
    if let directory = request.differences, let shown = best.finding.shown,
      item.verdict != .pass
    {
      item.diff = try shown.write(to: directory.appending(pair.name + ".diff.png"))
    }
    var outcome = Outcome(
      item: item, unmatchedMasks: best.finding.unmatchedMasks, partNames: best.finding.partNames)
    if pair.hash == nil { try addDigest(of: best.file, settings, &outcome) }
    return outcome
  }

  /// Adds a baseline that is there to the library of digests, where one is asked for and to be written.
  private func addDigest(
    of baseline: PictureFile, _ settings: CheckSettings, _ outcome: inout Outcome
  ) throws {
    guard request.hashes != nil, request.update != .none, outcome.item.pictureClass == .equal,
      outcome.item.verdict == .pass
    else { return }
    let digests = PictureDigests(baseline, settings)
    outcome.hash = HashLibrary.Entry(pixelDigest: try digests.pixels, size: try digests.size)
    outcome.item.update = .written
    outcome.item.verdict = .fail
    outcome.item.message = "the digest of its baseline was not in the library; it is now"
  }

  /// A picture without the picture of a baseline.
  private func unseen(
    _ pair: PicturePair, _ actual: PictureFile, _ settings: CheckSettings
  ) throws -> CheckedItem {
    guard let hash = pair.hash else {
      // It must be one that can be read, lest it becomes a baseline.
      _ = try actual.pagesIfDrawable(dotsPerInch: settings.dotsPerInch)
      return CheckedItem(
        name: pair.name, pictureClass: .new, verdict: .fail, message: "there is no baseline")
    }
    return CheckedItem(
      name: pair.name, pictureClass: .changed, verdict: .fail, decidedBy: "hash",
      message:
        "its pixels are not those of the digest; the baseline's picture is not here to compare",
      baseline: CheckedFile(path: nil, pixelDigest: hash.pixelDigest, size: hash.size))
  }

  private func update(_ pair: PicturePair, _ actual: PictureFile, _ outcome: inout Outcome) {
    // Where digests stand for pictures, no picture is added to them.
    let isByHash = pair.hash != nil && pair.baselines.isEmpty
    if !isByHash {
      outcome.change = .copy(from: actual.path, digest: actual.digest, to: pair.target.path)
    }
    outcome.item.update = outcome.item.pictureClass == .new ? .written : .replaced
    outcome.item.verdict = .fail
    if outcome.item.baseline == nil {
      outcome.item.baseline = CheckedFile(path: pair.target.path, variant: pair.target.variant)
    }
  }
}

extension PictureJudge.ShownPair {
  /// Writes the picture of the difference, and returns its path.
  func write(to path: String) throws -> String {
    let raster = DifferencePicture().raster(baseline, actual, mask: mask)
    try BaselineFile(path: path).write(try PNGEncoder().encode(raster))
    return path
  }
}
