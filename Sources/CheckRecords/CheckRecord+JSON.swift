import JSONTexts

extension CheckRecord {
  /// In lines, with sorted keys and a line feed at the end: what `check.json` holds.
  public func jsonText() throws -> String { try JSONText.text(of: self, layout: .lines) + "\n" }

  /// The record that a text of the form of ``jsonText()`` holds.
  ///
  /// - Throws: ``CheckRecordError``.
  public init(json: String) throws(CheckRecordError) {
    self = try JSONText.value(CheckRecord.self, of: json) { path, reason in
      CheckRecordError.malformed(path: path, reason: reason)
    }
  }
}
