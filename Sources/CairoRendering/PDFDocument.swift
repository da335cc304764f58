import CCairo

/// What a PDF says about itself.
struct PDFDocument {
  private let title: String
  private let subject: String
  private let keywords: String?
  private let creationDate: Int64?

  /// The years 1 to 9999, in seconds since 1970: what a PDF's date has room for.
  private static let dates: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// - Throws: ``RenderingError/dateOutOfRange(seconds:)``.
  init(
    title: String, subject: String, keywords: String? = nil, creationDate: Int64?
  ) throws(RenderingError) {
    if let creationDate, !Self.dates.contains(creationDate) {
      throw .dateOutOfRange(seconds: creationDate)
    }
    self.title = Self.withoutZeros(title)
    self.subject = Self.withoutZeros(subject)
    self.keywords = keywords
    self.creationDate = creationDate
  }

  /// A C string ends at its first zero.
  static func withoutZeros(_ text: String) -> String {
    text.utf8.contains(0) ? String(text.unicodeScalars.filter { $0.value != 0 }) : text
  }

  /// The version of PDF to keep to.
  ///
  /// From 1.5 on Cairo 1.18 packs what a document says about itself into compressed objects, and
  /// provenance is to be found by whoever can read a PDF's tables. No figure needs more than 1.4,
  /// which has transparency.
  static let version = CAIRO_PDF_VERSION_1_4

  /// Sets the information that Cairo writes at the end.
  func describe(_ surface: OpaquePointer?) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, subject)
    if let keywords {
      cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_KEYWORDS, keywords)
    }
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Descent")
    // Without this Cairo writes the time of day, and no two files are the same.
    cairo_pdf_surface_set_metadata(
      surface, CAIRO_PDF_METADATA_CREATE_DATE, creationDate.map(Self.iso8601))
  }

  /// Cairo 1.16 writes dates without the `D:` that PDF 1.4 (3.8.2) asks for: two spaces of the
  /// indentation before it make room, so that no offset in the file moves.
  func finished(_ bytes: [UInt8]) -> [UInt8] {
    guard creationDate != nil else { return bytes }
    let wrong = Array("   /CreationDate (".utf8)
    let right = Array(" /CreationDate (D:".utf8)
    guard let start = bytes.lastRange(of: wrong) else { return bytes }
    if bytes[(start + wrong.count)...].starts(with: Array("D:".utf8)) { return bytes }
    var copy = bytes
    copy.replaceSubrange(start..<start + wrong.count, with: right)
    return copy
  }

  /// `2021-08-31T12:00:00Z`, by the civil-from-days algorithm of Howard Hinnant (chrono-Compatible
  /// Low-Level Date Algorithms), which needs no time zone database.
  static func iso8601(_ seconds: Int64) -> String {
    func quotient(_ value: Int64, _ divisor: Int64) -> Int64 {
      value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }
    func padded(_ value: Int64, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let days = quotient(seconds, 86_400)
    let rest = seconds - days * 86_400
    let shifted = days + 719_468
    let era = quotient(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0, 2) }
    return "\(date)T\(time.joined(separator: ":"))Z"
  }
}

extension [UInt8] {
  /// Where the last occurrence of `pattern` starts; nil where there is none.
  fileprivate func lastRange(of pattern: [UInt8]) -> Int? {
    guard pattern.count <= count else { return nil }
    return (0...count - pattern.count).last { self[$0...].starts(with: pattern) }
  }
}
