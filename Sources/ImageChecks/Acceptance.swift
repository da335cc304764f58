import CheckRecords
import Globs
import InputFiles
import JSONTexts

/// Takes pictures that were reviewed as baselines: the very bytes, without drawing anything again.
public struct Acceptance {
  /// A picture with where it is and where it goes.
  struct Picture: Equatable {
    var name: String
    var digest: String
    var source: String
    var target: String

    /// Of the baseline that it was held against.
    var variant: String?

    /// Whether neither name leads out of the directory of the baselines.
    ///
    /// By bytes: a combining accent after a slash makes another character of it.
    var staysInside: Bool {
      name.utf8.split(separator: UInt8(ascii: "/")).allSatisfy { !$0.elementsEqual("..".utf8) }
        && variant.map(PictureListing.canBeDirectory) ?? true
    }
  }

  /// In the order of their names.
  let pictures: [Picture]

  private let baselineRoot: String

  /// Names of items that were asked for and have no picture to take.
  public let left: [String]

  private static let greatestLength = 1 << 28

  /// Reads a record of a check, or a list of marks that a report exported.
  ///
  /// - Parameters:
  ///   - path: of the file.
  ///   - baseline: where the baselines are; nil for where the record says.
  ///   - actual: where the pictures are; nil for where the record says.
  ///   - only: names to take; nil for all that the file names.
  /// - Throws: `InputError`, or ``CheckError``.
  public init(readingFrom path: String, baseline: String?, actual: String?, only: Glob?) throws {
    let text = String(
      decoding: try InputFile.bytes(of: path, limit: Self.greatestLength), as: UTF8.self)
    do {
      if JSONText.schema(of: text) == AcceptList.schema {
        let list = try AcceptList(json: text)
        guard let baseline, let actual else {
          throw CheckError.acceptance(
            path: path,
            reason:
              "names pictures and no directories; give those of the baselines and of the pictures")
        }
        pictures = list.entries.filter { only?.matches($0.name) ?? true }.map { entry in
          Picture(
            name: entry.name, digest: entry.digest, source: Self.path(of: entry.name, in: actual),
            target: Self.path(of: entry.name, in: baseline))
        }
        (left, baselineRoot) = ([], baseline)
      } else {
        let record = try CheckRecord(json: text)
        let items = record.items.filter {
          $0.pictureClass != .equal && only?.matches($0.name) ?? true
        }
        pictures = items.compactMap {
          Self.picture($0, of: record, baseline: baseline, actual: actual)
        }
        let taken = Set(pictures.map(\.name))
        left = items.map(\.name).filter { !taken.contains($0) }
        baselineRoot = baseline ?? record.baselineRoot
      }
    } catch let error as AcceptListError {
      throw CheckError.acceptance(path: path, reason: "\(error)")
    } catch let error as CheckRecordError {
      throw CheckError.acceptance(path: path, reason: "\(error)")
    }
    for picture in pictures where !picture.staysInside {
      throw CheckError.acceptance(
        path: path,
        reason: "\"\(picture.name)\" leads out of its directory; give a file that a check wrote")
    }
  }

  private static func picture(
    _ item: CheckedItem, of record: CheckRecord, baseline: String?, actual: String?
  ) -> Picture? {
    guard item.pictureClass.hasPicture, let file = item.actual, let digest = file.digest,
      let path = file.path
    else { return nil }
    let variant = item.baseline?.variant
    let root = baseline ?? record.baselineRoot
    // Not the path that the record has: only below the root anything is written.
    let target =
      item.baseline?.path == root
      ? root : Self.path(of: PictureListing.name(item.name, inVariant: variant), in: root)
    return Picture(
      name: item.name, digest: digest,
      source: actual.map { Self.path(of: item.name, in: $0) } ?? path,
      target: target, variant: variant)
  }

  /// A root is the file itself where it is no directory.
  private static func path(of name: String, in root: String) -> String {
    InputDirectory.isTaken(root) && !InputDirectory.exists(root) ? root : root.appending(name)
  }

  /// Copies every picture to its place, once all of them are known to be those that were reviewed.
  ///
  /// Where a digest stands for a picture, it is replaced and no picture is added.
  ///
  /// - Returns: the paths of the baselines.
  /// - Throws: ``CheckError/otherBytes(path:)`` before anything is written, `InputError`, or
  ///   `OutputError`.
  public func accept() throws -> [String] {
    for picture in pictures { _ = try bytes(of: picture) }
    let hashes = try hashes()
    for picture in pictures {
      let isByHash =
        hashes?.library.pictures[picture.name] != nil && !InputDirectory.isTaken(picture.target)
      if !isByHash { try BaselineFile(path: picture.target).write(try bytes(of: picture)) }
    }
    if let hashes { try update(hashes.library, hashes.path) }
    return pictures.map(\.target)
  }

  private func bytes(of picture: Picture) throws -> [UInt8] {
    try BaselineChange.bytes(of: picture.source, digest: picture.digest)
  }

  /// The library beside the baselines; nil where there is none.
  private func hashes() throws -> (library: HashLibrary, path: String)? {
    let path = baselineRoot.appending(HashLibrary.fileName)
    guard InputDirectory.exists(baselineRoot), let library = try HashLibrary(reading: path) else {
      return nil
    }
    return (library, path)
  }

  private func update(_ library: HashLibrary, _ path: String) throws {
    var library = library
    do {
      for picture in pictures {
        let digests = PictureDigests(try PictureFile(reading: picture.source), CheckSettings())
        library.pictures[picture.name] = HashLibrary.Entry(
          pixelDigest: try digests.pixels, size: try digests.size)
      }
    } catch let error as PictureFileError {
      throw CheckError.acceptance(path: error.path, reason: error.reason)
    }
    if !pictures.isEmpty { try library.write(to: path) }
  }
}

extension PictureClass {
  /// Whether there is a picture that can become a baseline.
  fileprivate var hasPicture: Bool {
    switch self {
    case .changed, .fontOnly, .size, .new: true
    case .equal, .missing, .unreadable: false
    }
  }
}
