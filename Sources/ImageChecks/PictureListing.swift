import Globs
import InputFiles

/// Which pictures there are to check.
struct PictureListing {
  let baseline: String
  let actual: String

  /// Variants to try before the plain baselines, the first choice first.
  let variants: [String]

  /// Only names that fit; nil for all.
  let only: Glob?

  let hashes: HashLibrary?

  /// Directories of variants begin with this, right below the baselines.
  private static let variantMark = "@"

  /// - Throws: ``CheckError`` or `InputError`.
  func pairs() throws -> [PicturePair] {
    for name in variants where !Self.canBeDirectory(name) { throw CheckError.variantName(name) }
    let isDirectory = (
      baseline: InputDirectory.exists(baseline), actual: InputDirectory.exists(actual)
    )
    guard isDirectory.actual || InputDirectory.isTaken(actual) else {
      throw CheckError.notFound(actual)
    }
    // A directory of baselines that is not there yet is one without any.
    let isNew = isDirectory.actual && !InputDirectory.isTaken(baseline)
    guard isDirectory.actual == isDirectory.baseline || isNew else {
      guard InputDirectory.isTaken(baseline) else { throw CheckError.notFound(baseline) }
      throw CheckError.differentKinds(baseline: baseline, actual: actual)
    }
    if isDirectory.actual { return try pairsOfDirectories(hasBaselines: !isNew) }
    guard InputDirectory.isTaken(baseline) else { throw CheckError.notFound(baseline) }
    let name = Self.lastName(of: actual)
    guard only?.matches(name) ?? true else {
      throw CheckError.nothingToCompare(
        baseline: baseline, actual: actual, pattern: only.map { "\($0)" })
    }
    return [
      PicturePair(
        name: name, baselines: [PicturePair.Baseline(path: baseline)], actual: actual,
        target: PicturePair.Baseline(path: baseline))
    ]
  }

  /// Whether there is anything that is held against baselines, asked for or not.
  ///
  /// - Throws: `InputError`.
  func hasPictures() throws(InputError) -> Bool {
    guard InputDirectory.exists(actual) else { return true }
    return try InputDirectory.files(below: actual).contains { Self.isPicture($0) }
  }

  private func pairsOfDirectories(hasBaselines: Bool) throws -> [PicturePair] {
    // By their bytes: to Swift, two ways of writing one accented letter are one string.
    var pairs: [[UInt8]: PicturePair] = [:]
    func change(_ name: String, _ change: (inout PicturePair) -> Void) {
      guard isAsked(name) else { return }
      change(&pairs[Array(name.utf8), default: PicturePair(name: name, target: target(of: name))])
    }
    let found = hasBaselines ? try InputDirectory.files(below: baseline) : []
    for name in found where !Self.isVariant(name) {
      change(name) { $0.baselines.append(PicturePair.Baseline(path: baseline.appending(name))) }
    }
    for (index, variant) in variants.enumerated().reversed()
    where variants.firstIndex(of: variant) == index {
      let prefix = Self.name("", inVariant: variant)
      for path in found where path.utf8.starts(with: prefix.utf8) {
        change(String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)) {
          $0.baselines.insert(
            PicturePair.Baseline(path: baseline.appending(path), variant: variant), at: 0)
        }
      }
    }
    for name in try InputDirectory.files(below: actual) {
      change(name) { $0.actual = actual.appending(name) }
    }
    for (name, entry) in hashes?.pictures ?? [:] { change(name) { $0.hash = entry } }
    guard !pairs.isEmpty else {
      throw CheckError.nothingToCompare(
        baseline: baseline, actual: actual, pattern: only.map { "\($0)" })
    }
    return pairs.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      .map(namingDirectories)
  }

  /// A pair with a directory in place of a picture for that picture, so that it is told what is there.
  private func namingDirectories(_ pair: PicturePair) -> PicturePair {
    var pair = pair
    let paths = (baseline: baseline.appending(pair.name), actual: actual.appending(pair.name))
    if pair.actual == nil, InputDirectory.exists(paths.actual) { pair.actual = paths.actual }
    if pair.baselines.isEmpty, InputDirectory.exists(paths.baseline) {
      pair.baselines = [PicturePair.Baseline(path: paths.baseline)]
    }
    return pair
  }

  /// Whether a path below the baselines is in a variant's directory.
  private static func isVariant(_ path: String) -> Bool {
    path.utf8.starts(with: variantMark.utf8) && path.utf8.contains(UInt8(ascii: "/"))
  }

  /// Where the baseline of a picture is written.
  private func target(of name: String) -> PicturePair.Baseline {
    PicturePair.Baseline(
      path: baseline.appending(Self.name(name, inVariant: variants.first)), variant: variants.first)
  }

  /// Where a picture is below the baselines, in the directory of a variant or in none.
  static func name(_ name: String, inVariant variant: String?) -> String {
    variant.map { "\(variantMark)\($0)/\(name)" } ?? name
  }

  private func isAsked(_ name: String) -> Bool {
    Self.isPicture(name) && only?.matches(name) ?? true
  }

  /// Whether a name is that of a picture, by its ending.
  private static func isPicture(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".png", ".apng", ".svg", ".pdf"].contains { name.hasSuffix($0) }
  }

  /// Whether a variant may have this name.
  static func canBeDirectory(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.first != UInt8(ascii: ".")
      && name.unicodeScalars.allSatisfy { $0 != "/" && $0.properties.generalCategory != .control }
  }

  private static func lastName(of path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }
}

extension String {
  /// A name below this directory.
  func appending(_ name: String) -> String { InputDirectory.path(of: name, in: self) }
}
