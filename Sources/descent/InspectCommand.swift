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
    let file = try EmbeddedFile(reading: figure)
    guard let provenance = try file.summaryProvenance() else {
      return try show(FigureFile(file))
    }
    Console.show(
      json
        ? try provenance.readableJSONText()
        : Self.firstLine(file.format, dpi: provenance.dpi)
          + provenance.summary.withoutControlCharacters)
  }

  private func show(_ file: FigureFile) throws {
    Console.show(
      json
        ? try file.provenance.readableJSONText()
        : Self.firstLine(file.format, dpi: file.provenance.dpi)
          + file.provenance.summary.withoutControlCharacters)
  }

  private static func firstLine(_ format: FigureFileFormat, dpi: Double) -> String {
    "file        \(format.rawValue.uppercased())"
      + (format.isPNG ? ", \(DecimalText.general(dpi, digits: 6)) dpi" : "") + "\n"
  }
}

/// A figure's file with the text that it carries.
struct EmbeddedFile {
  let path: String
  let bytes: [UInt8]
  let format: FigureFileFormat
  let text: String

  /// Files beyond a gigabyte are no figures.
  static let limit = 1 << 30

  /// Reads a file.
  ///
  /// - Throws: `InputError` where it cannot be read, ``FigureFileError`` where it carries nothing.
  init(reading path: String) throws {
    self.path = path
    bytes = try InputFile.bytes(of: path, limit: Self.limit)
    do {
      let embedded = try EmbeddedProvenance(readingFrom: bytes)
      (format, text) = (embedded.format, embedded.text)
    } catch {
      throw FigureFileError(path: path, reason: "\(error)")
    }
  }

  /// Where a figure of a whole sweep came from; nil for a figure of a run.
  ///
  /// - Throws: ``FigureFileError`` for damage.
  func summaryProvenance() throws -> SummaryProvenance? {
    guard SummaryProvenance.isSchema(of: text) else { return nil }
    do {
      return try SummaryProvenance(json: text)
    } catch {
      throw FigureFileError(path: path, reason: "\(error)")
    }
  }
}

/// A figure's file with what it says of itself.
struct FigureFile {
  let path: String
  let bytes: [UInt8]
  let format: FigureFileFormat
  let provenance: FigureProvenance

  /// Reads a file.
  ///
  /// - Throws: `InputError` where it cannot be read, ``FigureFileError`` where it says nothing, or is a
  ///   figure of a whole sweep.
  init(reading path: String) throws {
    let file = try EmbeddedFile(reading: path)
    guard try file.summaryProvenance() == nil else {
      throw FigureFileError(
        path: path,
        reason:
          "it shows all runs of a sweep; descent sweep verify holds a sweep against its record")
    }
    try self.init(file)
  }

  /// - Throws: ``FigureFileError`` for a text that is no provenance of a figure of a run.
  init(_ file: EmbeddedFile) throws {
    (path, bytes, format) = (file.path, file.bytes, file.format)
    do {
      provenance = try FigureProvenance(json: file.text)
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
