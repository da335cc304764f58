import ArgumentParser
import FigureMetadata
import InputFiles
import Plotting
import Provenance

/// What made a figure, from its file alone.
struct InspectCommand: NamedCommand {
  static let name = "inspect"

  static let configuration = CommandConfiguration(
    commandName: name,
    _superCommandName: "descent",
    abstract: "Print what made a figure, from its file alone.",
    discussion: """
      Reads PNG, SVG and PDF files that descent wrote: the experiment, the seed, the versions, and \
      what is drawn.

      Examples:
        descent inspect out/prediction-strip.png
        descent inspect out/rmse-curve.svg --json
      """)

  static let _errorLabel = "error"

  @Argument(help: ArgumentHelp("The figure; - is standard input.", valueName: "figure"))
  var figure: String

  @Flag(name: .long, help: "Print all of it as JSON.")
  var json = false

  func run() throws {
    let file = try FigureFile(reading: figure)
    Console.show(
      json
        ? try file.provenance.readableJSONText()
        : "file        \(file.format.rawValue.uppercased())"
          + (file.format == .png
            ? ", \(DecimalText.general(file.provenance.dpi, digits: 6)) dpi" : "")
          + "\n" + file.provenance.summary.withoutControlCharacters)
  }
}

/// A figure's file with what it says of itself.
struct FigureFile {
  let path: String
  let bytes: [UInt8]
  let format: FigureFileFormat
  let provenance: FigureProvenance

  /// Files beyond a gigabyte are no figures.
  private static let limit = 1 << 30

  /// Reads a file.
  ///
  /// - Throws: `InputError` where it cannot be read, ``FigureFileError`` where it says nothing.
  init(reading path: String) throws {
    self.path = path
    bytes = try InputFile.bytes(of: path, limit: Self.limit)
    do {
      let embedded = try EmbeddedProvenance(readingFrom: bytes)
      format = embedded.format
      provenance = try FigureProvenance(json: embedded.text)
    } catch {
      throw FigureFileError(path: path, reason: "\(error)")
    }
  }
}

/// A figure's file that does not say where it came from.
struct FigureFileError: Error, CustomStringConvertible {
  let path: String
  let reason: String

  var description: String { "\(path): \(reason)" }
}
