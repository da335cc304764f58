import ArgumentParser
import Galleries
import InputFiles
import JSONTexts
import Pages
import ShellWords

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
      extension alone are one figure. Files of reports are left out, and told. The page links the \
      pictures beside it.

      Exit code 2 if a file is damaged; the page lists it and is whole all the same.

      Examples:
        descent gallery
        descent gallery sweep --per-page 500
        descent gallery out --out review.html
        descent gallery sweep --out docs/
      """)

  static let _errorLabel = "error"

  @Argument(help: ArgumentHelp("The folder. (default: out)", valueName: "dir"))
  var folder: String?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp(
      "The page, or a directory for it. (default: \(GalleryPaging.standardFileName) in the folder)",
      valueName: "file.html|dir/"))
  var out: String?

  @Option(
    name: .long, parsing: .unconditional,
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

  func validate() throws {
    _ = try pageLength()
    // A page in place of a figure would be the end of the figure.
    guard let out, !GalleryFiles.isDirectory(out), !GalleryPaging.isPage(RelativePath.name(of: out))
    else { return }
    throw ValidationError(
      "--out: \(Self.shown(out)) is neither a page nor a directory that exists; give a name that ends "
        + "in .html, as review.html, or a directory with a slash, as docs/")
  }

  func run() throws {
    let folder = folder ?? RunJob.standardDirectory
    try Self.expectFolder(at: folder)
    let listing = try FigureListing(of: folder)
    guard !listing.figures.isEmpty else {
      throw GalleryError.empty(folder: folder, leftOut: listing.leftOut)
    }
    let files = GalleryFiles(folder: folder, out: out, pageLength: try pageLength())
    let (written, tally) = try files.write(listing)
    try show(written, tally)
    for damage in tally.damaged.prefix(Self.mostErrors) {
      let path = InputDirectory.path(of: damage.file, in: folder)
      Console.say("error: \(VisibleText.line("\(path): \(damage.reason)"))")
    }
    let rest = tally.damaged.count - Self.mostErrors
    if rest > 0 { Console.say("error: and \(rest) more; the page lists them") }
    if !quiet, let note = Self.note(on: files.leftovers(after: written.count)) {
      Console.say("note: \(note)")
    }
    guard !tally.damaged.isEmpty else { return }
    try Console.finish()
    throw ExitCode.notDone
  }

  private static let mostErrors = 20

  private static func expectFolder(at path: String) throws {
    guard !path.isEmpty else { throw InputError.invalidPath(path) }
    guard !InputDirectory.exists(path) else { return }
    guard InputDirectory.isTaken(path) else { throw GalleryError.notFound(path: path) }
    throw InputDirectory.holdsFile(path)
      ? GalleryError.isFile(path: path) : GalleryError.isNeither(path: path)
  }

  /// What to do with pages of an earlier gallery; nil for none.
  private static func note(on leftovers: [String]) -> String? {
    guard let first = leftovers.first.map(VisibleText.line) else { return nil }
    guard leftovers.count > 1, let last = leftovers.last.map(VisibleText.line) else {
      return "\(first) is of an earlier gallery with more pages; delete it"
    }
    return "\(first) to \(last) are of an earlier gallery with more pages; delete them"
  }

  /// A value of an option in a message, which is there even where the value is empty.
  private static func shown(_ value: String) -> String {
    value.isEmpty ? ShellWord.quoted(value) : VisibleText.line(value)
  }

  private func pageLength() throws -> Int {
    guard let perPage else { return GalleryPaging.standardLength }
    guard let length = Int(perPage), (1...Self.longestPage).contains(length) else {
      throw ValidationError(
        "--per-page: \(Self.shown(perPage)) is not a whole number from 1 to \(Self.longestPage)")
    }
    return length
  }

  private func show(_ files: [String], _ tally: GalleryTally) throws {
    if json {
      Console.show(try JSONText.text(of: Record(files, tally), layout: .lines))
    } else if !quiet {
      let first = VisibleText.line(files.prefix(1).joined())
      let more = files.count - 1
      Console.show(
        "wrote \(first)" + (more > 0 ? " and \(more) more page\(more == 1 ? "" : "s")" : ""))
      Console.show(tally.words)
      if let words = tally.leftOutWords { Console.show(words) }
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
    var leftOut: [String]

    enum CodingKeys: String, CodingKey {
      case schema, pages, figures, files, bytes, mixed, damaged
      case leftOut = "left-out"
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
      leftOut = tally.leftOut
    }
  }
}

/// Why there is no gallery.
enum GalleryError: Error {
  case notFound(path: String)

  /// A file is at the path.
  case isFile(path: String)

  /// Neither a folder nor a file is at the path, as a link that leads nowhere.
  case isNeither(path: String)

  /// Files of reports may be in it all the same.
  case empty(folder: String, leftOut: [String])
}

extension GalleryError: CustomStringConvertible {
  var description: String {
    switch self {
    case .notFound(let path):
      "\(VisibleText.line(path)): not found; name a folder with figures, or draw some: "
        + "descent article --out \(Self.word(path))"
    case .isNeither(let path):
      "\(VisibleText.line(path)): is neither a folder nor a file, or a link to none; name a folder"
    case .isFile(let path):
      "\(VisibleText.line(path)): is a file; name the folder that it is in, or see it alone: "
        + "descent inspect \(Self.word(path))"
    case .empty(let folder, let leftOut):
      "\(VisibleText.line(folder)): has no figure (PNG, APNG, SVG or PDF)"
        + (GalleryTally.words(leftOut: leftOut).map { "; \($0)" } ?? "")
        + (RecordedSource.hasSweep(in: folder)
          ? "; draw some: make the sweep there with figures"
          : "; draw some: descent article --out \(Self.word(folder))")
    }
  }

  /// A path to be pasted behind a command, in one line.
  private static func word(_ path: String) -> String { VisibleText.line(ShellWord.path(path)) }
}
