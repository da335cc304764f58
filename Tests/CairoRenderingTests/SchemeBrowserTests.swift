import BrowserSupport
import CairoRendering
import DescentFigures
import Experiments
import Foundation
import Plotting
import Rasters
import Scenes
import Testing

/// SVG files of theme `auto`, and figures in a page, in a real browser that prefers light or dark pages.
@Suite(
  .serialized,
  .enabled(
    if: Browser.path != nil,
    "they take minutes: run make browser, or name a Chromium in DESCENT_BROWSER"))
struct SchemeBrowserSuite {
  private let directory: URL
  private let tab: BrowserTab
  private let renderer: CairoRenderer
  private let scene: Scene

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    tab = try BrowserTab(try Browser(#require(Browser.path)), width: 700, height: 500)
    let renderer = try CairoRenderer()
    let run = try Experiment.article.run()
    self.renderer = renderer
    scene =
      Theme.auto.laidOut(measuring: renderer.fonts) {
        FigureKind.predictionStrip.figure(of: run, theme: $0)
      }.scene
  }

  private func write(_ text: String, to name: String) throws -> URL {
    let file = directory.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file
  }

  /// The colours of a screenshot, kept in `DESCENT_SCREENSHOTS` if that names a directory.
  private func colors(_ name: String) throws -> Set<String> {
    let data = try tab.screenshot()
    if let path = ProcessInfo.processInfo.environment["DESCENT_SCREENSHOTS"] {
      try data.write(to: URL(filePath: path).appending(path: "\(name).png"))
    }
    let raster = try PNGDecoder().decode(Array(data)).raster
    return raster.withUnsafePixels { pixels in
      Set(
        Set(pixels).map { pixel in
          let digits = String(pixel & 0xffffff, radix: 16)
          return "#" + String(repeating: "0", count: 6 - digits.count) + digits
        })
    }
  }

  private func expect(_ colors: Set<String>, areOf theme: Theme, _ place: String) {
    for color in [theme.background, theme.seriesColor(0), theme.emphasis, theme.ink] {
      #expect(colors.contains(color.description), "\(theme.name), \(place): \(color)")
    }
  }

  @Test(
    "by itself, an SVG is clean for some readers and dark for others", arguments: [false, true])
  func file(isDark: Bool) throws {
    let file = try write(String(decoding: try renderer.svg(scene), as: UTF8.self), to: "a.svg")
    try tab.prefer(isDark: isDark)
    try tab.open(file)
    expect(try colors("file-\(isDark)"), areOf: isDark ? .dark : .clean, "file")
  }

  /// An image has the scheme of the page that it is in.
  @Test("as an image of a page that has both schemes, it follows", arguments: [false, true])
  func image(isDark: Bool) throws {
    _ = try write(String(decoding: try renderer.svg(scene), as: UTF8.self), to: "a.svg")
    let page = try write(
      "<!doctype html><meta name='color-scheme' content='light dark'>"
        + "<body style='margin:0'><img src='a.svg'>", to: "page.html")
    try tab.prefer(isDark: isDark)
    try tab.open(page)
    expect(try colors("image-\(isDark)"), areOf: isDark ? .dark : .clean, "image")
  }

  @Test("in a page, the page's style sheet turns it", arguments: [false, true])
  func inline(isDark: Bool) throws {
    let figure = String(decoding: try renderer.inlineSVG(scene), as: UTF8.self)
    let rules = SVGStyle.dark(try #require(scene.darkColors), within: "figure")
    // No inline style counts here.
    let page = try write(
      "<!doctype html><meta charset='utf-8'><meta http-equiv='Content-Security-Policy' "
        + "content=\"default-src 'none'; style-src 'nonce-a'\"><style nonce='a'>"
        + "@media (prefers-color-scheme:dark){\(rules)}</style><figure>\(figure)</figure>",
      to: "inline.html")
    try tab.prefer(isDark: isDark)
    try tab.open(page)
    expect(try colors("inline-\(isDark)"), areOf: isDark ? .dark : .clean, "inline")
  }
}
