import CairoRendering
import FigureMetadata
import TestSupport
import Testing

@Suite struct ProvenanceFuzzTests {
  /// Real files, cut, mixed, doubled and with wrong bytes: each is read or refused, none traps.
  @Test func fuzzedFilesAreReadOrRefused() throws {
    let rounds = Fuzzing.rounds(usually: 2_100)
    let files = try FigureFiles()
    let text = #"{"label":"loss (ŷ − y)²","digest":"e3b0c44298fc1c14","path":"C:\\data","n":20}"#
    let seeds = try FigureFormat.allCases.flatMap { format in
      try [files.file(format, text), files.file(format, text + "\n"), files.file(format, nil)]
    }
    var random = SeededGenerator(seed: 2021)
    var outcomes: [String: Int] = [:]
    for round in 0..<rounds {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        Self.mutate(&bytes, with: seeds, &random)
      }
      do throws(ProvenanceError) {
        let found = try EmbeddedProvenance(readingFrom: bytes)
        outcomes["read", default: 0] += 1
        // A PNG's checksums leave no other text possible, were it not for a lucky hit.
        if found.format == .png { #expect(found.text == text || found.text == text + "\n") }
      } catch {
        switch error {
        case .notAFigure: outcomes["not a figure", default: 0] += 1
        case .noProvenance: outcomes["none", default: 0] += 1
        case .damaged: outcomes["damaged", default: 0] += 1
        }
      }
    }
    // Every way is taken.
    for outcome in ["read", "none", "not a figure", "damaged"] {
      #expect(outcomes[outcome, default: 0] > 20, "\(outcomes)")
    }
  }

  private static func mutate(
    _ bytes: inout [UInt8], with seeds: [[UInt8]], _ random: inout SeededGenerator
  ) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: bytes.indices, using: &random)
    let length = Int.random(in: 0...min(40, bytes.count - place), using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1, 2: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 3: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
    case 4: bytes.removeSubrange(place..<(place + length))
    case 5: bytes.insert(contentsOf: bytes[place..<(place + length)], at: place)
    case 6:
      let token = tokens[Int.random(in: tokens.indices, using: &random)]
      bytes.insert(contentsOf: token.utf8, at: place)
    case 7:
      guard Int.random(in: 0..<4, using: &random) == 0 else { return }
      bytes.removeSubrange(place...)
    default:
      guard Int.random(in: 0..<4, using: &random) == 0 else { return }
      let other = seeds[Int.random(in: seeds.indices, using: &random)]
      bytes =
        Array(bytes[..<place]) + other.dropFirst(Int.random(in: other.indices, using: &random))
    }
  }

  private static let tokens = [
    "<", ">", "]]>", "<!--", "-->", "&", "&#0;", "&#x110000;", "&#99999999999;", "\"", "'", "(",
    ")",
    "\\", "\\777", "<<", ">>", "[", "]", "%", "%4", "/", "R", "xref\n", "trailer",
    "startxref\n-1\n",
    "startxref\n99999999999999999999\n", "%%EOF", "obj", "\0", "-", "9223372036854775807 ",
    "/Prev 0",
    "descent:provenance", "<descent:provenance>", "</svg>", "\u{feff}", "IEND", "zTXt", "\r\n",
  ]
}
