/// Writes rasters as an animated PNG (PNG, third edition), the same bytes for the same pixels and
/// options.
///
/// Programs that know nothing of animations show the last frame: it is the picture of the file, and
/// frames come after it. Of each frame but the first, only the rectangle that changed is written.
///
/// All frames have the palette of the file if 256 colours are enough for all, else none. Frames are
/// asked for one by one, so that no more than two are in memory; where the palette turns out to be too
/// small, they are asked for again from the first on.
public struct APNGEncoder: Sendable {
  /// How the file's picture is written, and what the file carries beside the pixels.
  public var picture: PNGEncoder

  /// How long each frame is shown, in milliseconds: as many as there are frames.
  public var frameTimes: [Int]

  /// How often all frames are shown; 0 for without end.
  public var loopCount: Int

  /// The longest time that a file can state, in milliseconds.
  public static let longestFrameTime = Int(UInt16.max)

  /// - Precondition: there is a frame, times are from 0 to ``longestFrameTime``, and the number of
  ///   loops is one of 31 bits.
  public init(picture: PNGEncoder, frameTimes: [Int], loopCount: Int) {
    precondition(!frameTimes.isEmpty, "an animation has a frame")
    precondition(
      frameTimes.allSatisfy { (0...Self.longestFrameTime).contains($0) },
      "a frame is shown for at most \(Self.longestFrameTime) ms")
    precondition((0...Int(Int32.max)).contains(loopCount), "\(loopCount) loops")
    self.picture = picture
    self.frameTimes = frameTimes
    self.loopCount = loopCount
  }

  /// The file of some frames.
  ///
  /// - Parameter frame: gives the frame with an index, 0 for the first; all of one size.
  /// - Returns: the whole file.
  /// - Throws: `PNGEncodingError`, or what `frame` throws.
  public func encode(_ frame: (_ index: Int) throws -> Raster) throws -> [UInt8] {
    if let file = try encode(inColors: FrameColors(), frame) { return file }
    return try encode(inColors: nil, frame) ?? []
  }

  /// - Returns: nil where the frames have more colours than a palette.
  private func encode(
    inColors colors: FrameColors?, _ frame: (_ index: Int) throws -> Raster
  ) throws -> [UInt8]? {
    var colors = colors
    var chunks = PNGChunkWriter()
    var sequence: UInt32 = 0
    var shown: Raster?
    for (index, time) in frameTimes.enumerated() {
      let raster = try frame(index)
      let area = shown.map { raster.changedArea(since: $0) } ?? raster.area
      let part = raster.cropped(to: area)
      if colors != nil, colors?.insert(part) != true { return nil }
      chunks.append("fcTL", frameControl(sequence, area, time))
      sequence += 1
      for data in try pixelData(of: part, colors) {
        chunks.append("fdAT", PNGChunkWriter.bytes(of: sequence) + data)
        sequence += 1
      }
      shown = raster
    }
    guard let shown else { return nil }
    return try file(showing: shown, colors, frames: chunks.bytes)
  }

  /// The picture's file, with what makes it move put into it.
  private func file(
    showing raster: Raster, _ colors: FrameColors?, frames: [UInt8]
  ) throws(PNGEncodingError) -> [UInt8] {
    let still = try picture.encode(raster, inColors: colors?.colors)
    var control = PNGChunkWriter()
    control.append(
      "acTL",
      PNGChunkWriter.bytes(of: UInt32(frameTimes.count))
        + PNGChunkWriter.bytes(of: UInt32(loopCount)))
    // IHDR is 13 bytes of data with 12 around them; IEND has no data.
    let header = PNGSignature.bytes.count + 25
    let end = still.count - 12
    return still[..<header] + control.bytes + still[header..<end] + frames + still[end...]
  }

  /// Deflated rows as libpng writes them, a piece for each chunk.
  private func pixelData(
    of raster: Raster, _ colors: FrameColors?
  ) throws -> [ArraySlice<UInt8>] {
    var encoder = picture
    (encoder.textChunks, encoder.dotsPerInch) = ([], nil)
    let file = try encoder.encode(raster, inColors: colors?.colors)
    var chunks = try PNGChunks(file)
    var pieces: [ArraySlice<UInt8>] = []
    while let chunk = try chunks.next() {
      if chunk.type == "IDAT" { pieces.append(file[chunk.data]) }
    }
    return pieces
  }

  /// A frame that replaces what is in its area, and stays.
  private func frameControl(_ sequence: UInt32, _ area: RasterArea, _ time: Int) -> [UInt8] {
    var data: [UInt8] = []
    for number in [UInt32(area.width), UInt32(area.height), UInt32(area.left), UInt32(area.top)] {
      data += PNGChunkWriter.bytes(of: number)
    }
    let milliseconds: UInt16 = 1000
    for number in [UInt16(time), milliseconds] {
      data += [UInt8(number >> 8), UInt8(truncatingIfNeeded: number)]
    }
    return PNGChunkWriter.bytes(of: sequence) + data
      + [FrameControl.Disposal.none.rawValue, FrameControl.Blending.source.rawValue]
  }
}

/// The colours of all frames so far; their places never change.
private struct FrameColors {
  private(set) var colors: [UInt32] = []
  private var known: Set<UInt32> = []

  /// Takes in the colours of a frame; false where a palette has no room for them.
  mutating func insert(_ raster: Raster) -> Bool {
    guard let palette = Palette(of: raster) else { return false }
    for color in palette.colors where known.insert(color).inserted { colors.append(color) }
    return colors.count <= Palette.maximumColorCount
  }
}
