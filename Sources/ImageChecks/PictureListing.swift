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
    return [
      PicturePair(
        name: Self.lastName(of: actual), baselines: [PicturePair.Baseline(path: baseline)],
        actual: actual, target: PicturePair.Baseline(path: baseline))
    ]
  }

  private func pairsOfDirectories(hasBaselines: Bool) throws -> [PicturePair] {
    let found = hasBaselines ? try InputDirectory.files(below: baseline) : []
    var baselines: [String: [PicturePair.Baseline]] = [:]
    for name in found where !name.hasPrefix(Self.variantMark) && isAsked(name) {
      baselines[name] = [PicturePair.Baseline(path: baseline.appending(name))]
    }
    for variant in variants.reversed() {
      let prefix = "\(Self.variantMark)\(variant)/"
      for path in found where path.hasPrefix(prefix) {
        let name = String(path.dropFirst(prefix.count))
        guard isAsked(name) else { continue }
        baselines[name, default: []].insert(
          PicturePair.Baseline(path: baseline.appending(path), variant: variant), at: 0)
      }
    }
    let made = try InputDirectory.files(below: actual).filter { isAsked($0) }
    let known = hashes.map { $0.pictures.keys.filter { isAsked($0) } } ?? []
    let names = Set(baselines.keys).union(made).union(known)
    guard !names.isEmpty else {
      throw CheckError.nothingToCompare(
        baseline: baseline, actual: actual, pattern: only.map { "\($0)" })
    }
    let there = Set(made)
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
      PicturePair(
        name: name, baselines: baselines[name] ?? [],
        actual: there.contains(name) ? actual.appending(name) : nil,
        hash: hashes?.pictures[name], target: target(of: name))
    }
  }

  /// Where the baseline of a picture is written.
  private func target(of name: String) -> PicturePair.Baseline {
    guard let variant = variants.first else {
      return PicturePair.Baseline(path: baseline.appending(name))
    }
    return PicturePair.Baseline(
      path: baseline.appending("\(Self.variantMark)\(variant)/\(name)"), variant: variant)
  }

  private func isAsked(_ name: String) -> Bool {
    Self.isPicture(name) && only?.matches(name) ?? true
  }

  /// Whether a name is that of a picture, by its ending.
  private static func isPicture(_ name: String) -> Bool {
    let name = name.lowercased()
    return [".png", ".svg", ".pdf"].contains { name.hasSuffix($0) }
  }

  private static func canBeDirectory(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".")
      && name.unicodeScalars.allSatisfy { $0 != "/" && $0.properties.generalCategory != .control }
  }

  private static func lastName(of path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }
}

extension String {
  /// A name below this directory.
  func appending(_ name: String) -> String { hasSuffix("/") ? self + name : self + "/" + name }
}
