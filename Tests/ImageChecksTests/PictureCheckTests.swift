import CheckRecords
import Foundation
import Globs
import Testing

@testable import ImageChecks

@Suite struct PictureCheckTests {
  /// Pictures of every class.
  private func folder() throws -> CheckFolder {
    let folder = try CheckFolder()
    for number in 0..<12 {
      try folder.write(Card.png(bar: number), "baseline/equal \(number).png")
      try folder.write(Card.png(bar: number, level: 9), "actual/equal \(number).png")
      try folder.write(Card.png(bar: number), "baseline/changed-\(number).png")
      try folder.write(Card.png(bar: number + 1), "actual/changed-\(number).png")
    }
    try folder.write(
      Card.png(), "baseline/missing.png", "actual/new\n100%.png", "baseline/size.png")
    try folder.write(Card.png(Card.raster(width: 50)), "actual/size.png")
    try folder.write("", "actual/broken.svg", "baseline/broken.svg")
    return folder
  }

  @Test func theRecordIsTheSameWhateverTheNumberOfWorkers() throws {
    let folder = try folder()
    let one = try folder.check()
    #expect(one.summary.total == 28 && one.summary.exitCode == 2)
    for workers in [0, 2, 7, 100] {
      let other = try folder.check { $0.workers = workers }
      #expect(other == one)
      #expect(try other.jsonText() == one.jsonText())
    }
    #expect(one.items.map(\.name) == one.items.map(\.name).sorted())
    #expect(try CheckRecord(json: try one.jsonText()) == one)
  }

  @Test func someoneIsToldHowFarItIs() throws {
    let folder = try folder()
    let check = try PictureCheck(folder.request { $0.workers = 2 })
    var counts: [Int] = []
    _ = try check.run { counts.append($0) }
    #expect(check.count == 28 && counts == counts.sorted() && counts.allSatisfy { $0 <= 28 })
  }

  @Test func settingsAreThoseOfEachPicture() throws {
    let folder = try CheckFolder()
    for name in ["a.png", "b.png"] {
      try folder.write(Card.png(), "baseline/" + name)
      try folder.write(
        Card.png(Card.raster().replacing(x: 0, y: 0, by: 0xffff_fffe)), "actual/" + name)
    }
    let items = try folder.check {
      $0.settings = { name in
        name == "a.png"
          ? CheckSettings(gates: [Gate(.exact, .value(0))], reason: "it is exact") : CheckSettings()
      }
    }.items
    #expect(items.map(\.pictureClass) == [.changed, .equal])
    #expect(items.map(\.reason) == ["it is exact", nil])
  }

  @Test func masksOutOfRangeEndTheCheck() throws {
    let folder = try folder()
    let mask = try MaskRequest("0,0,49,1")
    #expect(
      throws: MaskError.outOfRange("0,0,49,1", width: 48, height: 40, name: "changed-0.png")
    ) {
      try folder.check { $0.settings = { _ in CheckSettings(masks: [mask]) } }
    }
  }

  @Test func theSameMistakeIsToldWhateverTheNumberOfWorkers() throws {
    let folder = try CheckFolder()
    for number in 10..<30 {
      try folder.write(Card.png(), "baseline/\(number).png", "actual/\(number).png")
    }
    let mask = try MaskRequest("0,0,49,1")
    for workers in [1, 4] {
      #expect(
        throws: MaskError.outOfRange("0,0,49,1", width: 48, height: 40, name: "10.png")
      ) {
        try folder.check {
          $0.workers = workers
          $0.settings = { _ in CheckSettings(masks: [mask]) }
        }
      }
    }
  }

  @Test func masksWhosePicturesAreNotThere() throws {
    let folder = try folder()
    let mask = try MaskRequest(folder.path + "/m.png")
    let error = #expect(throws: MaskError.self) {
      try folder.check { $0.settings = { _ in CheckSettings(masks: [mask]) } }
    }
    #expect(
      error.map { "\($0)" }
        == "mask \(folder.path)/m.png: \(folder.path)/m.png: there is no such file; check the name; "
        + "give a PNG of the pictures' size")
  }

  @Test func masksByNameThatNoPictureHas() throws {
    let folder = try CheckFolder()
    try folder.write(try ExampleFigure().file(), "baseline/a.png", "actual/a.png")
    try folder.write(Card.png(), "baseline/plain.png", "actual/plain.png")
    func error(_ settings: @escaping @Sendable (String) -> CheckSettings) -> MaskError? {
      #expect(throws: MaskError.self) { try folder.check { $0.settings = settings } }
    }
    let (slip, right, corner) = (
      try MaskRequest("titel"), try MaskRequest("title"), try MaskRequest("0,0,1,1")
    )
    #expect(
      error { _ in CheckSettings(masks: [slip]) }.map { "\($0)" }
        == "mask \"titel\": no picture here has such a part; did you mean \"title\"?")
    // That another picture has another mask does not make the name right.
    #expect(
      error { CheckSettings(masks: [$0 == "a.png" ? slip : corner]) }.map { "\($0)" }
        == "mask \"titel\": no picture here has such a part; did you mean \"title\"?")
    #expect(
      error { CheckSettings(masks: $0 == "a.png" ? [] : [right]) }.map { "\($0)" }
        == "mask \"title\": no picture here says what its parts are; give a rectangle")
    // One of the pictures has it.
    let record = try folder.check { $0.settings = { _ in CheckSettings(masks: [right]) } }
    #expect(record.summary.exitCode == 0)
  }

  @Test func manyPicturesTakeTimeInProportion() throws {
    // As many names as would show a loop within a loop, and no picture to read.
    let digest = String(repeating: "0", count: 64)
    let folder = try CheckFolder()
    let pictures = Dictionary(
      uniqueKeysWithValues: (0..<10_000).map {
        ("\($0).png", HashLibrary.Entry(pixelDigest: digest, size: [1, 1]))
      })
    let pairs = try PictureListing(
      baseline: folder.baseline, actual: folder.actual, variants: ["a", "b"],
      only: try Glob("*.png"), hashes: HashLibrary(pictures: pictures)
    ).pairs()
    #expect(pairs.count == 10_000)
  }
}
