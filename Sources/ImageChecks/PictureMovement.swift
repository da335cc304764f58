import ImageComparison
import Rasters

/// How a picture moves: what stands for it, as its picture does, does not say.
struct PictureMovement: Equatable {
  /// Nil for what does not move.
  var frames: [Frame]?

  /// How often the frames are shown; 0 for without end.
  var loopCount = 0

  /// A digest of all that an SVG draws at any time, where that moves.
  var drawing: String?

  struct Frame: Equatable {
    /// Of the pixels.
    var digest: String

    /// Seconds.
    var time: Double
  }

  /// What differs from a baseline, in words; nil where nothing does.
  func difference(from baseline: PictureMovement) -> String? {
    if drawing != nil || baseline.drawing != nil {
      return drawing == baseline.drawing ? nil : "moves otherwise before it comes to the same"
    }
    guard let frames, let others = baseline.frames else {
      guard (frames == nil) != (baseline.frames == nil) else { return nil }
      return frames == nil ? "stands still, the baseline moves" : "moves, the baseline stands still"
    }
    guard frames.count == others.count else {
      return "has \(Self.count(frames.count)), the baseline \(others.count)"
    }
    let pairs = zip(frames, others).enumerated()
    let changed = pairs.filter { $1.0.digest != $1.1.digest }.map(\.offset)
    if let first = changed.first {
      return "\(changed.count) of \(Self.count(frames.count)) differ, the first is \(first + 1)"
    }
    if let (index, pair) = pairs.first(where: { $1.0.time != $1.1.time }) {
      return "frame \(index + 1) is shown \(pair.0.time) s, in the baseline \(pair.1.time) s"
    }
    return loopCount == baseline.loopCount
      ? nil : "is shown \(loopCount) times, the baseline \(baseline.loopCount); 0 is without end"
  }

  private static func count(_ frames: Int) -> String {
    frames == 1 ? "1 frame" : "\(frames) frames"
  }
}

extension PictureFile {
  /// How an APNG or an SVG moves; nothing of other formats.
  ///
  /// - Throws: ``PictureFileError`` for one that is damaged, or has too many pixels.
  func movement() throws(PictureFileError) -> PictureMovement {
    if format == .svg, bytes.contains("<animate".utf8) {
      return PictureMovement(drawing: try drawingDigest())
    }
    guard format == .apng else { return PictureMovement() }
    var frames: [PictureMovement.Frame] = []
    do {
      let loops = try APNGDecoder(limits: Self.limits).decode(bytes) { frame in
        frames.append(
          PictureMovement.Frame(digest: Picture(raster: frame.raster).digest, time: frame.time))
      }
      return PictureMovement(frames: frames, loopCount: loops)
    } catch {
      throw PictureFileError(path: path, reason: "\(error)")
    }
  }
}
