/// How many pictures of a check are of each class, and what the check comes to.
public struct CheckSummary: Equatable, Sendable {
  public var total: Int

  /// Classes that no picture has are not in it.
  public var counts: [PictureClass: Int]

  /// How many have warnings.
  public var warnings: Int

  /// How many could not be judged, as they cannot be read or their tolerance lets a blank picture pass.
  public var errors: Int

  /// 0, 1 for a difference, or 2 where something, or everything, could not be judged.
  public var exitCode: Int

  /// The summary of a check that had anything to compare; of one that had nothing, the code is 2.
  public init(_ items: [CheckedItem]) {
    total = items.count
    counts = Dictionary(items.map { ($0.pictureClass, 1) }, uniquingKeysWith: +)
    warnings = items.count { $0.verdict == .warn }
    errors = items.count { $0.verdict == .error }
    let verdicts = items.map(\.verdict)
    exitCode =
      verdicts.isEmpty || verdicts.contains(.error) ? 2 : verdicts.contains(.fail) ? 1 : 0
  }

  /// How many are of a class.
  public subscript(pictureClass: PictureClass) -> Int { counts[pictureClass] ?? 0 }
}

/// Written with a member for each class, those without a picture among them.
extension CheckSummary: Encodable {
  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(total, forKey: Key(stringValue: "total"))
    for pictureClass in PictureClass.allCases {
      try values.encode(self[pictureClass], forKey: Key(stringValue: pictureClass.rawValue))
    }
    try values.encode(warnings, forKey: Key(stringValue: "warnings"))
    try values.encode(errors, forKey: Key(stringValue: "errors"))
    try values.encode(exitCode, forKey: Key(stringValue: "exit"))
  }
}
