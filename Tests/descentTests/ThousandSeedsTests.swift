import Digests
import Foundation
import Testing

/// The thousand seeds of the README.
@Suite struct ThousandSeedsTests {
  /// Of the lines `seed,rmse_1,...,rmse_10` for the seeds 0 to 999, as PyTorch 2.15.0 (CPU, AVX2, one
  /// thread) prints `loss.item()**0.5`: the article's program, its start drawn twice.
  private static let torchDigest =
    "ca6b72eb01af4c17c6557d64098ef922b689d6a4c0697ed1a62a13ace4c7c943"

  @Test func theTableHasPyTorchsErrorsAndTheReadmeTheFan() throws {
    let scratch = try Scratch()
    let result = try Program.run(
      [
        "sweep", "--seeds", "0..<1000", "--summary-only", "--summary", "rmse-fan", "--format",
        "svg",
        "--theme", "clean", "--quiet",
      ], in: scratch.url)
    #expect(result.status == 0, "\(result.errors)")
    let rows = String(decoding: try scratch.data("sweep/runs.csv"), as: UTF8.self)
      .split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows.count == 1000)
    let lines = rows.map { ([$0[0]] + $0[3..<13]).joined(separator: ",") + "\n" }.joined()
    #expect(SHA256Digest.hex(of: lines.utf8) == Self.torchDigest)

    // What is drawn, whichever libraries drew it.
    try FileManager.default.copyItem(
      at: Repository.root.appendingPathComponent("examples/thousand-seeds.svg"),
      to: scratch.url.appendingPathComponent("committed.svg"))
    let scenes = try ["committed.svg", "sweep/summary/rmse-fan.svg"].map { file in
      let text = try Program.run(["inspect", file, "--json"], in: scratch.url).output
      let record = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      return try #require(record?["scene"] as? NSDictionary)
    }
    #expect(scenes[0] == scenes[1])
  }
}
