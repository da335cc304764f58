import CheckRecords
import CheckReports
import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct JUnitTextTests {
  @Test func everyVerdictHasItsElement() {
    let text = JUnitText(SampleRecord.all).text
    #expect(
      text.contains(
        #"<testsuite name="descent check" tests="5" failures="2" errors="1">"#))
    #expect(text.contains(#"<testcase name="fit.png" classname="descent check"/>"#))
    #expect(
      text.contains(#"<failure type="changed" message="one curve is missing">changed: one"#))
    #expect(text.contains(#"<error type="unreadable" message="damaged PNG file"#))
    #expect(text.contains("<system-out>font-only: baseline: FreeType 2.12.1; here 2.13.2"))
    #expect(!text.contains("time"))
  }

  @Test func aParserFindsTheNamesAgain() throws {
    let text = JUnitText(SampleRecord.hostile).text
    let reader = NameReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    let names = SampleRecord.hostileNames.map { name in
      String(
        String.UnicodeScalarView(
          name.unicodeScalars.map {
            $0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0) || $0 == "\u{ffff}"
              ? "\u{fffd}" : $0
          }))
    }
    #expect(reader.names == names)
  }

  private static let schema = ProcessInfo.processInfo.environment["DESCENT_JUNIT_SCHEMA"]

  @Test(
    .enabled(
      if: schema != nil && FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint"),
      "xmllint is not installed, or DESCENT_JUNIT_SCHEMA does not name Jenkins' junit-10.xsd"),
    arguments: [SampleRecord.all, SampleRecord.hostile, SampleRecord.record([])])
  func theSchemaOfJenkinsHolds(record: CheckRecord) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(JUnitText(record).text.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/xmllint")
    process.arguments = ["--noout", "--schema", try #require(Self.schema), file.path]
    process.standardError = Pipe()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

/// Collects the names of test cases.
private final class NameReader: NSObject, XMLParserDelegate {
  private(set) var names: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if element == "testcase" { names.append(attributes["name"] ?? "") }
  }
}
