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

  /// Whether what a difference is about lies under a mask that was asked for by name.
  func covers(_ path: String) -> Bool {
    regions.contains { region in
      guard case .name(let part) = region.request.form else { return false }
      return FigureRegion.names(path, areOf: part)
    }
  }
}

extension FigureRegion {
  /// Whether the beginning of a path such as `panel 2 title place` is what a mask's name means.
  static func names(_ path: String, areOf part: String) -> Bool {
    let words = path.split(separator: " ").map { String($0) }
    return words.indices.contains { end in
      FigureRegion.isNamed(words[...end].joined(separator: " "), by: part)
    }
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

  /// The pixels of all words.
  func textBoxes(in size: ImageComparisonError.Size) -> [PixelRectangle] {
    regions.filter(\.isText).compactMap { pixelBox($0.box, in: size) }
  }

  /// A box of the page in pixels, with one more on each side; nil for one outside the picture.
  ///
  /// Letters reach a little beyond their box when they are fitted to the pixels.
  private func pixelBox(_ box: Rectangle, in size: ImageComparisonError.Size) -> PixelRectangle? {
    let scale = Double(size.width) / self.size.width
    guard scale.isFinite, scale > 0 else { return nil }
    func pixels(_ value: Double, _ rule: FloatingPointRoundingRule, upTo limit: Int) -> Int {
      Int(min(max((value * scale).rounded(rule), 0), Double(limit)))
    }
    let left = pixels(box.minX - 1 / scale, .down, upTo: size.width)
    let top = pixels(box.minY - 1 / scale, .down, upTo: size.height)
    let right = pixels(box.maxX + 1 / scale, .up, upTo: size.width)
    let bottom = pixels(box.maxY + 1 / scale, .up, upTo: size.height)
    guard right > left, bottom > top else { return nil }
    return PixelRectangle(x: left, y: top, width: right - left, height: bottom - top)
  }
}

extension PixelRectangle {
  /// What four lengths mean in a picture of this size: a corner and sides, per cents rounded outwards.
  fileprivate init(_ lengths: [MaskRequest.Length], of size: ImageComparisonError.Size) {
    precondition(lengths.count == 4, "a rectangle is four lengths")
    func part(_ value: Double, of whole: Int) -> Double { value * Double(whole) / 100 }
    func start(_ length: MaskRequest.Length, of whole: Int) -> Int {
      switch length {
      case .pixels(let value): value
      case .percent(let value): Int(part(value, of: whole).rounded(.down))
      }
    }
    func extent(_ length: MaskRequest.Length, after start: Int, of whole: Int) -> Int {
      switch length {
      case .pixels(let value): value
      case .percent(let value): max(1, Int(part(value, of: whole).rounded(.up)))
      }
    }
    let (x, y) = (start(lengths[0], of: size.width), start(lengths[1], of: size.height))
    self.init(
      x: x, y: y, width: extent(lengths[2], after: x, of: size.width),
      height: extent(lengths[3], after: y, of: size.height))
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
