import CairoRendering
import Plotting
import Provenance
import Rasters

/// A figure that was made again, beside its file.
struct Reproduction {
  let path: String

  /// The file as it is made here.
  let bytes: [UInt8]

  /// In words; empty where all bytes are the same.
  let differences: [String]

  var isSame: Bool { differences.isEmpty }

  /// The result in a line, and one for each difference.
  var words: String {
    isSame
      ? "\(path): the same, all \(bytes.count) bytes"
      : "\(path): not the same\n" + differences.map { "  \($0)" }.joined(separator: "\n")
  }

  /// Makes the figure of a file again.
  ///
  /// - Throws: what its experiment or the renderer throws.
  init(of file: FigureFile) throws {
    path = file.path
    let old = file.provenance
    let making: FigureMaking
    let made: FigureMaking.Made
    do {
      making = FigureMaking(
        request: try old.figure.validated(for: old.experiment), theme: try Theme.named(old.theme),
        dpi: old.dpi, creationDate: old.date,
        renderer: CairoRenderer(fonts: try FontLibrary.fromEnvironment()))
      let prepared = try old.experiment.prepared()
      let progress = Progress(total: old.experiment.steps, noun: "step", isQuiet: false)
      let run = prepared.run { progress.reached($0) }
      progress.finish()
      made = try making.made(of: run, carryingProvenance: true)
    } catch let error where !(error is FontError) {
      throw FigureFileError(path: path, reason: "it cannot be made again: \(error)")
    }
    guard let format = FigureFormat(rawValue: file.format.rawValue) else {
      throw FigureFileError(path: path, reason: "\(file.format.rawValue) is not a figure's format")
    }
    bytes = try making.file(made, as: format)
    guard bytes != file.bytes else {
      differences = []
      return
    }
    var differences: [String] = []
    if old.tool != Version.current {
      differences.append("it was made by descent \(old.tool); this is \(Version.current)")
    }
    let here = making.renderer.libraries
    for name in Set(old.libraries.keys).union(here.keys).sorted()
    where old.libraries[name] != here[name] {
      differences.append(
        "\(name): \(old.libraries[name] ?? "none") made it; here is \(here[name] ?? "none")")
    }
    if made.figure.summary != old.scene {
      differences.append("what is drawn is not what the file says was drawn")
    }
    differences.append(
      file.format.isPNG
        ? Self.difference(ofPNGs: file.bytes, bytes) : Self.difference(of: file.bytes, bytes))
    if differences.count == 1 { differences.append("the file was changed after it was made") }
    self.differences = differences
  }

  private static func difference(ofPNGs old: [UInt8], _ new: [UInt8]) -> String {
    guard let one = try? PNGDecoder().decode(old).raster,
      let other = try? PNGDecoder().decode(new).raster
    else { return "its pixels cannot be read" }
    guard (one.width, one.height) == (other.width, other.height) else {
      return
        "it has \(one.width) x \(one.height) pixels; made here, \(other.width) x \(other.height)"
    }
    let different = one.withUnsafePixels { one in
      other.withUnsafePixels { other in one.indices.filter { one[$0] != other[$0] } }
    }
    guard let first = different.first else { return "all pixels are the same; other bytes differ" }
    return "\(different.count) of \(one.width * one.height) pixels differ, the first at "
      + "x \(first % one.width), y \(first / one.width)"
  }

  private static func difference(of old: [UInt8], _ new: [UInt8]) -> String {
    let first =
      zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    let line = old.prefix(first).count { $0 == UInt8(ascii: "\n") } + 1
    return "bytes differ from byte \(first + 1) on, in line \(line)"
  }
}
