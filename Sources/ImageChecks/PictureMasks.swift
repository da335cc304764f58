import FigureComparison
import ImageComparison
import Plotting
import Rasters
import Scenes

/// The masks of a pair, as pixels of its pictures.
struct PictureMasks {
  /// Each request with the rectangles that it covers, and the picture of a mask.
  private(set) var regions: [(request: MaskRequest, boxes: [PixelRectangle])] = []
  private var pictures: [Picture] = []

  /// Requests by name that fit no part of the two figures.
  private(set) var unmatched: [String] = []

  /// - Parameters:
  ///   - requests: what to leave out.
  ///   - name: the pair's, for messages.
  ///   - size: of both pictures in pixels.
  ///   - scenes: what the two files say is drawn, where they do.
  ///   - pictures: the pictures of masks by their paths.
  /// - Throws: ``MaskError``.
  init(
    _ requests: [MaskRequest], name: String, size: ImageComparisonError.Size,
    scenes: [FigureSummary], pictures: [String: Raster]
  ) throws(MaskError) {
    for request in requests {
      switch request.form {
      case .rectangle(let lengths):
        let box = PixelRectangle(lengths, of: size)
        guard box.isInside(width: size.width, height: size.height) else {
          throw .outOfRange(
            request.text, width: size.width, height: size.height, name: name)
        }
        regions.append((request, [box]))
      case .name(let part):
        let boxes = scenes.flatMap { $0.pixelBoxes(ofPartsNamed: part, in: size) }
        if boxes.isEmpty { unmatched.append(request.text) }
        regions.append((request, boxes.uniqued))
      case .picture(let path):
        guard let raster = pictures[path] else {
          throw .unreadable(path, reason: "it is not there")
        }
        guard raster.width == size.width, raster.height == size.height else {
          throw .otherSize(path, width: raster.width, height: raster.height, name: name)
        }
        self.pictures.append(Picture(raster: raster))
        regions.append((request, []))
      }
    }
  }

  var boxes: [PixelRectangle] { regions.flatMap(\.boxes) }

  /// All of them as one; nil where nothing is left out.
  ///
  /// - Throws: ``MaskError``.
  func mask(for size: ImageComparisonError.Size, name: String) throws(MaskError) -> PixelMask? {
    let boxes = boxes
    guard !boxes.isEmpty || !pictures.isEmpty else { return nil }
    do throws(PixelMaskError) {
      return try PixelMask(boxes, pictures: pictures, size: size)
    } catch {
      throw .unreadable(name, reason: "\(error)")
    }
  }

  /// Whether what a difference is about lies under a mask: one that was asked for by its name, or a
  /// rectangle around every part that the difference is about, in both figures.
  ///
  /// - Parameters:
  ///   - path: of the difference.
  ///   - scenes: what the two files say is drawn.
  ///   - size: of both pictures in pixels.
  /// - Returns: false where the part's place is not known.
  func covers(
    _ path: String, scenes: [FigureSummary], size: ImageComparisonError.Size
  ) -> Bool {
    let isNamed = regions.contains { region in
      guard case .name(let part) = region.request.form else { return false }
      return FigureRegion.names(path, areOf: part)
    }
    guard !isNamed else { return true }
    let boxes = scenes.flatMap { $0.pixelBoxes(ofWhatDiffersAt: path, in: size) }
    let rectangles = regions.filter(\.request.isRectangle).flatMap(\.boxes)
    return !boxes.isEmpty && boxes.allSatisfy { box in rectangles.contains { $0.holds(box) } }
  }
}

extension FigureRegion {
  /// Whether the beginning of a path such as `panel 2 title place` is what a mask's name means.
  static func names(_ path: String, areOf part: String) -> Bool {
    prefixes(of: path).contains { isNamed($0, by: part) }
  }

  /// The names of parts that a difference at a path may be about: `panel 2 x`, `panel 2 x ticks`.
  ///
  /// All that shows data stands in the plot. What a series is called is no part's name.
  fileprivate static func prefixes(of path: String) -> [String] {
    let words = path.split(separator: " ").map { String($0) }
    let parts = words.prefix { $0 != "series" && $0 != "notes" }
    var names = parts.indices.map { parts[...$0].joined(separator: " ") }
    if parts.count < words.count {
      if words[parts.count] == "notes" { names.append((parts + ["notes"]).joined(separator: " ")) }
      names.append((parts + ["plot"]).joined(separator: " "))
    }
    return names
  }

  /// Whether a name, in full or without the panel's number, is what a mask asks for.
  static func isNamed(_ name: String, by part: String) -> Bool {
    name == part || name.hasSuffix(" " + part)
  }
}

extension FigureSummary {
  /// The pixels of all parts that a mask's name means.
  func pixelBoxes(
    ofPartsNamed part: String, in size: ImageComparisonError.Size
  ) -> [PixelRectangle] {
    regions.filter { FigureRegion.isNamed($0.name, by: part) }
      .compactMap { pixelBox($0.box, in: size) }
  }

