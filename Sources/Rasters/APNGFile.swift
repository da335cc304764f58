/// An animated PNG by its chunks: its page, and what each frame is drawn from.
struct APNGFile {
  private(set) var width = 0
  private(set) var height = 0
  private(set) var loopCount = 0

  /// At least one.
  private(set) var frames: [Frame] = []

  struct Frame {
    var control: FrameControl

    /// Where its deflated rows are in the file, without sequence numbers.
    var data: [Range<Int>] = []
  }

  private let bytes: [UInt8]
  private var header: Range<Int> = 0..<0

  /// Chunks that say what a pixel is.
  private var colors: [(type: StaticString, data: Range<Int>)] = []

  private var frameCount: Int?
  private var sequence = 0
  private var hasPicture = false

  init(_ bytes: [UInt8]) throws(PNGDecodingError) {
    self.bytes = bytes
    var chunks = try PNGChunks(bytes)
    while let chunk = try chunks.next() { try read(chunk) }
    guard let frameCount else {
      throw .damaged(message: "acTL: there is none, so that nothing moves", offset: bytes.count)
    }
    guard frameCount == frames.count else {
      throw .damaged(
        message: "acTL: it promises \(frameCount) frames, and there are \(frames.count)",
        offset: bytes.count)
    }
    if let index = frames.firstIndex(where: { $0.data.isEmpty }) {
      throw .damaged(message: "fcTL: frame \(index + 1) has no data", offset: bytes.count)
    }
  }

  private mutating func read(_ chunk: PNGChunks.Chunk) throws(PNGDecodingError) {
    let start = chunk.data.lowerBound
    func damage(_ message: String) -> PNGDecodingError {
      .damaged(message: "\(chunk.type): \(message)", offset: start)
    }
    switch chunk.type {
    case "IHDR":
      guard chunk.data.count == 13, header.isEmpty else { throw damage("out of place") }
      header = chunk.data
      (width, height) = (number(at: start), number(at: start + 4))
      guard width > 0, height > 0 else { throw damage("it has no pixel") }
    case "PLTE": colors.append(("PLTE", chunk.data))
    case "tRNS": colors.append(("tRNS", chunk.data))
    case "acTL":
      guard chunk.data.count == 8, frameCount == nil, !hasPicture else {
        throw damage("out of place")
      }
      (frameCount, loopCount) = (number(at: start), number(at: start + 4))
      guard frameCount != 0 else { throw damage("it promises no frame") }
    case "fcTL":
      try readSequence(of: chunk)
      guard let control = FrameControl(bytes[chunk.data].dropFirst(4)) else {
        throw damage("it cannot be read")
      }
      try append(control, damage)
    case "IDAT":
      hasPicture = true
      // Without a frame before it, the picture is not part of the animation.
      if !frames.isEmpty {
        guard frames.count == 1 else { throw damage("out of place") }
        frames[0].data.append(chunk.data)
      }
    case "fdAT":
      try readSequence(of: chunk)
      guard hasPicture, !frames.isEmpty else { throw damage("there is no fcTL before it") }
      frames[frames.count - 1].data.append((start + 4)..<chunk.data.upperBound)
    default: break
    }
  }

  private mutating func append(
    _ control: FrameControl, _ damage: (String) -> PNGDecodingError
  ) throws(PNGDecodingError) {
    let area = control.area
    guard area.width > 0, area.height > 0, area.left + area.width <= width,
      area.top + area.height <= height
    else {
      throw damage(
        "\(area.width) x \(area.height) pixels at (\(area.left), \(area.top)) are not in "
          + "\(width) x \(height)")
    }
    guard hasPicture || (frames.isEmpty && (area.width, area.height) == (width, height)) else {
      throw damage("out of place")
    }
    frames.append(Frame(control: control))
  }

  private mutating func readSequence(of chunk: PNGChunks.Chunk) throws(PNGDecodingError) {
    let start = chunk.data.lowerBound
    guard chunk.data.count >= 4, number(at: start) == sequence else {
      throw .damaged(message: "\(chunk.type): it is not number \(sequence)", offset: start)
    }
    sequence += 1
  }

  /// Four bytes, the highest first.
  private func number(at position: Int) -> Int {
    bytes[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A frame as a PNG file of its own.
  func picture(of frame: Frame) -> [UInt8] {
    var chunks = PNGChunkWriter()
    let size = [frame.control.area.width, frame.control.area.height]
      .flatMap { PNGChunkWriter.bytes(of: UInt32($0)) }
    chunks.append("IHDR", size + bytes[header].dropFirst(8))
    for chunk in colors { chunks.append(chunk.type, bytes[chunk.data]) }
    for data in frame.data { chunks.append("IDAT", bytes[data]) }
    chunks.append("IEND", [])
    return PNGSignature.bytes + chunks.bytes
  }
}
