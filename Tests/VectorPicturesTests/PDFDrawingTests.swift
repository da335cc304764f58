import FigureMetadata
import TestSupport
import Testing
import VectorPictures

private func digest(_ bytes: [UInt8]) throws -> String {
  try VectorPicture(format: .pdf, bytes: bytes, path: "a.pdf").canonicalDigest
}

private func changed(_ bytes: [UInt8], _ old: String, to new: String) -> [UInt8] {
  let text = String(decoding: bytes, as: UTF8.self)
  #expect(text.contains(old))
  return Array(text.replacing(old, with: new).utf8)
}

@Suite struct PDFDrawingTests {
  @Test func informationAndIdentifiersMakeNoDifference() throws {
    let plain = Fixtures.pdf(["1 0 0"])
    let dated = Fixtures.pdf(
      ["1 0 0"], information: "/Title (long (title)) /CreationDate (D:2021) /Keywords (x)")
    #expect(plain != dated)
    #expect(try digest(plain) == digest(dated))
    #expect(try digest(plain) == digest(changed(plain, "/ID [<01> <02>]", to: "/ID [<03> <02>]")))
  }

  @Test func whatDrawsMakesADifference() throws {
    let plain = try digest(Fixtures.pdf(["1 0 0"]))
    #expect(plain != (try digest(Fixtures.pdf(["1 0 1"]))))
    #expect(plain != (try digest(Fixtures.pdf(["1 0 0", "1 0 0"]))))
    #expect(plain != (try digest(Fixtures.pdf(["1 0 0"], mediaBox: "0 0 72 37"))))
  }

  /// What is called information, but is more, counts; so does all of a file that is not understood.
  @Test func inDoubtTheWholeFileCounts() throws {
    let one = Fixtures.pdf(["1 0 0"], information: "/Type /Page /Title (a)")
    let other = Fixtures.pdf(["1 0 0"], information: "/Type /Page /Title (b)")
    #expect(try digest(one) != digest(other))
    let (a, b) = (Fixtures.pdf(["1 0 0"]), Fixtures.pdf(["1 0 0"], information: "/Title (b)"))
    for (old, new) in [
      ("startxref", "startxxxx"), ("/Root 1 0 R", "/Root 1 0 R /Encrypt 4 0 R"),
      ("/Root 1 0 R", "/Root 1 0 R /Prev 9"), ("4 0 obj", "9 0 obj"), ("%PDF", "%PFD"),
    ] {
      #expect(try digest(a) == digest(b))
      #expect(try digest(changed(a, old, to: new)) != digest(changed(b, old, to: new)), "\(old)")
    }
  }

  @Test func ourProvenanceMakesNoDifference() throws {
    let scene = Fixtures.scene(title: "Loss")
    let one = try Fixtures.file(scene, .pdf, provenance: "{\"seed\":1}")
    let other = try Fixtures.file(scene, .pdf, provenance: "{\"seed\":12}", creationDate: 86_400)
    // Cairo 1.18 compresses its tables, and then the file counts as it is.
    let hasPlainTable = latin1(one).contains("\nxref\n")
    #expect((try digest(one) == digest(other)) == hasPlainTable)
    let thick = try Fixtures.file(
      Fixtures.scene(title: "Loss", lineWidth: 1.1), .pdf, provenance: nil)
    #expect(try digest(one) != digest(thick))
  }

  @Test func fuzzedFilesHaveADigest() throws {
    let seed = Fixtures.pdf(["1 0 0", "0 1 0"])
    let pieces = [
      "xref\n", "trailer", "startxref\n-1\n", "startxref\n9\n", "%%EOF", "obj", "endobj", "<<",
      ">>",
      "0 99999999999", "(", ")", "R", "/Info 1 0 R", "4 0 obj",
    ].map { Array($0.utf8) }
    var random = SeededGenerator(seed: 12)
    for _ in 0..<Fuzzing.rounds(usually: 1_000) {
      let bytes = Fuzzing.mutated(seed, pieces: pieces, using: &random)
      #expect(try digest(bytes).utf8.count == 64)
    }
  }
}

/// Bytes as one character each, so that they can be searched as text.
private func latin1(_ bytes: [UInt8]) -> String {
  String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
}
