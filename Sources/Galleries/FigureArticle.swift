import DescentFigures
import FigureMetadata
import Pages
import Plotting
import Provenance
import ShellWords

/// A figure on a page: the picture, its words, its files and where it came from.
struct FigureArticle {
  let figure: GalleryFigure

  /// The path from the page to the folder, empty where the page is in it.
  let folder: String

  /// Longer words are cut; the file has all of them.
  private static let mostCharacters = 4000

  var html: HTML {
    let warnings = warnings
    return .element(
      "article",
      [
        "id": Reference.identifier(figure.name), "class": warnings.isEmpty ? nil : "warned",
      ],
      [
        .element("h2", [:], [.element("bdi", [:], [.text(VisibleText.line(figure.name))])]),
        picture,
        .element("div", ["class": "facts"], [words, Self.list(warnings), files, origin]),
      ])
  }

  // MARK: - Picture

  private var picture: HTML {
    guard let shown = figure.shown else {
      let isPDF = figure.files.contains { $0.figure?.format == .pdf }
      return .element(
        "p", ["class": "picture absent"],
        [isPDF ? "A PDF is not drawn here; open the file." : "No picture can be shown."])
    }
    var image = HTML.element("img", attributes(of: shown))
    if let still = figure.still {
      image = .element(
        "picture", [:],
        [
          .element(
            "source",
            ["srcset": link(still), "media": "(prefers-reduced-motion: reduce)"]), image,
        ])
    }
    return .element(
      "div", ["class": followsScheme(shown) ? "picture follows" : "picture"],
      [.element("a", ["href": link(shown)], [image])])
  }

  private func attributes(of shown: GalleryFile) -> HTMLAttributes {
    let size = shown.figure?.size.map { size in
      // CSS has 96 pixels an inch.
      let scale = size.unit == .points ? 96.0 / 72 : 1
      return (Self.side(size.width * scale), Self.side(size.height * scale))
    }
    return [
      "src": link(shown), "alt": Self.line(figure.title ?? figure.name),
      "width": size.map { "\($0.0)" }, "height": size.map { "\($0.1)" }, "loading": "lazy",
      "aria-describedby": figure.description.map { _ in descriptionPlace },
    ]
  }

  private static func side(_ length: Double) -> Int { Int(min(max(length.rounded(), 1), 1e6)) }

  /// Whether a picture is for both schemes.
  private func followsScheme(_ file: GalleryFile) -> Bool {
    guard let content = file.figure, content.format == .svg,
      case .stated(let origin) = content.provenance
    else { return false }
    return origin.theme == Theme.auto.name
  }

  private func path(_ file: GalleryFile) -> String {
    folder.isEmpty ? file.path : "\(folder)/\(file.path)"
  }

  private func link(_ file: GalleryFile) -> String { Reference.file(path(file)) }

  // MARK: - Words

  private var descriptionPlace: String { ":about-" + Reference.identifier(figure.name) }

  private var words: HTML {
    [
      figure.title.map { title in
        .element("p", ["class": "title"], [.element("bdi", [:], [.text(Self.line(title))])])
      } ?? .empty,
      figure.description.map { description in
        .element(
          "p", ["class": "description", "id": descriptionPlace], [.text(Self.line(description))])
      } ?? .empty,
    ]
  }

  /// Words of a file in one line, and not without end.
  private static func line(_ text: String) -> String {
    let cut = text.prefix(mostCharacters)
    let line = cut.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return VisibleText.line(line) + (cut.endIndex < text.endIndex ? "…" : "")
  }

  // MARK: - Warnings

  /// What a reviewer should look at, in phrases.
  private var warnings: [HTML] {
    var warnings: [String] = figure.damagedFiles.map { file in
      "\(Self.name(file)) is damaged: \(VisibleText.line(file.damage ?? ""))"
    }
    let soundCount = figure.files.count { $0.figure != nil }
    func names(_ files: [GalleryFile]) -> String {
      files.count == soundCount
        ? "" : " in " + files.map(Self.name).joined(separator: ", ")
    }
    let undescribed = figure.filesWithoutDescription
    if !undescribed.isEmpty { warnings.append("No alternative text" + names(undescribed)) }
    let silent = figure.filesWithoutProvenance.filter { $0.figure?.provenance == .missing }
    if !silent.isEmpty { warnings.append("Carries no provenance" + names(silent)) }
    for file in figure.files {
      guard case .unreadable(let reason)? = file.figure?.provenance else { continue }
      warnings.append("\(Self.name(file)): \(Self.line(reason))")
    }
    if figure.isMixed {
      warnings.append(
        "Its files come from different runs, themes or versions; draw them again together")
    }
    return warnings.map { .text($0) }
  }

  private static func list(_ warnings: [HTML]) -> HTML {
    guard !warnings.isEmpty else { return .empty }
    return .element(
      "ul", ["class": "warnings"], warnings.map { .element("li", [:], [$0]) })
  }

  // MARK: - Files

  private var files: HTML {
    .element(
      "ul", ["class": "files"],
      figure.files.map { file in
        let kind =
          file.figure.map { content in
            [content.format.name, content.size.map(SizeWords.size)].compactMap { $0 }
          } ?? ["damaged"]
        let facts = kind + (file.byteCount.map { [SizeWords.bytes($0)] } ?? [])
        let name = HTML.element("bdi", [:], [.text(Self.name(file))])
        return .element(
          "li", [:],
          [
            // What cannot be read cannot be led to.
            file.byteCount == nil ? name : .element("a", ["href": link(file)], [name]),
            " ", .element("span", [:], [.text(facts.joined(separator: ", "))]),
          ])
      })
  }

  /// A file's own name, without its folder.
  private static func name(_ file: GalleryFile) -> String {
    VisibleText.line(file.path.split(separator: "/").last.map(String.init) ?? file.path)
  }

  // MARK: - Provenance

  private var origin: HTML {
    guard let (file, origin) = figure.origin else { return .empty }
    var rows: [(String, String)] = []
    switch origin.kind {
    case .run(let seed): rows.append(("Shows", "a run from seed \(seed)"))
    case .sweep(let count, let seeds, let keys):
      let varying = keys.isEmpty ? "" : ", varying \(keys.joined(separator: ", "))"
      rows.append(("Shows", "a sweep of \(Wording.count(count, "run")), seeds \(seeds)\(varying)"))
    case .drawing: rows.append(("Shows", "a drawing without an experiment"))
    }
    rows += zip(["Model", "Training"], origin.experiment)
    if let theme = origin.theme { rows.append(("Theme", theme)) }
    if let tool = origin.tool { rows.append(("Made by", "descent \(tool)")) }
    return [
      .element(
        "dl", [:],
        rows.flatMap { name, value in
          [
            HTML.element("dt", [:], [.text(name)]),
            .element("dd", [:], [.text(Self.line(value))]),
          ]
        }),
      commands(file, origin),
    ]
  }

  /// How to go on.
  private func commands(_ file: GalleryFile, _ origin: FigureOrigin) -> HTML {
    let names: [String]
    switch origin.kind {
    case .run: names = ["inspect", "reproduce"]
    case .sweep: names = ["inspect"]
    case .drawing: return .empty
    }
    let word = ShellWord.path(path(file))
    let lines = names.map { "descent \($0) \(VisibleText.line(word))" }
    return .element(
      "pre", [:], [.element("code", [:], [.text(lines.joined(separator: "\n"))])])
  }
}
