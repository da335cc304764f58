import BrowserSupport
import CairoRendering
import DescentFigures
import Experiments
import Foundation
import Plotting
import Scenes
import Testing

/// Animations in a real browser: that they move, stop, and stay where a reader prefers that.
@Suite(
  .serialized,
  .enabled(
    if: Browser.path != nil,
    "they take minutes: run make browser, or name a Chromium in DESCENT_BROWSER"))
struct AnimationBrowserSuite {
  private let directory: URL
  private let tab: BrowserTab

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    tab = try BrowserTab(try Browser(#require(Browser.path)), width: 1000, height: 500)
  }

  /// Writes the article's animation and a page that shows it.
  private func page(
    _ format: FigureFormat, frameTime: Double? = nil, loops: Int? = nil
  ) throws -> URL {
    let renderer = try CairoRenderer()
    let run = try Experiment.article.run()
    var request = FigureRequest(.descentAnimation)
    (request.frameTime, request.loops) = (frameTime, loops)
    let animation = try #require(request.animation(of: run, theme: .clean))
      .laidOut(theme: .clean, measuring: renderer.fonts)
    let file = directory.appending(path: "animation.\(format.rawValue)")
    try Data(renderer.file(of: animation.scene, as: format)).write(to: file)
    let page = directory.appending(path: "page.html")
    try Data("<!doctype html><body style='margin:0'><img src='\(file.lastPathComponent)'>".utf8)
      .write(to: page)
    return page
  }

  private static let visible =
    "[...document.querySelectorAll('g[id*=frame],g[id*=last]')]"
    + ".filter(g => getComputedStyle(g).display != 'none').length"

  /// Which of the frames' groups is seen first in the document at a time.
  private func seen(at seconds: Double) throws -> [Double] {
    try tab.evaluate(
      "document.documentElement.pauseAnimations();"
        + "document.documentElement.setCurrentTime(\(seconds))")
    return [
      try tab.number(Self.visible),
      try tab.number(
        "[...document.querySelectorAll('g[id*=frame],g[id*=last]')]"
          + ".findIndex(g => getComputedStyle(g).display != 'none')"),
    ]
  }

  @Test func anSVGShowsEachFrameInItsTimeAndStops() throws {
    _ = try page(.svg)
    try tab.open(directory.appending(path: "animation.svg"))
    for frame in 0..<10 {
      #expect(try seen(at: 0.55 * Double(frame) + 0.3) == [4, Double(frame)])
    }
    #expect(try seen(at: 6.9) == [4, 9])
    #expect(try seen(at: 60) == [4, 9])
  }

  @Test func anSVGThatLoopsBeginsAgain() throws {
    _ = try page(.svg, loops: 2)
    try tab.open(directory.appending(path: "animation.svg"))
    #expect(try seen(at: 7.2) == [4, 0])
    #expect(try seen(at: 14) == [4, 9])
  }

  // Chromium's own preference reaches images; what its developer tools emulate does not.
  @Test func withReducedMotionAnSVGShowsItsLastFrame() throws {
    _ = try page(.svg)
    try tab.prefer(reducesMotion: true)
    try tab.open(directory.appending(path: "animation.svg"))
    for time in [0, 1, 3, 60] { #expect(try seen(at: Double(time)) == [4, 9]) }
  }

  @Test(arguments: [FigureFormat.svg, .apng])
  func asAnImageItMovesAndStops(format: FigureFormat) throws {
    try tab.open(page(format, frameTime: 0.3))
    let first = try tab.screenshot()
    usleep(1_000_000)
    let second = try tab.screenshot()
    #expect(first != second)
    usleep(3_500_000)
    let last = try tab.screenshot()
    #expect(last != second)
    usleep(1_500_000)
    #expect(try tab.screenshot() == last)
  }
}
