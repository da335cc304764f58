import InputFiles

/// Why pictures cannot be checked at all.
public enum CheckError: Error, Equatable, Sendable {
  /// There is nothing at a path.
  case notFound(String)

  /// One path is a directory and the other is not.
  case differentKinds(baseline: String, actual: String)

  /// Neither side has a picture, or none whose name fits.
  case nothingToCompare(baseline: String, actual: String, pattern: String?)

  /// There is not one picture, so that every baseline would be removed.
  case everythingMissing(actual: String)

  /// A variant's name cannot be a directory's.
  case variantName(String)

  /// Something can be done only to directories.
  case needsDirectories(String)

  /// `hashes.json` is not what it should be.
  case hashes(path: String, reason: String)

  /// A record or a list of marks cannot be followed.
  case acceptance(path: String, reason: String)

  /// A picture is not the one that was reviewed.
  case otherBytes(path: String)
}

extension CheckError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notFound(let path):
      "\(path): there is no such file or directory; check the name"
    case .differentKinds(let baseline, let actual):
      "\(baseline) and \(actual): one is a directory and the other is not; name two of a kind"
    case .nothingToCompare(let baseline, let actual, let pattern):
      "nothing to compare: no PNG, SVG or PDF in \(baseline) or \(actual)"
        + (pattern.map { " fits \($0)" } ?? "") + "; check the paths"
    case .everythingMissing(let actual):
      "\(actual) has no picture at all, so every baseline would be removed; check the path, or remove "
        + "them by hand"
    case .variantName(let name):
      "variant \"\(name)\" cannot be a directory's name; use letters, digits, points and dashes"
    case .needsDirectories(let option):
      "\(option) needs two directories"
    case .hashes(let path, let reason):
      "\(path): \(reason)"
    case .acceptance(let path, let reason):
      "\(path): \(reason)"
    case .otherBytes(let path):
      "\(path): not the file that was checked; make the check again, or get the file that it saw"
    }
  }
}
