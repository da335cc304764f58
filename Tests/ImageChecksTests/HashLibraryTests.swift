import CheckRecords
import Testing

@testable import ImageChecks

@Suite struct HashLibraryTests {
  private let folder: CheckFolder

  init() throws { folder = try CheckFolder() }

  /// Baselines that are nothing but digests of these pictures.
  private func keepDigests(of pictures: [String: [UInt8]]) throws {
    for (name, bytes) in pictures { try folder.write(bytes, "actual/" + name) }
    let record = try folder.check {
      $0.hashes = folder.path + "/baseline/hashes.json"
      $0.update = .missing
    }
    #expect(record.summary.exitCode == 1)
    for name in pictures.keys { try folder.remove("baseline/" + name) }
  }

  @Test func theFormIsStable() throws {
    let digest = String(repeating: "0f", count: 32)
    let library = HashLibrary(pictures: [
      "b.svg": .init(pixelDigest: digest), "a.png": .init(pixelDigest: digest, size: [2, 3]),
    ])
    try library.write(to: folder.path + "/hashes.json")
    #expect(
      folder.text("hashes.json") == """
        {
          "pictures" : {
            "a.png" : {
              "pixels_sha256" : "\(digest)",
              "size" : [
                2,
                3
              ]
            },
            "b.svg" : {
              "pixels_sha256" : "\(digest)"
            }
          },
          "schema" : "check-hashes/1"
        }

        """)
    #expect(try HashLibrary(reading: folder.path + "/hashes.json") == library)
    #expect(try HashLibrary(reading: folder.path + "/none.json") == nil)
  }

  @Test(arguments: [
    ("", "it is empty"), ("[]", "; bring back"), ("{}", "schema: missing"),
    (
      #"{"schema":"check-hashes/2","pictures":{}}"#, "is \"check-hashes/2\", not \"check-hashes/1\""
    ),
    (#"{"schema":"check-hashes/1"}"#, "pictures: missing"),
    (#"{"schema":"check-hashes/1","pictures":{"a":{}}}"#, "pictures.a.pixels_sha256: missing"),
    (
      #"{"schema":"check-hashes/1","pictures":{"a":{"pixels_sha256":"AB"}}}"#,
      "\"a\": \"AB\" is not a SHA-256, 64 lower-case hexadecimal digits"
    ),
  ])
  func damagedFiles(text: String, words: String) throws {
    try folder.write(text, "baseline/hashes.json")
    try folder.write(Card.png(), "actual/a.png")
    let error = #expect(throws: CheckError.self) { try folder.check() }
    let message = error.map { "\($0)" } ?? ""
    #expect(message.hasPrefix(folder.baseline + "/hashes.json: "), "\(message)")
    #expect(message.contains(words), "\(message)")
    #expect(
      message.hasSuffix(
        "; bring back a sound one, or remove it and run again with --update missing"),
      "\(message)")
  }

  @Test func itWorksWithoutPicturesAndWhateverTheCompressor() throws {
    try keepDigests(of: ["a.png": Card.png(level: 1)])
    try folder.write(Card.png(level: 9), "actual/a.png")
    #expect(Card.png(level: 1) != Card.png(level: 9))
    let item = try folder.item()
    #expect(item.pictureClass == .equal && item.verdict == .pass && item.decidedBy == "hash")
    #expect(item.baseline?.path == nil && item.baseline?.pixelDigest == item.actual?.pixelDigest)
  }

  @Test func oneOtherPixelIsToldWithoutAPicture() throws {
    try keepDigests(of: ["a.png": Card.png()])
    try folder.write(
      Card.png(Card.raster().replacing(x: 0, y: 0, by: 0xffff_fffe)), "actual/a.png")
    let item = try folder.item()
    #expect(item.pictureClass == .changed && item.verdict == .fail && item.decidedBy == "hash")
    #expect(
      item.message
        == "its pixels are not those of the digest; the baseline's picture is not here to compare")
  }

  @Test func aPictureIsLookedAtOnlyWhereTheDigestDiffers() throws {
    try keepDigests(of: ["a.png": Card.png()])
    // It is not even read while the digests are equal.
    try folder.write("no picture", "baseline/a.png")
    #expect(try folder.item().pictureClass == .equal)
    let other = Card.png(Card.raster().replacing(x: 0, y: 0, by: 0xffff_fffe))
    try folder.write(other, "actual/a.png")
    #expect(try folder.item().pictureClass == .unreadable)
    try folder.write(Card.png(), "baseline/a.png")
    let item = try folder.item()
    #expect(item.pictureClass == .equal && item.message == "within the tolerance: 1 pixel differs")
  }

  @Test func aDigestWithoutAPictureIsMissing() throws {
    try keepDigests(of: ["a.png": Card.png(), "b.png": Card.png(bar: 3)])
    try folder.remove("actual/a.png")
    var items = try folder.check().items
    #expect(items.map(\.pictureClass) == [.missing, .equal])
    items = try folder.check { $0.removesOrphans = true }.items
    #expect(items[0].update == .removed)
    #expect(
      try HashLibrary(reading: folder.baseline + "/hashes.json")?.pictures.keys.sorted() == [
        "b.png"
      ])
  }

  @Test func updatesReplaceTheDigestAndAddNoPicture() throws {
    try keepDigests(of: ["a.png": Card.png()])
    try folder.write(Card.png(bar: 20), "actual/a.png")
    let item = try folder.item { $0.update = .failed }
    #expect(item.verdict == .fail && item.update == .replaced)
    #expect(folder.bytes("baseline/a.png") == nil)
    #expect(try folder.item().pictureClass == .equal)
  }

  @Test func drawingsHaveDigestsToo() throws {
    try keepDigests(of: ["a.svg": Array(Card.svg(id: "one").utf8)])
    try folder.write(Card.svg(id: "two", metadata: "x"), "actual/a.svg")
    #expect(try folder.item().decidedBy == "hash")
    try folder.write(Card.svg(bar: 11), "actual/a.svg")
    #expect(try folder.item().pictureClass == .changed)
  }

  /// The baselines stay as they are; of what is only within the tolerance, theirs is the digest.
  @Test func aLibraryOfBaselinesThatAreThere() throws {
    let near = Card.png(Card.raster().replacing(x: 0, y: 0, by: 0xffff_fffe))
    try folder.write(Card.png(), "baseline/a.png", "baseline/b.png", "actual/a.png")
    try folder.write(near, "actual/b.png")
    let path = folder.baseline + "/hashes.json"
    let record = try folder.check { ($0.update, $0.hashes) = (.missing, path) }
    #expect(record.summary.exitCode == 1 && record.items.map(\.update) == [.written, .written])
    #expect(
      record.items[0].message == "the digest of its baseline was not in the library; it is now")
    #expect(folder.bytes("baseline/b.png") == Card.png())
    let library = try #require(try HashLibrary(reading: path))
    #expect(library.pictures["a.png"] == library.pictures["b.png"] && library.pictures.count == 2)
    let next = try folder.check { ($0.update, $0.hashes) = (.missing, path) }
    #expect(next.summary.exitCode == 0 && next.items.map(\.decidedBy) == ["hash", nil])
    // Nobody asked for one.
    try folder.write(Card.png(), "baseline/c.png", "actual/c.png")
    #expect(try folder.check { $0.update = .missing }.summary.exitCode == 0)
  }

  @Test func aLibraryThatIsNotThereIsToldUnlessItIsToBeWritten() throws {
    try folder.write(Card.png(), "actual/a.png", "baseline/a.png")
    let path = folder.path + "/typo.json"
    #expect(throws: CheckError.notFound(path)) { try folder.check { $0.hashes = path } }
    let files = (folder.baseline + "/a.png", folder.actual + "/a.png")
    #expect(throws: CheckError.needsDirectories("--hashes")) {
      try folder.check { ($0.baseline, $0.actual, $0.hashes) = (files.0, files.1, path) }
    }
  }
}
