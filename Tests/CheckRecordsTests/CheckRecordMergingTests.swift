import CheckRecords
import Testing

@Suite struct CheckRecordMergingTests {
  private func record(
    _ names: [String], message: String = "", cairo: String = "1.16.0"
  ) -> CheckRecord {
    CheckRecord(
      tool: "1.0", libraries: ["Cairo": cairo], baselineRoot: "base", actualRoot: "out",
      items: names.map {
        CheckedItem(name: $0, pictureClass: .equal, verdict: .pass, message: message)
      })
  }

  @Test func shardsBecomeTheWhole() throws {
    let whole = record(["a", "b", "c", "d"])
    #expect(try CheckRecord(merging: [record(["b", "d"]), record(["a", "c"])]) == whole)
    #expect(try CheckRecord(merging: [whole, whole]) == whole)
  }

  @Test func picturesThatAreToldDifferentlyAreRefused() {
    #expect(throws: CheckMergeError.differ(name: "a")) {
      try CheckRecord(merging: [record(["a"]), record(["a"], message: "other")])
    }
  }

  @Test func differentLibrariesAreAllNamed() throws {
    let merged = try CheckRecord(merging: [record(["b"], cairo: "1.18.0"), record(["a"])])
    #expect(merged.libraries == ["Cairo": "1.16.0, 1.18.0"])
    #expect(merged.items.map(\.name) == ["a", "b"])
  }

  @Test func pathsMoveUnlessTheyAreAbsolute() {
    var one = record(["a"])
    one.items[0].baseline = CheckedFile(path: "/base/a")
    one.items[0].actual = CheckedFile(path: "out/a")
    one.items[0].diff = "diff/a"
    let moved = one.moved(to: "shard").items[0]
    #expect(moved.baseline?.path == "/base/a")
    #expect(moved.actual?.path == "shard/out/a")
    #expect(moved.diff == "shard/diff/a")
    #expect(one.moved(to: "") == one)
  }
}
