import Scenes

/// An animation as layers of an SVG, each with the times at which it is seen (SMIL, as in SVG 1.1, 19.2).
///
/// Without SMIL, the last frame is seen; so it is where a reader prefers that nothing moves.
struct SVGAnimation {
  /// What is drawn together: for Cairo a page, in the SVG a group.
  struct Page {
    var items: [SceneItem]

    /// The group's first tag, and what makes it appear and disappear.
    var opening: String
  }

  /// In drawing order.
  let pages: [Page]

  /// Ids of groups that are seen in some frames begin with these, in the last frame or in others.
  private static let (lastId, otherId) = ("last", "frame")

  init(_ scene: AnimatedScene) {
    // The first has the ground, which stays whatever moves.
    var pages: [Page] = []
    if case .moving = scene.layers.first { pages.append(Page(items: [], opening: "<g>")) }
    var count = 0
    for layer in scene.layers {
      switch layer {
      case .still(let items): pages.append(Page(items: items, opening: "<g>"))
      case .moving(let frames):
        for range in Self.stretches(of: frames) where !frames[range.lowerBound].isEmpty {
          count += 1
          pages.append(
            Page(
              items: frames[range.lowerBound],
              opening: Self.opening(of: range, number: count, in: scene)))
        }
      }
    }
    self.pages = pages
  }

  /// Ranges of frames in which all is the same.
  private static func stretches(of frames: [[SceneItem]]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for index in frames.indices {
      if let last = stretches.last, frames[last.lowerBound] == frames[index] {
        stretches[stretches.count - 1] = last.lowerBound..<(index + 1)
      } else {
        stretches.append(index..<(index + 1))
      }
    }
    return stretches
  }

  private static func opening(
    of frames: Range<Int>, number: Int, in scene: AnimatedScene
  ) -> String {
    let isLast = frames.upperBound == scene.frameCount
    let group =
      isLast
      ? "<g id=\"\(lastId)\(number)\" display=\"inline\">"
      : "<g id=\"\(otherId)\(number)\" display=\"none\">"
    let duration = scene.timing.duration(of: scene.frameCount)
    var (values, times) = (["none", "inline", "none"], ["0"])
    func time(of frame: Int) -> String {
      decimal(scene.timing.start(ofFrame: frame) * 1_000_000 / duration, digits: 6)
    }
    if frames.lowerBound == 0 {
      values.removeFirst()
    } else {
      times.append(time(of: frames.lowerBound))
    }
    if isLast { values.removeLast() } else { times.append(time(of: frames.upperBound)) }
    let loops = scene.timing.loopCount
    return group
      + "<animate attributeName=\"display\" values=\"\(values.joined(separator: ";"))\""
      + " keyTimes=\"\(times.joined(separator: ";"))\" calcMode=\"discrete\""
      + " dur=\"\(decimal(duration, digits: 3))s\""
      + " repeatCount=\"\(loops == 0 ? "indefinite" : "\(loops)")\" fill=\"freeze\"/>"
  }

  /// A whole number divided by a power of ten: `0.25`.
  private static func decimal(_ number: Int, digits: Int) -> String {
    let all = String(repeating: "0", count: max(0, digits + 1 - "\(number)".count)) + "\(number)"
    var fraction = all.suffix(digits)
    while fraction.last == "0" { fraction.removeLast() }
    return all.dropLast(digits) + (fraction.isEmpty ? "" : ".\(fraction)")
  }

  /// The style sheet for readers who prefer that nothing moves, with ids that begin with a prefix.
  static func style(idPrefix prefix: String) -> String {
    "@media (prefers-reduced-motion:reduce){"
      + "[id^=\"\(prefix)\(otherId)\"]{display:none!important}"
      + "[id^=\"\(prefix)\(lastId)\"]{display:inline!important}}"
  }

  /// Cairo's SVG of pages as groups, each with its opening.
  ///
  /// Cairo writes several pages as SVG 1.2 once wanted them, which nobody shows:
  /// `<pageSet><page><g id="surface3">`.
  ///
  /// - Returns: nil where there are not as many pages.
  func grouped(_ source: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(source.count + pages.count * 256)
    var index = 0
    var opened = 0
    func isNext(_ text: StaticString) -> Bool {
      source[index...].starts(
        with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
    while index < source.count {
      if source[index] == UInt8(ascii: "<") {
        if isNext("<page>") {
          guard opened < pages.count else { return nil }
          result += pages[opened].opening.utf8
          opened += 1
          index += 6
          continue
        }
        if isNext("</page>") {
          result += "</g>".utf8
          index += 7
          continue
        }
        if isNext("<pageSet>") || isNext("</pageSet>") {
          index += isNext("<pageSet>") ? 9 : 10
          if index < source.count, source[index] == UInt8(ascii: "\n") { index += 1 }
          continue
        }
      } else if source[index] == UInt8(ascii: " ") {
        if isNext(" id=\"surface") {
          index += 12
          while index < source.count, source[index] != UInt8(ascii: "\"") { index += 1 }
          index += 1
          continue
        }
        if isNext(" version=\"1.2\"") {
          result += " version=\"1.1\"".utf8
          index += 14
          continue
        }
      }
      result.append(source[index])
      index += 1
    }
    return opened == pages.count ? result : nil
  }
}
