/// Builds PDF files whose tables are right.
struct PDFFile {
  private(set) var text = "%PDF-1.4\n"
  private var lastTable: Int?

  /// A file whose information is a dictionary of that content.
  static func with(information: String) -> String {
    var file = PDFFile()
    file.add(information: information)
    return file.text
  }

  /// Adds information as a change to the file, in a table that names the one before; nil adds a
  /// change that states none.
  mutating func add(information: String?, object: Int = 7) {
    let offset = text.utf8.count
    if let information { text += "\(object) 0 obj\n<< \(information) >>\nendobj\n" }
    let table = text.utf8.count
    let digits = String(offset)
    let entry = String(repeating: "0", count: 10 - digits.utf8.count) + digits
    text += "xref\n0 1\n0000000000 65535 f \n"
    if information != nil { text += "\(object - 1) 2\n0000000000 00000 f \n\(entry) 00000 n \n" }
    text += "trailer\n<< /Size 9 /Root [1 0 R (]>>)] /ID [<00> <ff>]"
    if information != nil { text += " /Info \(object) 0 R" }
    if let lastTable { text += " /Prev \(lastTable)" }
    text += " >>\nstartxref\n\(table)\n%%EOF\n"
    lastTable = table
  }
}
