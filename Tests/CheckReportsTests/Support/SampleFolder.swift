import CheckRecords
import CheckReports
import Digests
import Foundation
import Rasters

/// Pictures in a folder of their own, and the records that name them; gone with this.
final class SampleFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID())")
  private(set) var items: [CheckedItem] = []

  init() throws {
    for name in ["base", "out"] {
      try FileManager.default.createDirectory(
        at: url.appending(path: name), withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var record: CheckRecord {
    CheckRecord(
      tool: "1.0", libraries: ["Cairo": "1.16.0", "FreeType": "2.12.1"], baselineRoot: "base",
      actualRoot: "out", items: items.sorted { $0.name < $1.name })
  }

  /// Adds an item with the pictures that it has.
  func add(
    _ item: CheckedItem, baseline: [UInt8]? = nil, actual: [UInt8]? = nil, size: [Int]? = nil
  ) throws {
    var item = item
    item.baseline = try baseline.map { try file("base", $0, size, freeType: "2.12.1") }
    item.actual = try actual.map { try file("out", $0, size, freeType: "2.13.2") }
    items.append(item)
  }

  /// Changes the items so far.
  func change(_ body: (inout [CheckedItem]) -> Void) { body(&items) }

  private func file(
    _ root: String, _ bytes: [UInt8], _ size: [Int]?, freeType: String
  ) throws -> CheckedFile {
    // Not by the item's name, which may be hostile.
    let path = url.appending(path: root).appending(path: "\(items.count)").path
    try Data(bytes).write(to: URL(filePath: path))
    let decoded = try? PNGDecoder().decode(bytes).raster
    let digest = SHA256Digest.hex(of: bytes)
    return CheckedFile(
      path: path, digest: digest, pixelDigest: digest,
      size: decoded.map { [$0.width, $0.height] } ?? size, libraries: ["FreeType": freeType])
  }

  /// Writes a page into the folder.
  func write(_ report: MadeReport, as name: String = "report.html") throws -> URL {
    let page = url.appending(path: name)
    try report.write(to: page.path)
    return page
  }
}
