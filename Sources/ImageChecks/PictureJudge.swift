import CheckRecords
import FigureComparison
import ImageComparison
import Plotting
import Provenance
import Rasters

/// Holds two pictures of one figure against each other and says what they are.
struct PictureJudge {
  /// The pair's name, for messages.
  let name: String

  let settings: CheckSettings

  /// The pictures of masks by their paths.
  let maskPictures: [String: Raster]

  /// Whether no other pair is looked at meanwhile, so that both files can be decoded at a time.
  var isAlone = false

  /// What was found, and what is needed to show it.
  struct Finding {
    var item: CheckedItem

    /// The two pictures with their masks, by pages the one that decided; nil where there is nothing to
    /// show.
    var shown: ShownPair?

    /// Masks by name that fit no part of the two figures.
    var unmatchedMasks: [String] = []

    /// The names of all parts of the two figures.
    var partNames: Set<String> = []
  }

  /// Two pictures that differ.
  struct ShownPair {
    var baseline: Picture
    var actual: Picture
    var mask: PixelMask?
  }

  /// - Parameters:
  ///   - baseline: the file as it should be.
  ///   - actual: the file as it is.
  /// - Throws: ``PictureFileError`` where one cannot be read, ``MaskError``.
  /// - Returns: the finding; its item has no files yet.
  func judge(_ baseline: PictureFile, _ actual: PictureFile) throws -> Finding {
    let scenes = LazyScenes(baseline, actual)
    // Pages are read even where bytes are equal: a broken file is not equal to itself.
    let baselinePages: [Picture]
    let actualPages: [Picture]
    do throws(PictureFileError) {
      if let one = try baseline.drawingDigest(), one == (try actual.drawingDigest()),
        settings.masks.isEmpty
      {
        return Finding(item: item(.equal))
      }
      (baselinePages, actualPages) = try pages(baseline, actual)
    } catch {
      guard error.isMissingTool, baseline.format == actual.format else { throw error }
      guard try baseline.drawingDigest() != actual.drawingDigest() else {
        return Finding(item: item(.equal))
      }
      return undrawn(error, scenes)
    }
    guard baselinePages.count == actualPages.count else {
      var item = item(.size, scene: scenes.differences)
      item.decidedBy = "size"
      let count = actualPages.count == 1 ? "1 page" : "\(actualPages.count) pages"
      item.message = "has \(count), the baseline \(baselinePages.count)"
      return Finding(item: item)
    }
    let findings = try zip(baselinePages, actualPages).enumerated().map { number, pair in
      var finding = try judge(pair.0, pair.1, scenes)
      if actualPages.count > 1, !finding.item.message.isEmpty {
        finding.item.message = "page \(number + 1): " + finding.item.message
      }
      return finding
    }
    // The worst page speaks for all.
    let worst =
      findings.min { Self.rank($0.item) < Self.rank($1.item) } ?? Finding(item: item(.equal))
    guard worst.item.pictureClass == .equal, settings.masks.isEmpty,
      let words = try actual.movement().difference(from: baseline.movement())
    else { return worst }
    var item = item(.changed)
    (item.decidedBy, item.message, item.gates) = ("frames", words, worst.item.gates)
    return Finding(item: item)
  }

  /// The pages of both; those of files with the same bytes once.
  private func pages(
    _ baseline: PictureFile, _ actual: PictureFile
  ) throws(PictureFileError) -> ([Picture], [Picture]) {
    if isAlone, baseline.format.isPNG, actual.format.isPNG {
      return try PictureFile.pictures(baseline, actual)
    }
    let pages = try baseline.pages(dotsPerInch: settings.dotsPerInch)
    if baseline.bytes == actual.bytes { return (pages, pages) }
    return (pages, try actual.pages(dotsPerInch: settings.dotsPerInch))
  }

  /// The smaller, the worse.
  static func rank(_ item: CheckedItem) -> Int {
    switch item.verdict {
    case .error: 0
    case .fail: 1
    case .warn: 2
    case .pass: 3
    }
  }

  private func item(
    _ pictureClass: PictureClass, scene: [SceneDifference] = []
  ) -> CheckedItem {
    let verdict: Verdict =
      switch pictureClass {
      case .equal: .pass
      case .fontOnly: settings.fontOnly.verdict
      case .unreadable: .error
      case .changed, .size, .new, .missing: .fail
      }
    return CheckedItem(
      name: name, pictureClass: pictureClass, verdict: verdict, scene: scene,
      reason: settings.reason)
  }