  /// The names of all parts, without the numbers of panels.
  var partNames: [String] {
    let prefixes = panels.indices.map { prefix(ofPanel: $0) }
    return regions.map { region in
      let prefix = prefixes.first { !$0.isEmpty && region.name.hasPrefix($0) } ?? ""
      return String(region.name.dropFirst(prefix.count))
    }
  }

  /// The pixels of all parts that a difference is about.
  fileprivate func pixelBoxes(
    ofWhatDiffersAt path: String, in size: ImageComparisonError.Size
  ) -> [PixelRectangle] {
    let regions = regions
    let part = FigureRegion.prefixes(of: path).first { name in
      regions.contains { $0.name == name }
    }
    return regions.filter { $0.name == part }.compactMap { pixelBox($0.box, in: size) }
  }

  /// The pixels of all words.
  func textBoxes(in size: ImageComparisonError.Size) -> [PixelRectangle] {
    pixelBoxesOfWords(in: size).map(\.box)
  }

  /// The same with the names of the parts.
  func pixelBoxesOfWords(
    in size: ImageComparisonError.Size, margin: Double = letterMargin
  ) -> [(name: String, box: PixelRectangle)] {
    regions.filter(\.isText).compactMap { region in
      pixelBox(region.box, in: size, margin: margin).map { (region.name, $0) }
    }
  }

  /// How many pixels letters may reach beyond their box, when they and the steps between them are
  /// fitted to the pixels: of all figures of the article, drawn at 50 to 300 dots per inch, up to 4.
  static let letterMargin = 4.0

  /// A box of the page in pixels, with some more on each side.
  ///
  /// Nil for one outside the picture.
  private func pixelBox(
    _ box: Rectangle, in size: ImageComparisonError.Size, margin: Double = letterMargin
  ) -> PixelRectangle? {
    let scale = Double(size.width) / self.size.width
    guard scale.isFinite, scale > 0 else { return nil }
    // Boxes come from a file, which may say anything.
    guard [box.minX, box.minY, box.maxX, box.maxY].allSatisfy(\.isFinite) else { return nil }
    func pixels(_ value: Double, _ rule: FloatingPointRoundingRule, upTo limit: Int) -> Int {
      Int(min(max((value * scale).rounded(rule), 0), Double(limit)))
    }
    let left = pixels(box.minX - margin / scale, .down, upTo: size.width)
    let top = pixels(box.minY - margin / scale, .down, upTo: size.height)
    let right = pixels(box.maxX + margin / scale, .up, upTo: size.width)
    let bottom = pixels(box.maxY + margin / scale, .up, upTo: size.height)
    guard right > left, bottom > top else { return nil }
    return PixelRectangle(x: left, y: top, width: right - left, height: bottom - top)
  }
}

extension PixelRectangle {
  /// What four lengths mean in a picture of this size: a corner and sides, per cents rounded outwards.
  fileprivate init(_ lengths: [MaskRequest.Length], of size: ImageComparisonError.Size) {
    precondition(lengths.count == 4, "a rectangle is four lengths")
    let (x, width) = Self.span(from: lengths[0], lengths[2], of: size.width)
    let (y, height) = Self.span(from: lengths[1], lengths[3], of: size.height)
    self.init(x: x, y: y, width: width, height: height)
  }

  private static func span(
    from start: MaskRequest.Length, _ length: MaskRequest.Length, of whole: Int
  ) -> (start: Int, count: Int) {
    // What rounding adds to a whole number of pixels is no pixel.
    let slack = 1e-9 * Double(whole)
    func part(_ value: Double) -> Double { value * Double(whole) / 100 }
    switch (start, length) {
    case (.pixels(let start), .pixels(let count)): return (start, count)
    case (.pixels(let start), .percent(let share)):
      return (start, Int((part(share) - slack).rounded(.up)))
    case (.percent(let place), .pixels(let count)):
      return (Int((part(place) + slack).rounded(.down)), count)
    case (.percent(let place), .percent(let share)):
      let first = Int((part(place) + slack).rounded(.down))
      return (first, Int((part(place) + part(share) - slack).rounded(.up)) - first)
    }
  }

  /// Whether all of another rectangle is inside.
  fileprivate func holds(_ other: PixelRectangle) -> Bool {
    other.x >= x && other.y >= y && other.x - x + other.width <= width
      && other.y - y + other.height <= height
  }

  /// As a record has it.
  var numbers: [Int] { [x, y, width, height] }
}

extension [PixelRectangle] {
  /// Each once, in the order of their first place.
  fileprivate var uniqued: [PixelRectangle] {
    var known: Set<PixelRectangle> = []
    return filter { known.insert($0).inserted }
  }
}

extension MaskRequest {
  fileprivate var isRectangle: Bool {
    if case .rectangle = form { true } else { false }
  }
}
