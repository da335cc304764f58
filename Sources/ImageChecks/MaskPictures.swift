import Rasters

/// The pictures that masks name, each read once.
struct MaskPictures: Sendable {
  /// By their paths.
  private(set) var rasters: [String: Raster] = [:]

  init() {}

  /// Those of one picture's settings.
  ///
  /// - Throws: ``MaskError``.
  init(of settings: CheckSettings) throws(MaskError) {
    try add(settings)
  }

  /// Reads those that are not known yet.
  ///
  /// - Throws: ``MaskError``.
  mutating func add(_ settings: CheckSettings) throws(MaskError) {
    for mask in settings.masks {
      guard case .picture(let path) = mask.form, rasters[path] == nil else { continue }
      do throws(PictureFileError) {
        let file = try PictureFile(reading: path)
        guard file.format.isPNG else {
          throw PictureFileError(path: path, reason: "it is no PNG")
        }
        rasters[path] = try file.pages(dotsPerInch: settings.dotsPerInch)[0].raster
      } catch {
        throw .unreadable(path, reason: error.reason)
      }
    }
  }
}
