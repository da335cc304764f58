import CheckRecords
import ImageComparison
import InputFiles
import Rasters
import Workers

/// A check of pictures against their baselines.
public struct PictureCheck {
  public let request: CheckRequest
  private let pairs: [PicturePair]
  private let hashes: HashLibrary?
  private let hashesPath: String

  /// Looks for the pictures.
  ///
  /// - Throws: ``CheckError`` where there is nothing to compare, or `InputError`.
  public init(_ request: CheckRequest) throws {
    self.request = request
    hashesPath = request.hashes ?? request.baseline.appending(HashLibrary.fileName)
    hashes = try Self.hashes(of: request, at: hashesPath)
    let listing = PictureListing(
      baseline: request.baseline, actual: request.actual, variants: request.variants,
      only: request.only, hashes: hashes)
    pairs = try listing.pairs()
    // The wrong directory, or one that a failed program left empty.
    if request.removesOrphans, try !listing.hasPictures() {
      throw CheckError.everythingMissing(actual: request.actual)
    }
  }

  /// The library of digests; nil where there is none and none was asked for.
  private static func hashes(of request: CheckRequest, at path: String) throws -> HashLibrary? {
    guard InputDirectory.exists(request.actual) else {
      guard request.hashes == nil else { throw CheckError.needsDirectories("--hashes") }
      return nil
    }
    let hashes =
      request.hashes != nil || InputDirectory.exists(request.baseline)
      ? try HashLibrary(reading: path) : nil
    guard hashes == nil, request.hashes != nil else { return hashes }
    guard request.update != .none else { throw CheckError.notFound(path) }
    return HashLibrary()
  }

  /// How many pictures there are to check.
  public var count: Int { pairs.count }

  /// Checks them all.
  ///
  /// - Parameter onlooker: is told now and then how many are done.
  /// - Returns: the record, whatever the number of workers the same.
  /// - Throws: ``MaskError``, `OutputError`, or ``CheckError``.
  public func run(onlooker: (Int) -> Void = { _ in }) throws -> CheckRecord {
    let outcomes = try outcomes(onlooker)
    try checkMasks(outcomes)
    for outcome in outcomes { try outcome.change?.make() }
    try updateHashes(outcomes)
    return CheckRecord(
      tool: request.tool, libraries: request.libraries, baselineRoot: request.baseline,
      actualRoot: request.actual, items: outcomes.map(\.item))
  }

  private func outcomes(_ onlooker: (Int) -> Void) throws -> [PairCheck.Outcome] {
    let check = PairCheck(request: request, maskPictures: try maskPictures())
    let state = Locked(State(results: Array(repeating: nil, count: pairs.count)))
    let pairs = pairs
    WorkerThreads.run(
      max(1, min(request.workers, pairs.count)),
      work: { _ in
        while let index = state.withLock({ $0.taken() }) {
          let result = Result { try check.outcome(of: pairs[index]) }
          state.withLock { $0.finish(index, result) }
        }
      },
      onlooker: { onlooker(state.withLock { $0.finished }) })
    // The first in order, whichever came first in time.
    return try state.withLock { $0.results }.compactMap { try $0?.get() }
  }

  /// What the workers share.
  private struct State: Sendable {
    var results: [Result<PairCheck.Outcome, any Error>?]
    var next = 0
    var finished = 0
    var hasFailed = false

    /// The next pair to look at; nil when there are none left, or after an error.
    mutating func taken() -> Int? {
      guard !hasFailed, next < results.count else { return nil }
      defer { next += 1 }
      return next
    }

    mutating func finish(_ index: Int, _ result: Result<PairCheck.Outcome, any Error>) {
      results[index] = result
      finished += 1
      if case .failure = result { hasFailed = true }
    }
  }

  /// The pictures that masks name, each read once.
  private func maskPictures() throws(MaskError) -> [String: Raster] {
    var pictures = MaskPictures()
    for pair in pairs { try pictures.add(request.settings(pair.name)) }
    return pictures.rasters
  }

  /// A mask by a name that no picture has is a slip of the pen.
  private func checkMasks(_ outcomes: [PairCheck.Outcome]) throws {
    for name in Set(outcomes.flatMap(\.unmatchedMasks)).sorted() {
      let asked = outcomes.filter { outcome in outcome.item.masks.contains { $0.name == name } }
      guard asked.allSatisfy({ $0.unmatchedMasks.contains(name) }) else { continue }
      throw MaskError.unknownName(name, known: Set(asked.flatMap(\.partNames)).sorted())
    }
  }

  private func updateHashes(_ outcomes: [PairCheck.Outcome]) throws {
    guard var hashes else { return }
    let before = hashes
    for outcome in outcomes {
      if let hash = outcome.hash { hashes.pictures[outcome.item.name] = hash }
      if outcome.item.update == .removed { hashes.pictures[outcome.item.name] = nil }
    }
    if hashes != before || !InputDirectory.isTaken(hashesPath) && request.update != .none {
      try hashes.write(to: hashesPath)
    }
  }
}
