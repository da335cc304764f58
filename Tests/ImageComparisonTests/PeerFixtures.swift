import Foundation
import ImageComparison
import Rasters

/// The pictures and numbers of other tools' own tests, in the directory that `DESCENT_PEER_FIXTURES`
/// names: `mpl_compare`, `pixelmatch` and `pngsuite`, each with an `expected.json` beside its pictures.
struct PeerFixtures {
  let directory: URL

  static let variable = "DESCENT_PEER_FIXTURES"

  static var path: String? { ProcessInfo.processInfo.environment[variable] }

  init(_ name: String) {
    directory = URL(fileURLWithPath: Self.path ?? "").appendingPathComponent(name)
  }

  /// The cases of `expected.json`.
  func cases<Case: Decodable>(as type: Case.Type) throws -> [Case] {
    let data = try Data(contentsOf: directory.appendingPathComponent("expected.json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode([Case].self, from: data)
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: directory.appendingPathComponent(name)))
  }

  func picture(_ name: String) throws -> Picture {
    Picture(try PNGDecoder(keepsDeepRaster: true).decode(bytes(name)))
  }
}
