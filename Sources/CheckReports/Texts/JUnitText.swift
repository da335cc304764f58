import CheckRecords

/// What a check found, as JUnit's XML: a test case for each picture.
///
/// Valid by the schema of Jenkins' xUnit plugin (`junit-10.xsd`). What fails is a `failure`, what could not
/// be judged an `error`; a warning passes and has its words as output. It holds no times.
public struct JUnitText: Sendable {
  public var record: CheckRecord

  /// What the suite is called.
  public var suite: String

  public init(_ record: CheckRecord, suite: String = "descent check") {
    self.record = record
    self.suite = suite
  }

  public var text: String {
    let failures = record.items.count { $0.verdict == .fail }
    let errors = record.items.count { $0.verdict == .error }
    let counts = "tests=\"\(record.items.count)\" failures=\"\(failures)\" errors=\"\(errors)\""
    let name = "name=\"\(XMLText.escaped(suite))\""
    let properties = [("baseline", record.baselineRoot), ("actual", record.actualRoot)]
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites \(name) \(counts)>
        <testsuite \(name) \(counts)>
          <properties>
      \(properties.map(property).joined())    </properties>
      \(record.items.map(testCase).joined())  </testsuite>
      </testsuites>

      """
  }

  private func property(_ name: String, _ value: String) -> String {
    "      <property name=\"\(name)\" value=\"\(XMLText.escaped(value))\"/>\n"
  }

  private func testCase(_ item: CheckedItem) -> String {
    let attributes =
      "name=\"\(XMLText.escaped(item.name))\" classname=\"\(XMLText.escaped(suite))\""
    guard let outcome = outcome(item) else { return "    <testcase \(attributes)/>\n" }
    return "    <testcase \(attributes)>\n      \(outcome)\n    </testcase>\n"
  }

  private func outcome(_ item: CheckedItem) -> String? {
    switch item.verdict {
    case .pass: nil
    case .warn: "<system-out>\(XMLText.escaped(words(item)))</system-out>"
    case .fail: problem("failure", item)
    case .error: problem("error", item)
    }
  }

  private func problem(_ element: String, _ item: CheckedItem) -> String {
    let message = item.message.isEmpty ? item.pictureClass.rawValue : item.message
    return "<\(element) type=\"\(item.pictureClass.rawValue)\""
      + " message=\"\(XMLText.escaped(message))\">"
      + "\(XMLText.escaped(words(item)))</\(element)>"
  }

  /// All that is known of a picture, in lines.
  private func words(_ item: CheckedItem) -> String {
    let parts = [
      "\(item.pictureClass.rawValue)\(item.why.isEmpty ? "" : ": \(item.why)")",
      item.decision.isEmpty ? nil : "decided by \(item.decision)",
      item.baseline?.path.map { "baseline: \($0)" },
      item.actual?.path.map { "actual: \($0)" },
      item.diff.map { "differences: \($0)" },
    ]
    return (parts.compactMap { $0 } + item.scene.map(\.words) + item.notes.map { "note: \($0)" })
      .joined(separator: "\n")
  }
}
