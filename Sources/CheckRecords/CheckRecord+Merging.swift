extension CheckRecord {
  /// One record of what several checks found, as of the shards of one.
  ///
  /// Pictures that are in several must be told alike in all of them. Versions, libraries and roots that
  /// differ are all named, in order and with commas between.
  ///
  /// - Precondition: there is at least one.
  /// - Throws: ``CheckMergeError``.
  public init(merging records: [CheckRecord]) throws(CheckMergeError) {
    precondition(!records.isEmpty, "there is no record to merge")
    // By their bytes: to Swift, two ways of writing one accented letter are one string, but two files.
    var items: [[UInt8]: CheckedItem] = [:]
    for item in records.lazy.flatMap(\.items) {
      let name = Array(item.name.utf8)
      if let known = items[name], known != item { throw .differ(name: item.name) }
      items[name] = item
    }
    let names = Set(records.flatMap(\.libraries.keys))
    self.init(
      tool: Self.distinct(records.map(\.tool)),
      libraries: Dictionary(
        uniqueKeysWithValues: names.map { name in
          (name, Self.distinct(records.compactMap { $0.libraries[name] }))
        }),
      baselineRoot: Self.distinct(records.map(\.baselineRoot)),
      actualRoot: Self.distinct(records.map(\.actualRoot)),
      items: items.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value))
  }

  /// The different ones, in order.
  private static func distinct(_ texts: [String]) -> String {
    Set(texts).sorted().joined(separator: ", ")
  }

  /// The same with all paths that are not absolute taken from a directory, where the check's pictures were
  /// put since.
  ///
  /// Nothing changes where the directory is empty.
  public func moved(to directory: String) -> CheckRecord {
    guard !directory.isEmpty, directory != "." else { return self }
    var record = self
    for index in record.items.indices {
      record.items[index].baseline?.path.move(to: directory)
      record.items[index].actual?.path.move(to: directory)
      record.items[index].diff.move(to: directory)
    }
    return record
  }
}

extension String? {
  fileprivate mutating func move(to directory: String) {
    guard let path = self, !path.hasPrefix("/") else { return }
    self = directory.hasSuffix("/") ? directory + path : "\(directory)/\(path)"
  }
}

/// Why records of checks cannot be one.
public enum CheckMergeError: Error, Equatable, Sendable {
  /// Two of them tell differently of one picture.
  case differ(name: String)
}

extension CheckMergeError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .differ(let name):
      "two records tell differently of \"\(name)\"; give one record of each check"
    }
  }
}
