import Foundation
import Rasters
import Testing

/// Makes `out/` again and holds it against what is committed.
///
/// Where Cairo and FreeType are those that made the committed pictures, every byte must be the same.
/// Elsewhere `descent check` says that nothing but letters differs.
@Test func theCommittedFiguresAreMadeAgain() throws {
  let scratch = try Scratch()
  let result = try Program.run(["--quiet"], in: scratch.url)
  #expect(result.status == 0)
  let committed = try FileManager.default.contentsOfDirectory(
    atPath: Repository.root.appendingPathComponent("out").path
  ).sorted()
  #expect(try scratch.names(in: "out") == committed)

  let made = try PNGDecoder().decode([UInt8](scratch.data("out/data.png")))
  let kept = try PNGDecoder().decode(Repository.bytes("out/data.png"))
  let software = kept.textChunks.first { $0.keyword == "Software" }
  #expect(software != nil)
  let isSameSoftware = software == made.textChunks.first { $0.keyword == "Software" }
  for name in committed {
    let (new, old) = (
      [UInt8](try scratch.data("out/\(name)")), try Repository.bytes("out/\(name)")
    )
    if isSameSoftware || name == "run.json" || name == "rmse.csv" {
      #expect(new == old, "out/\(name) is not what the program makes: run make article")
    }
  }
  let check = try Program.run(
    ["check", Repository.root.appendingPathComponent("out").path, "out"], in: scratch.url)
  #expect(check.status == 0, "\(check.output)")
}
