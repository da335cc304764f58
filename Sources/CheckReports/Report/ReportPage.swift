import CheckRecords
import Pages

/// The page of a report.
struct ReportPage {
  let record: CheckRecord
  let items: [ReportItem]
  let embeddings: [Embedding]

  /// What marks are kept under in the browser's storage.
  let key: String

  /// The folder beside the page.
  let folder: String

  /// What leads to a picture.
  let reference: (Embedding) -> String

  /// More than what is said of one picture that was made smaller or moved takes.
  static let longestRemark = 160

  var bytes: [UInt8] {
    Page(
      title: "\(headline) · descent check", summary: summary.words, style: Self.style,
      script: Self.script, hasFilesBeside: embeddings.contains(where: \.isMoved), body: body
    ).bytes
  }

  private var summary: CheckSummary { record.summary }
  private var headline: String { summary.headline(record.items) }
  private var equalItems: [CheckedItem] { record.items.filter { !$0.isRemarkable } }

  private var body: HTML {
    [
      .element("a", ["class": "skip", "href": "#:pictures"], ["Skip to the pictures"]),
      header,
      .element(
        "div", ["class": record.items.isEmpty ? "" : "columns", "data-key": key],
        [
          PictureList(
            items: items, roots: (record.baselineRoot, record.actualRoot),
            equalCount: equalItems.count
          ).html,
          .element(
            "main", ["id": ":pictures", "tabindex": "-1"],
            [items.isEmpty ? .empty : Controls.html] + items.map(article) + [ending]),
        ]),
      Help.html,
      .element("p", ["class": "status unseen", "role": "status", "aria-live": "polite"]),
    ]
  }

  private func article(_ item: ReportItem) -> HTML {
    ItemArticle(item: item, embeddings: embeddings, folder: folder, reference: reference).html
  }

  private var header: HTML {
    let verdict = ["good", "bad", "unjudged"][min(2, max(0, summary.exitCode))]
    let libraries = record.libraries.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    return .element(
      "header", ["class": "top \(verdict)"],
      [
        .element("h1", [:], [.text(headline)]),
        .element(
          "p", [:],
          [
            "\(summary.words). Baselines ", .element("code", [:], [.text(record.baselineRoot)]),
            ", actual pictures ", .element("code", [:], [.text(record.actualRoot)]), ".",
          ]),
        .element(
          "p", ["class": "tool"],
          [.text("descent \(record.tool)\(libraries.isEmpty ? "" : ", with \(libraries)")")]),
        remark,
      ])
  }

  private var remark: HTML {
    let reduced = embeddings.count { $0.reduction > 1 }
    let moved = embeddings.count(where: \.isMoved)
    guard reduced + moved > 0 else { return .empty }
    return .element(
      "p", ["class": "remark"],
      [
        "To keep this page small, ",
        .text(
          [
            reduced > 0 ? "\(count(reduced, "picture")) shown as smaller previews" : nil,
            moved > 0 ? "\(count(moved, "file")) put into the folder" : nil,
          ].compactMap { $0 }.joined(separator: ", ")),
        moved > 0
          ? [" ", .element("code", [:], [.text(folder)]), ", which must stay beside it"] : [],
        ".",
      ])
  }

  private var ending: HTML {
    guard !record.items.isEmpty else {
      return .element(
        "p", ["class": "nothing"],
        ["The check found no picture on either side. Look at the two paths above."])
    }
    return EqualItems(items: equalItems, isAll: items.isEmpty).html
  }

  private static let style = InlineSource(
    PageStyle.base + "\n" + PageStyle.controls + "\n"
      + [PackageResources.page_css, PackageResources.pictures_css]
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n"))

  /// One function around all files, so that nothing of them is global.
  private static let script = InlineSource(
    "(() => {\n\"use strict\";\n"
      + [
        PackageResources.marks_js, PackageResources.list_js, PackageResources.articles_js,
        PackageResources.views_js, PackageResources.magnifier_js, PackageResources.keys_js,
        PackageResources.start_js,
      ].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n") + "})();\n")
}
