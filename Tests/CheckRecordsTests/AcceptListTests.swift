import CheckRecords
import Testing

@Suite struct AcceptListTests {
  private let digest = String(repeating: "0a", count: 32)

  private func error(_ json: String) -> AcceptListError? {
    do throws(AcceptListError) {
      _ = try AcceptList(json: json)
      return nil
    } catch {
      return error
    }
  }

  private func json(_ entries: String) -> String {
    #"{"schema": "check-accept/1", "accept": [\#(entries)]}"#
  }

  @Test func aListComesBackFromItsText() throws {
    let list = AcceptList([.init(name: "a \"</script>.png", digest: digest)])
    #expect(try AcceptList(json: list.jsonText()) == list)
  }

  @Test func theEmptyListIsAList() throws {
    #expect(try AcceptList(json: json("")).entries.isEmpty)
  }

  @Test func anotherSchemaIsRefused() {
    #expect(error(#"{"schema": "check/1"}"#) == .schema("check/1"))
  }

  @Test func aNameTwiceIsRefused() {
    let entry = #"{"name": "a", "sha256": "\#(digest)"}"#
    #expect(error(json("\(entry), \(entry)")) == .twice("a"))
  }

  @Test func namesThatDifferInTheirBytesAreTwo() throws {
    let entries = ["\u{e9}", "e\u{301}"].map { #"{"name": "\#($0)", "sha256": "\#(digest)"}"# }
    #expect(try AcceptList(json: json(entries.joined(separator: ","))).entries.count == 2)
  }

  @Test(arguments: ["", "0a", String(repeating: "0A", count: 32)])
  func whatIsNoDigestIsRefused(digest: String) {
    #expect(
      error(json(#"{"name": "a", "sha256": "\#(digest)"}"#)) == .noDigest(digest, name: "a"))
  }

  @Test func aMistakeIsPlaced() {
    guard case .malformed("accept[0].sha256", _) = error(json(#"{"name": "a"}"#)) else {
      Issue.record("the place is not named")
      return
    }
  }
}
