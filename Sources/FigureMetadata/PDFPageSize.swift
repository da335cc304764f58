/// How large the first page of a PDF is (PDF 1.4, 3.6.1 and 3.6.2).
struct PDFPageSize: Equatable {
  /// In points, 72 an inch.
  let width: Double
  let height: Double

  /// Pages are found through fewer steps than this.
  private static let deepest = 32

  /// Follows the catalogue to the first page; what a page does not say, those above it say for it.
  ///
  /// Nil where a table is compressed, or no box of numbers is found.
  init?(of bytes: [UInt8]) {
    let file = PDFFile(bytes)
    guard let tables = try? file.tables(), let catalogue = Self.root(file, tables) else {
      return nil
    }
    var (crop, media, rotation) = ([Double]?.none, [Double]?.none, 0)
    var next = catalogue["Pages"]
    for _ in 0..<Self.deepest {
      guard case .reference(let number)? = next,
        let node = try? file.dictionary(ofObject: number, in: tables)
      else { break }
      crop = Self.box(node["CropBox"]) ?? crop
      media = Self.box(node["MediaBox"]) ?? media
      if case .integer(let angle)? = node["Rotate"] { rotation = angle }
      next = if case .array(let kids)? = node["Kids"] { kids.first } else { nil }
    }
    guard let box = crop ?? media else { return nil }
    let (width, height) = (abs(box[2] - box[0]), abs(box[3] - box[1]))
    guard width > 0, height > 0, width.isFinite, height.isFinite else { return nil }
    let isTurned = rotation % 180 != 0
    (self.width, self.height) = isTurned ? (height, width) : (width, height)
  }

  private static func root(
    _ file: PDFFile, _ tables: [PDFTable]
  ) -> [String: PDFScanner.Value]? {
    guard case .reference(let number)? = tables.first?.trailer["Root"] else { return nil }
    return try? file.dictionary(ofObject: number, in: tables)
  }

  /// Four numbers.
  private static func box(_ value: PDFScanner.Value?) -> [Double]? {
    guard case .array(let values)? = value, values.count == 4 else { return nil }
    let numbers = values.compactMap { value -> Double? in
      switch value {
      case .integer(let number): Double(number)
      case .real(let number): number
      default: nil
      }
    }
    return numbers.count == 4 ? numbers : nil
  }
}
