/// One self-contained HTML file.
///
/// It asks for nothing outside of itself: its policy forbids everything but its own style and script, by
/// their digests, and pictures that are inside, or beside it where `hasFilesBeside` says so.
public struct Page: Sendable {
  public var title: String

  /// The language of its texts (BCP 47).
  public var language: String

  /// What it is in a sentence; nil for none.
  public var summary: String?

  public var style: InlineSource

  /// Run when all of the page is there; nil for none.
  public var script: InlineSource?

  public var data: [EmbeddedData]

  /// Whether some pictures are in a folder beside the page.
  public var hasFilesBeside: Bool

  public var body: HTML

  public init(
    title: String, language: String = "en", summary: String? = nil, style: InlineSource,
    script: InlineSource? = nil, data: [EmbeddedData] = [], hasFilesBeside: Bool = false,
    body: HTML
  ) {
    self.title = title
    self.language = language
    self.summary = summary
    self.style = style
    self.script = script
    self.data = data
    self.hasFilesBeside = hasFilesBeside
    self.body = body
  }

  /// The whole file, in UTF-8.
  public var bytes: [UInt8] {
    var bytes = Array("<!doctype html>\n<html lang=\"".utf8)
    bytes += HTML.text(language).bytes
    bytes += "\">\n<head>\n".utf8
    for line in head { bytes += line.bytes + [UInt8(ascii: "\n")] }
    bytes += "<style>\(style.text)</style>\n</head>\n<body>\n".utf8
    bytes += body.bytes
    bytes += "\n".utf8
    for data in data {
      bytes += "<script type=\"application/json\" id=\"".utf8
      bytes += HTML.text(data.id).bytes
      bytes += "\">\(data.text)</script>\n".utf8
    }
    if let script { bytes += "<script>\(script.text)</script>\n".utf8 }
    return bytes + "</body>\n</html>\n".utf8
  }

  private var head: [HTML] {
    [
      .element("meta", ["charset": "utf-8"]),
      .element("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
      .element(
        "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .element("meta", ["name": "color-scheme", "content": "light dark"]),
      .element("meta", ["name": "referrer", "content": "no-referrer"]),
      summary.map { .element("meta", ["name": "description", "content": $0]) },
      .element("title", [:], [.text(title)]),
    ].compactMap { $0 }
  }

  /// As Content Security Policy Level 3 has it.
  ///
  /// A page that is opened from a disk has no origin of its own, so `'self'` does not cover the files
  /// beside it there, and `file:` does.
  var policy: String {
    var rules = ["default-src 'none'", "img-src data:" + (hasFilesBeside ? " 'self' file:" : "")]
    rules.append("style-src \(style.policyHash)")
    if let script { rules.append("script-src \(script.policyHash)") }
    rules += ["base-uri 'none'", "form-action 'none'"]
    return rules.joined(separator: "; ")
  }
}
