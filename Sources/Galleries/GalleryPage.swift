import DescentFigures
import Pages

/// A page with figures of a folder, as one HTML file beside their files.
///
/// It asks for nothing but these files, and can be read without its script, which only filters.
public struct GalleryPage: Sendable {
  /// What the folder is called; nil for no name.
  public var folderName: String?

  /// The path from the page to the folder, empty where the page is in it.
  public var folderPath: String

  public var figures: [GalleryFigure]

  /// 1 for the first page.
  public var number: Int

  public var paging: GalleryPaging

  /// What all pages together come to, for the first one; nil on the others.
  public var tally: GalleryTally?

  /// The names of the first and the last figure of each page, for the first page.
  public var pageNames: [(first: String, last: String)]

  /// The version of the program.
  public var tool: String

  public init(
    folderName: String?, folderPath: String = "", figures: [GalleryFigure], number: Int = 1,
    paging: GalleryPaging, tally: GalleryTally? = nil,
    pageNames: [(first: String, last: String)] = [], tool: String
  ) {
    self.folderName = folderName
    self.folderPath = folderPath
    self.figures = figures
    self.number = number
    self.paging = paging
    self.tally = tally
    self.pageNames = pageNames
    self.tool = tool
  }

  /// The whole file, in UTF-8.
  public var bytes: [UInt8] {
    let articles = figures.map { FigureArticle(figure: $0, folder: folderPath).html }
    return Page(
      title: title, summary: summary, style: Self.style,
      script: isFiltered ? Self.script : nil, hasFilesBeside: true,
      body: [
        .element("a", ["class": "skip", "href": "#\(Self.start)"], ["Skip to the figures"]),
        header, ways, contents, isFiltered ? filters : .empty,
        .element("main", ["id": Self.start, "tabindex": "-1"], articles),
        ways,
        .element(
          "footer", [:],
          [.text("Made by descent \(tool). Commands count from the folder of this page.")]),
      ]
    ).bytes
  }

  /// Where the figures begin; their own places have no colon.
  private static let start = ":figures"

  /// Links for one kind of problem; beyond these a number is told.
  private static let mostLinks = 20

  private var isFiltered: Bool { figures.count > 1 }

  private var heading: String {
    folderName.map { "Figures of \(VisibleText.line($0))" } ?? "Figures"
  }

  private var title: String {
    paging.pageCount > 1 ? "\(heading), page \(number) of \(paging.pageCount)" : heading
  }

  private var summary: String {
    if let tally {
      return ([tally.words] + [tally.leftOutWords].compactMap { $0 }).map { "\($0)." }
        .joined(separator: " ")
    }
    let range = paging.figures(ofPage: number)
    return "Figures \(range.lowerBound + 1) to \(range.upperBound) of \(paging.figureCount)."
  }

  // MARK: - Head

  private var header: HTML {
    .element(
      "header", [:],
      [
        .element("h1", [:], [.text(title)]),
        .element("p", ["class": "summary"], [.text(tally.map { "\($0.size)." } ?? summary)]),
        tally?.leftOutWords.map { words in
          .element("p", ["class": "omitted"], [.text("\(words).")])
        } ?? .empty,
        problems,
      ])
  }

  /// What a reviewer has to look at, with the ways there.
  private var problems: HTML {
    guard let problems = tally?.problems else { return .empty }
    guard !problems.isEmpty else {
      return .element(
        "p", ["class": "sound"],
        ["Each has an alternative text and says where it came from; no file is damaged."])
    }
    return .element(
      "ul", ["class": "problems"],
      problems.map { words, places in
        // A figure with two damaged files is gone to once.
        var names: Set<String> = []
        let once = places.filter { names.insert($0.figure).inserted }
        let links = once.prefix(Self.mostLinks).map { place in
          HTML.element(
            "li", [:], [.element("a", ["href": link(to: place)], [Self.name(place.figure)])])
        }
        let rest = once.count - links.count
        return .element(
          "li", [:],
          [
            .element("b", [:], [.text(words)]),
            .element(
              "ul", [:],
              links + (rest > 0 ? [.element("li", [:], [.text("and \(rest) more")])] : [])),
          ])
      })
  }

  private func link(to place: GalleryTally.Place) -> String {
    (place.page == number ? "" : Reference.file(paging.fileName(ofPage: place.page)))
      + Reference.place(place.figure)
  }

  private static func name(_ figure: String) -> HTML {
    .element("bdi", [:], [.text(VisibleText.line(figure))])
  }

  // MARK: - Ways

  /// To the pages beside this one.
  private var ways: HTML {
    let last = paging.pageCount
    guard last > 1 else { return .empty }
    let targets = [
      ("First", 1, number > 1), ("Previous", number - 1, number > 1),
      ("Next", number + 1, number < last), ("Last", last, number < last),
    ]
    let links = targets.filter(\.2).map { words, page, _ in
      HTML.element(
        "a", ["href": Reference.file(paging.fileName(ofPage: page))], [.text("\(words) page")])
    }
    return .element(
      "nav", ["class": "ways", "aria-label": "Pages"],
      links.map { .element("span", [:], [$0]) })
  }

  private var contents: HTML {
    var parts: [HTML] = []
    if paging.pageCount > 1, !pageNames.isEmpty {
      let items = pageNames.enumerated().map { index, names in
        HTML.element(
          "li", [:],
          [
            .element(
              "a", ["href": Reference.file(paging.fileName(ofPage: index + 1))],
              [Self.name(names.first), " to ", Self.name(names.last)])
          ])
      }
      parts.append(Self.details("All \(paging.pageCount) pages", items))
    }
    if figures.count > 1 {
      let items = figures.map { figure in
        HTML.element(
          "li", [:],
          [.element("a", ["href": Reference.place(figure.name)], [Self.name(figure.name)])])
      }
      parts.append(Self.details("Figures of this page", items))
    }
    guard !parts.isEmpty else { return .empty }
    return .element("nav", ["class": "contents", "aria-label": "Contents"], parts)
  }

  private static func details(_ title: String, _ items: [HTML]) -> HTML {
    .element(
      "details", [:],
      [.element("summary", [:], [.text(title)]), .element("ol", [:], items)])
  }

  /// Of no use without the script, so hidden until it runs.
  private var filters: HTML {
    .element(
      "div", ["class": "filters", "role": "search", "hidden": ""],
      [
        .element("label", [:], ["Name has ", .element("input", ["type": "search"])]),
        .element(
          "label", [:], [.element("input", ["type": "checkbox"]), " Only those with a warning"]),
        .element("output", ["aria-live": "polite"]),
      ])
  }

  private static let style = InlineSource(
    PageStyle.base + "\n" + PageStyle.controls + "\n"
      + String(decoding: PackageResources.gallery_css, as: UTF8.self))

  private static let script = InlineSource(
    "(() => {\n\"use strict\";\n" + String(decoding: PackageResources.filter_js, as: UTF8.self)
      + "})();\n")
}