  /// Drawings that differ, with nothing there to draw them.
  private func undrawn(_ error: PictureFileError, _ scenes: LazyScenes) -> Finding {
    var item = item(.changed, scene: scenes.differences)
    item.decidedBy = item.scene.isEmpty ? "text" : "scene"
    item.message = item.scene.headline ?? "the drawings differ"
    item.notes = ["pixels were not compared: \(error.reason)"]
    return Finding(item: item)
  }
}

extension PictureJudge {
  /// Judges one page.
  private func judge(
    _ baseline: Picture, _ actual: Picture, _ scenes: LazyScenes
  ) throws -> Finding {
    guard baseline.size == actual.size else {
      var item = item(.size, scene: scenes.differences)
      item.decidedBy = "size"
      item.message = "has \(actual.size) pixels, the baseline \(baseline.size)"
      item.notes = scenes.libraryNotes
      return Finding(
        item: item, shown: ShownPair(baseline: baseline, actual: actual, mask: nil))
    }
    let masks = try PictureMasks(
      settings.masks, name: name, size: baseline.size,
      scenes: settings.hasNamedMasks ? scenes.summaries : [], pictures: maskPictures)
    let mask = try masks.mask(for: baseline.size, name: name)
    var finding = try judge(
      settings.alpha.applied(to: baseline), settings.alpha.applied(to: actual), mask, masks, scenes)
    finding.item.masks = masks.regions.map {
      MaskedRegion(name: $0.request.text, boxes: $0.boxes.map(\.numbers))
    }
    finding.unmatchedMasks = masks.unmatched
    if !masks.unmatched.isEmpty {
      finding.partNames = Set(scenes.summaries.flatMap { $0.partNames })
    }
    if finding.item.pictureClass != .equal {
      finding.shown = ShownPair(baseline: baseline, actual: actual, mask: mask)
    }
    return finding
  }

  private func judge(
    _ baseline: Picture, _ unmasked: Picture, _ mask: PixelMask?, _ masks: PictureMasks,
    _ scenes: LazyScenes
  ) throws -> Finding {
    let actual = try mask?.applied(to: unmasked, over: baseline) ?? unmasked
    // Of one with 8 and one with 16 bits a channel the pixels may be the same all the same.
    let difference = baseline == actual ? nil : PixelDifference(baseline, actual)
    let isEqual = difference?.count ?? 0 == 0
    let blank = try blank(like: baseline, mask, isEqual: isEqual)
    // A picture that shows nothing would be equal but for what is left out.
    if mask != nil, let blank, blank.raster == baseline.raster {
      var item = item(isEqual ? .equal : .changed)
      item.verdict = .error
      item.decidedBy = "blank"
      item.message = "the masks leave nothing to compare but a blank ground; make them smaller"
      return Finding(item: item)
    }
    let gates = try measurements(baseline, actual, blank, isEqual: isEqual)
    let records = gates.map(\.record)
    if let vacuous = gates.first(where: { $0.isVacuous && !$0.gate.isDefault }) {
      var item = item(isEqual ? .equal : .changed)
      item.verdict = .error
      item.decidedBy = "blank"
      item.message = vacuous.vacuityWords
      item.gates = records
      return Finding(item: item)
    }
    guard let difference, !isEqual else {
      var item = item(.equal)
      item.gates = records
      return Finding(item: item)
    }
    let textBoxes = scenes.summaries.flatMap { $0.textBoxes(in: baseline.size) }
    let textShare = textBoxes.isEmpty ? nil : difference.share(within: textBoxes)
    let summaries = scenes.differences.isEmpty ? [] : scenes.summaries
    let scene = scenes.differences.filter {
      !masks.covers($0.path, scenes: summaries, size: baseline.size)
    }
    let failing = gates.first { !$0.passes }
    let isTextOnly = scenes.areComplete && scene.isEmpty && textShare == 1
    let lost = isTextOnly ? scenes.lostWords(baseline.raster, actual.raster) : nil
    var item =
      if !scene.isEmpty {
        item(.changed, scene: scene)
      } else if failing == nil {
        item(.equal)
      } else {
        item(isTextOnly && lost == nil ? .fontOnly : .changed)
      }
    item.gates = records
    item.differingBox = difference.boundingBox.map {
      [$0.x, $0.y, $0.x + $0.width, $0.y + $0.height]
    }
    item.textShare = textShare
    item.notes = gates.filter(\.isTightened).map { gate in
      "the default of \(gate.gate.metric) would let a blank picture pass here; nothing passes instead"
    }
    switch item.pictureClass {
    case .fontOnly:
      item.decidedBy = failing?.gate.metric.description
      item.message = "only letters are drawn in another way"
      item.notes += scenes.libraryNotes
    case .changed:
      item.decidedBy = failing?.gate.metric.description ?? "scene"
      let blank =
        actual.raster.isOneColor && !baseline.raster.isOneColor ? "is blank" : nil
      let words = lost.map { "the words of \($0) are not drawn" }
      item.message = [blank, scene.headline, words, failing?.words].compactMap { $0 }.first ?? ""
      item.notes += scenes.libraryNotes
    default:
      item.message =
        "within the tolerance: "
        + (difference.count == 1 ? "1 pixel differs" : "\(difference.count) pixels differ")
    }
    return Finding(item: item)
  }

