import CheckRecords
import Foundation
import Rasters
import Testing

@testable import ImageChecks

/// A directory of one test, with one for baselines and one for pictures; all of it goes with this.
final class CheckFolder {
  let path: String
  var baseline: String { path + "/baseline" }
  var actual: String { path + "/actual" }

  init() throws {
    path = NSTemporaryDirectory() + "check-\(UUID().uuidString)"
    try makeDirectory("baseline")
    try makeDirectory("actual")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func makeDirectory(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  /// Writes a file below the folder, and the directories that it needs.
  func write(_ bytes: [UInt8], _ names: String...) throws {
    for name in names {
      let parent = name.utf8.split(separator: UInt8(ascii: "/")).dropLast()
        .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
      try makeDirectory(parent)
      try #require(
        FileManager.default.createFile(atPath: path + "/" + name, contents: Data(bytes)))
    }
  }

  func write(_ text: String, _ names: String...) throws {
    for name in names { try write(Array(text.utf8), name) }
  }

  /// Nil where there is no file.
  func bytes(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path + "/" + name).map { Array($0) }
  }

  func text(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  func request(_ edit: (inout CheckRequest) -> Void = { _ in }) -> CheckRequest {
    var request = CheckRequest(baseline: baseline, actual: actual, tool: "1")
    edit(&request)
    return request
  }

  func check(_ edit: (inout CheckRequest) -> Void = { _ in }) throws -> CheckRecord {
    try PictureCheck(request(edit)).run()
  }

  /// The only item of a check.
  func item(_ edit: (inout CheckRequest) -> Void = { _ in }) throws -> CheckedItem {
    let items = try check(edit).items
    try #require(items.count == 1)
    return items[0]
  }
}

/// Small pictures, in which something is drawn.
enum Card {
  static let white: UInt32 = 0xffff_ffff

  /// White with a dark bar, as far down as is said, and one fainter line.
  static func raster(
    bar: Int = 10, color: UInt32 = 0xff20_2020, width: Int = 48, height: Int = 40
  ) -> Raster {
    Raster(
      width: width, height: height,
      pixels: (0..<height).flatMap { y in
        (0..<width).map { x in
          (bar..<bar + 6).contains(y) && (4..<40).contains(x)
            ? color : y == 30 && x > 8 ? 0xffc0_c0c0 : white
        }
      })
  }

  static func png(bar: Int = 10, color: UInt32 = 0xff20_2020, level: Int = 3) -> [UInt8] {
    png(raster(bar: bar, color: color), level: level)
  }

  static func png(_ raster: Raster, level: Int = 3) -> [UInt8] {
    let encoder = PNGEncoder(compressionLevel: level, writesAlpha: true)
    return (try? encoder.encode(raster)) ?? []
  }

  /// An SVG of the same size in points, with a bar.
  static func svg(bar: Int = 10, id: String = "a", metadata: String = "") -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
    width="48pt" height="40pt" viewBox="0 0 48 40"><metadata>\(metadata)</metadata>\
    <defs><rect id="\(id)" width="36" height="6"/></defs>\
    <rect width="48" height="40" fill="white"/><use xlink:href="#\(id)" x="4" y="\(bar)"/></svg>
    """
  }
}

extension Raster {
  /// The same with one pixel of another colour.
  func replacing(x: Int, y: Int, by color: UInt32) -> Raster {
    var pixels = pixels
    pixels[y * width + x] = color
    return Raster(width: width, height: height, pixels: pixels)
  }
}
