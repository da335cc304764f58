/// Where in a file something is.
public struct CSVPlace: Equatable, Sendable {
  /// The name that the file was given.
  public var file: String

  /// The line, from 1; within quotes a line break counts too.
  public var line: Int

  /// The number of the cell in its row, from 1, where it is about a cell.
  public var column: Int?

  /// What the header calls the column.
  public var name: String?

  /// The place in the line, in Unicode scalars from 1, where it is about a character.
  public var character: Int?

  public init(
    file: String, line: Int, column: Int? = nil, name: String? = nil, character: Int? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.name = name
    self.character = character
  }
}

extension CSVPlace: CustomStringConvertible {
  /// As an error begins: `points.csv:7: column 2 (speed)`.
  public var description: String {
    var text = "\(file):\(line)"
    if let character { text += ":\(character)" }
    if let column { text += ": column \(column)" }
    if let name { text += " (\(CSVError.quoted(name).dropFirst().dropLast()))" }
    return text
  }
}