  /// What every gate gives; for equal pictures only where someone chose the limit, and so may have
  /// chosen one that is too wide.
  private func measurements(
    _ baseline: Picture, _ actual: Picture, _ blank: Picture?, isEqual: Bool
  ) throws -> [GateMeasurement] {
    try settings.gates.map { gate in
      do throws(ImageComparisonError) {
        return try GateMeasurement(
          gate, baseline: baseline, actual: actual,
          blank: gate.needsBlank(isEqual: isEqual) ? blank : nil, options: settings.options)
      } catch {
        throw PictureFileError(path: name, reason: "\(gate.metric): \(error)")
      }
    }
  }
}

extension PictureJudge {
  /// A blank picture in place of the actual one, made once for all that is held against it.
  ///
  /// Nil where nothing is, or where the baseline is blank itself.
  private func blank(
    like baseline: Picture, _ mask: PixelMask?, isEqual: Bool
  ) throws(ImageComparisonError) -> Picture? {
    let isNeeded = mask != nil || settings.gates.contains { $0.needsBlank(isEqual: isEqual) }
    guard isNeeded, !baseline.raster.isOneColor else { return nil }
    return try baseline.blank(under: mask)
  }
}

extension Gate {
  /// Whether it could let a blank picture pass; of equal pictures only a limit that someone chose is
  /// looked at.
  fileprivate func needsBlank(isEqual: Bool) -> Bool {
    !(isEqual && isDefault) && !passesOnlyEqual
  }
}

extension FontOnlyPolicy {
  fileprivate var verdict: Verdict {
    switch self {
    case .fail: .fail
    case .warn: .warn
    case .pass: .pass
    }
  }
}

extension LazyScenes {
  /// The first part of words where nothing at all is drawn any more.
  fileprivate func lostWords(_ baseline: Raster, _ actual: Raster) -> String? {
    guard let scene = scenes.to?.scene else { return nil }
    let size = ImageComparisonError.Size(width: actual.width, height: actual.height)
    return scene.pixelBoxesOfWords(in: size, margin: 0).first { _, box in
      actual.isOneColor(in: box) && !baseline.isOneColor(in: box)
    }?.name
  }
}

extension Raster {
  fileprivate func isOneColor(in box: PixelRectangle) -> Bool {
    withUnsafePixels { pixels in
      let first = pixels[box.y * width + box.x]
      return (box.y..<box.y + box.height).allSatisfy { y in
        pixels[(y * width + box.x)..<(y * width + box.x + box.width)].allSatisfy { $0 == first }
      }
    }
  }
}

extension CheckSettings {
  /// Whether what is drawn has to be known to find the masks.
  fileprivate var hasNamedMasks: Bool {
    masks.contains { mask in
      if case .name = mask.form { true } else { false }
    }
  }
}

extension [SceneDifference] {
  /// The first, and how many more there are; nil where there are none.
  fileprivate var headline: String? {
    first.map { $0.words + (count > 1 ? ", and \(count - 1) more" : "") }
  }
}
