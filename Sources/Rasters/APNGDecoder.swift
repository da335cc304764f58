/// Reads the frames of an animated PNG (PNG, third edition), one by one.
///
/// Stricter than browsers: what is wrong with the animation is an error, where they show the picture
/// that stands for it.
public struct APNGDecoder: Sendable {
  /// Of the page and of each frame.
  public var limits: PNGDecoder.Limits

  /// How many pixels all frames may have together, each counted as a whole page.
  public var maximumPixelCount: Int

  public init(limits: PNGDecoder.Limits = PNGDecoder.Limits(), maximumPixelCount: Int = 1 << 31) {
    self.limits = limits
    self.maximumPixelCount = maximumPixelCount
  }

  /// A frame as it is seen.
  public struct Frame: Sendable {
    /// 0 for the first.
    public let index: Int

    /// The whole page.
    public let raster: Raster

    /// How long it is shown, in seconds.
    public let time: Double
  }

  /// Whether a PNG file says that it moves.
  ///
  /// Nothing is checked.
  public static func isAnimation(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: PNGSignature.bytes) else { return false }
    var position = PNGSignature.bytes.count
    while position + 8 <= bytes.count {
      let type = bytes[(position + 4)..<(position + 8)]
      if type.elementsEqual("acTL".utf8) { return true }
      if type.elementsEqual("IDAT".utf8) { return false }
      position += 12 + bytes[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    return false
  }

  /// Calls `body` with each frame, in order.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - body: takes a frame.
  /// - Returns: how often the frames are shown; 0 for without end.
  /// - Throws: `PNGDecodingError`, also for a PNG that does not move; or what `body` throws.
  @discardableResult
  public func decode(_ bytes: [UInt8], _ body: (Frame) throws -> Void) throws -> Int {
    let file = try APNGFile(bytes)
    guard file.width <= limits.maximumWidth, file.height <= limits.maximumHeight,
      file.width * file.height <= limits.maximumPixelCount,
      file.width * file.height <= maximumPixelCount / file.frames.count
    else {
      throw PNGDecodingError.tooLarge(width: file.width, height: file.height, limits: limits)
    }
    var canvas = Raster(width: file.width, height: file.height, color: 0)
    for (index, frame) in file.frames.enumerated() {
      let area = frame.control.area
      let before = frame.control.disposal == .previous ? canvas.cropped(to: area) : nil
      let part = try PNGDecoder(limits: limits).decode(file.picture(of: frame)).raster
      canvas.draw(part, in: area, isOver: frame.control.blending == .over)
      let delay = frame.control.delay
      try body(
        Frame(
          index: index, raster: canvas,
          time: Double(delay.numerator) / Double(delay.denominator)))
      switch frame.control.disposal {
      case .none: break
      // The standard: before the first frame there is nothing.
      case .previous where index > 0:
        if let before { canvas.draw(before, in: area, isOver: false) }
      case .background, .previous:
        canvas.draw(
          Raster(width: area.width, height: area.height, color: 0), in: area, isOver: false)
      }
    }
    return file.loopCount
  }
}

extension Raster {
  /// Draws another raster in an area of its size.
  fileprivate mutating func draw(_ other: Raster, in area: RasterArea, isOver: Bool) {
    let width = width
    withUnsafeMutablePixels { pixels in
      other.withUnsafePixels { others in
        for y in 0..<area.height {
          let (start, source) = ((area.top + y) * width + area.left, y * area.width)
          for x in 0..<area.width {
            let pixel = others[source + x]
            pixels[start + x] = isOver ? Self.blend(pixel, over: pixels[start + x]) : pixel
          }
        }
      }
    }
  }

  /// PNG standard, 13.16, in whole numbers.
  private static func blend(_ pixel: UInt32, over ground: UInt32) -> UInt32 {
    let (top, bottom) = (pixel >> 24, ground >> 24)
    if top == 255 || bottom == 0 { return pixel }
    if top == 0 { return ground }
    let (upper, lower) = (top * 255, (255 - top) * bottom)
    let alpha = upper + lower
    func channel(_ shift: UInt32) -> UInt32 {
      ((pixel >> shift & 0xff) * upper + (ground >> shift & 0xff) * lower + alpha / 2) / alpha
        << shift
    }
    return (alpha + 127) / 255 << 24 | channel(16) | channel(8) | channel(0)
  }
}
