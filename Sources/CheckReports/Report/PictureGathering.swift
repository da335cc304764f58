import CheckRecords
import Rasters

/// Finds the pictures of items, and makes those that are missing.
struct PictureGathering {
  let drawing: ReportDrawing

  /// The bytes of all pictures so far.
  private(set) var embeddings: [Embedding] = []

  init(_ drawing: ReportDrawing) {
    self.drawing = drawing
  }

  /// An item with its pictures.
  ///
  /// The number is its place in the report, for the names of its files.
  mutating func gather(_ item: CheckedItem, number: Int) -> ReportItem {
    var gathered = ReportItem(item: item)
    var rasters: [Raster] = []
    for (role, file) in [(PictureRole.baseline, item.baseline), (.actual, item.actual)] {
      guard let file else { continue }
      let (slot, raster) = gather(
        FoundPicture(file), role, size: PixelSize(file.size), name: item.name, number)
      if let raster { rasters.append(raster) }
      if role == .baseline { gathered.baseline = slot } else { gathered.actual = slot }
    }
    gathered.difference = difference(of: item, rasters, number)
    return gathered
  }

  /// What to show of a file, and its pixels where it has some.
  private mutating func gather(
    _ found: FoundPicture, _ role: PictureRole, size: PixelSize?, name: String, _ number: Int
  ) -> (PictureSlot, Raster?) {
    switch found {
    case .notShown(let reason): return (.notShown(reason, file: nil), nil)
    case .found(let bytes, .png):
      let place = embed(bytes, .png, role, number)
      do {
        let raster = try PNGDecoder(limits: Self.limits).decode(bytes).raster
        let size = PixelSize(width: raster.width, height: raster.height)
        return (.image(.init(embedding: place, size: size)), raster)
      } catch {
        embeddings.removeLast()
        return (.notShown("\(error)", file: nil), nil)
      }
    case .found(let bytes, .svg):
      let place = embed(bytes, .svg, role, number)
      return (.image(.init(embedding: place, size: size)), drawing.preview(bytes, name))
    case .found(let bytes, .pdf):
      let file = embed(bytes, .pdf, role, number)
      guard let preview = drawing.preview(bytes, name), let png = Self.png(preview) else {
        return (.notShown("a PDF is not shown here", file: file), nil)
      }
      let place = embed(png, .png, role, number)
      let size = PixelSize(width: preview.width, height: preview.height)
      return (.image(.init(embedding: place, size: size, file: file)), preview)
    }
  }

  /// The picture of the differences: as the check wrote it, else made anew.
  private mutating func difference(
    of item: CheckedItem, _ rasters: [Raster], _ number: Int
  ) -> PictureSlot {
    if let path = item.diff {
      let found = FoundPicture(path: path, digest: nil)
      return gather(found, .difference, size: nil, name: item.name, number).0
    }
    guard rasters.count == 2, let raster = drawing.difference(rasters[0], rasters[1]),
      let png = Self.png(raster)
    else { return .empty }
    let place = embed(png, .png, .difference, number)
    let size = PixelSize(width: raster.width, height: raster.height)
    return .image(.init(embedding: place, size: size))
  }

  private mutating func embed(
    _ bytes: [UInt8], _ format: PictureFormat, _ role: PictureRole, _ number: Int
  ) -> Int {
    let name = "\(number)-\(role.rawValue).\(format.fileExtension)"
    embeddings.append(Embedding(bytes, format, fileName: name))
    return embeddings.count - 1
  }

  private static func png(_ raster: Raster) -> [UInt8]? {
    try? PNGEncoder(writesAlpha: true).encode(raster)
  }

  /// What is decoded at once takes at most 256 MiB.
  private static let limits = PNGDecoder.Limits(maximumPixelCount: 1 << 26)
}
