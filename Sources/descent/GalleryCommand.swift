import ArgumentParser
import Galleries
import InputFiles
import JSONTexts

/// A page of every figure in a folder.
struct GalleryCommand: NamedCommand {
  static let name = "gallery"

  static let configuration = CommandConfiguration(
    commandName: name,
    _superCommandName: "descent",
    abstract: "Write a page of every figure in a folder: what a reviewer opens first.",
    discussion: """
      Each PNG, APNG, SVG and PDF of the folder and those in it, whoever drew it, with name, size, \
      alternative text and provenance, and a warning where one is missing. Files that differ in their \
      extension alone are one figure. The page links the pictures beside it.

      Exit code 2 if a file is damaged; the page lists it and is whole all the same.

      Examples:
        descent gallery
        descent gallery sweep --per-page 500
        descent gallery out --out review.html
      """)

  static let _errorLabel = "error"

  @Argument(help: ArgumentHelp("The folder. (default: out)", valueName: "dir"))
  var folder: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The page. (default: \(GalleryPaging.standardFileName) in the folder)",
      valueName: "file.html"))
  var out: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The most figures of a page; more go to NAME-2.html and so on. "
        + "(default: \(GalleryPaging.standardLength))",
      valueName: "count"))
  var perPage: String?

  @Flag(name: .long, help: "Print the result as JSON.")
  var json = false

  @Flag(name: .long, help: "Do not say what is written.")
  var quiet = false

  /// The most that a browser opens without trouble.
  private static let longestPage = 10_000

  func validate() throws { _ = try pageLength() }

  func run() throws {
    let folder = folder ?? RunJob.standardDirectory
    guard InputDirectory.exists(folder) else {
      throw InputDirectory.isTaken(folder)
        ? GalleryError.noFolder(path: folder) : GalleryError.notFound(path: folder)
    }
    let listing = try FigureListing(of: folder)
    guard !listing.figures.isEmpty else { throw GalleryError.empty(folder: folder) }
    let files = GalleryFiles(folder: folder, out: out, pageLength: try pageLength())
    let (written, tally) = try files.write(listing)
    try show(written, tally)
    for damage in tally.damaged.prefix(Self.mostErrors) {
      let path = InputDirectory.path(of: damage.file, in: folder)
      Console.say("error: \("\(path): \(damage.reason)".withoutControlCharacters)")
    }
    let rest = tally.damaged.count - Self.mostErrors
    if rest > 0 { Console.say("error: and \(rest) more; the page lists them") }
    if let leftover = files.leftover(after: written.count), !quiet {
      Console.say("note: \(leftover) is of an earlier gallery with more pages; delete it")
    }
    guard !tally.damaged.isEmpty else { return }
    try Console.finish()
    throw ExitCode.notDone
  }

  private static let mostErrors = 20

  private func pageLength() throws -> Int {
    guard let perPage else { return GalleryPaging.standardLength }
    guard let length = Int(perPage), (1...Self.longestPage).contains(length) else {
      throw ValidationError(
        "--per-page: \(perPage) is not a whole number from 1 to \(Self.longestPage)")
    }
    return length
  }

  private func show(_ files: [String], _ tally: GalleryTally) throws {
    if json {
      Console.show(try JSONText.text(of: Record(files, tally), layout: .lines))
    } else if !quiet {
      let first = files.prefix(1).joined()
      let more = files.count - 1
      Console.show(
        "wrote \(first)" + (more > 0 ? " and \(more) more page\(more == 1 ? "" : "s")" : ""))
      Console.show(tally.words)
    }
  }

  private struct Record: Encodable {
    struct Damage: Encodable {
      var file: String
      var reason: String
    }

    var schema = "descent.gallery/1"
    var pages: [String]
    var figures: Int
    var files: Int
    var bytes: Int
    var withoutDescription: [String]
    var withoutProvenance: [String]
    var mixed: [String]
    var damaged: [Damage]

    enum CodingKeys: String, CodingKey {
      case schema, pages, figures, files, bytes, mixed, damaged
      case withoutDescription = "without-description"
      case withoutProvenance = "without-provenance"
    }

    init(_ pages: [String], _ tally: GalleryTally) {
      self.pages = pages
      figures = tally.figureCount
      files = tally.fileCount
      bytes = tally.byteCount
      withoutDescription = tally.withoutDescription.map(\.figure)
      withoutProvenance = tally.withoutProvenance.map(\.figure)
      mixed = tally.mixed.map(\.figure)
      damaged = tally.damaged.map { Damage(file: $0.file, reason: $0.reason) }
    }
  }
}

/// Why there is no gallery.
enum GalleryError: Error {
  case notFound(path: String)

  /// Something else is at the path.
  case noFolder(path: String)

  case empty(folder: String)
}

extension GalleryError: CustomStringConvertible {
  var description: String {
    switch self {
    case .notFound(let path):
      "\(path): not found; name a folder with figures, or draw some: descent article --out \(path)"
    case .noFolder(let path):
      "\(path): is a file; name the folder that it is in, or see it alone: descent inspect \(path)"
    case .empty(let folder):
      "\(folder): has no figure (PNG, APNG, SVG or PDF); draw some: descent article --out \(folder)"
    }
  }
}
