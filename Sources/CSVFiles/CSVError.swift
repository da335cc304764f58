/// Why a file has no columns of numbers.
///
/// Every case has the text that it is about, cut after 40 characters, and where it stands.
public enum CSVError: Error, Equatable, Sendable {
  /// The offset of the first byte that is not UTF-8, from 0, and that byte.
  case notUTF8(CSVPlace, offset: Int, byte: UInt8)

  /// There is nothing, or nothing below the header.
  case noRows(file: String)

  case tooManyRows(CSVPlace, limit: Int)

  /// A name that the header does not have, and the one most like it.
  case unknownColumn(String, CSVPlace, nearest: String?, header: [String])

  /// A name that the header has for several columns.
  case repeatedColumn(String, CSVPlace, numbers: [Int])

  /// A name, where the first row is not a header.
  case noHeader(String, CSVPlace, count: Int)

  /// A number that no column has.
  case columnOutOfRange(Int, file: String, count: Int)

  /// A column asked for by its number, with a number in the first row and something else beside it.
  case unclearHeader(String, CSVPlace, other: String)

  /// A row that ends before the column, after `count` cells.
  case missingCell(CSVPlace, count: Int)

  /// A row with more cells than the first.
  case extraCell(String, CSVPlace, expected: Int)

  case emptyCell(CSVPlace)

  /// Something else than a number, and what it would be as a number.
  case notANumber(String, CSVPlace, alternatives: [String])

  /// Not a number, or infinite, by name.
  case notFinite(String, CSVPlace)

  /// Beyond the largest float32 number.
  case tooLarge(String, CSVPlace)

  /// A quote that nothing closes, with what follows it.
  case unclosedQuote(String, CSVPlace)

  /// Something between a closing quote and the end of its cell.
  case textAfterQuote(String, CSVPlace)
}

extension CSVError {
  /// Where it is; nil for what is about the whole file.
  public var place: CSVPlace? {
    switch self {
    case .noRows, .columnOutOfRange: nil
    case .notUTF8(let place, _, _), .tooManyRows(let place, _), .unknownColumn(_, let place, _, _),
      .repeatedColumn(_, let place, _), .noHeader(_, let place, _), .unclearHeader(_, let place, _),
      .missingCell(let place, _), .extraCell(_, let place, _), .emptyCell(let place),
      .notANumber(_, let place, _), .notFinite(_, let place), .tooLarge(_, let place),
      .unclosedQuote(_, let place), .textAfterQuote(_, let place):
      place
    }
  }
}

extension CSVError: CustomStringConvertible {
  /// The place, what is wrong there, and what to do.
  public var description: String {
    switch self {
    case .notUTF8(let place, let offset, let byte):
      "\(place): byte 0x\(String(byte, radix: 16, uppercase: true)) at offset \(offset) "
        + "is not UTF-8; save the file as UTF-8"
    case .noRows(let file):
      "\(file): there are no rows of numbers; write at least one"
    case .tooManyRows(let place, let limit):
      "\(place): more than \(limit) rows; take some of them only"
    case .unknownColumn(let name, let place, let nearest?, _):
      "\(place): no column \(Self.quoted(name)); did you mean \(Self.quoted(nearest))?"
    case .unknownColumn(let name, let place, nil, let header):
      "\(place): no column \(Self.quoted(name)); "
        + "choose one of \(Self.listed(header.lazy.map(Self.quoted)))"
    case .repeatedColumn(let name, let place, let numbers):
      "\(place): \(numbers.count) columns are named \(Self.quoted(name)); "
        + "ask for one by its number, \(Self.listed(numbers.map { "\($0)" }))"
    case .noHeader(let name, let place, let count):
      "\(place): no column \(Self.quoted(name)), for the first row has numbers only; "
        + "write a header above it or ask for a column by its number\(Self.range(count))"
    case .columnOutOfRange(let number, let file, let count):
      "\(file): no column \(number); there \(count == 1 ? "is" : "are") \(count), "
        + "ask for one by its number\(Self.range(count))"
    case .unclearHeader(let text, let place, let other):
      "\(place): \(Self.quoted(text)) may be a name or a value, beside \(Self.quoted(other)); "
        + "ask for the column by its name, or give a number in every cell of the row"
    case .missingCell(let place, let count):
      "\(place): the row ends after \(count) \(count == 1 ? "cell" : "cells"); \(Self.everyRow)"
    case .extraCell(let text, let place, let expected):
      "\(place): \(Self.quoted(text)) is one cell too many, for the first row has \(expected); "
        + "remove it, or put quotes around a cell with a separator in it"
    case .emptyCell(let place):
      "\(place): the cell is empty; \(Self.everyRow)"
    case .notANumber(let text, let place, let alternatives):
      "\(place): \(Self.quoted(text)) is not a number; "
        + (alternatives.isEmpty
          ? Self.everyRow : "write \(alternatives.joined(separator: " or "))")
    case .notFinite(let text, let place):
      "\(place): \(Self.quoted(text)) is not a finite number; \(Self.everyRow)"
    case .tooLarge(let text, let place):
      "\(place): \(Self.quoted(text)) is too large for float32; give a number up to "
        + "\(Float.greatestFiniteMagnitude), in another unit perhaps"
    case .unclosedQuote(let text, let place):
      "\(place): the quote before \(Self.quoted(text)) is not closed; "
        + "add a quote at the end of the cell, or remove this one"
    case .textAfterQuote(let text, let place):
      "\(place): \(Self.quoted(text)) follows a closing quote; "
        + "remove it, or double the quotes that are part of the cell"
    }
  }

  private static let everyRow = "give a number in every row or remove the row"

  private static func range(_ count: Int) -> String { count == 1 ? " 1" : " from 1 to \(count)" }

  /// The first ten of the texts, and how many more there are.
  private static func listed(_ texts: some Collection<String>) -> String {
    let more = texts.count - 10
    return texts.prefix(10).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  /// A text in quotes, with nothing in it that would break the line of the message.
  static func quoted(_ text: String) -> String { shortened(text).debugDescription }

  /// The beginning of a long text.
  static func shortened(_ text: String) -> String {
    let limit = 40
    let scalars = text.unicodeScalars
    guard scalars.count > limit else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(limit))) + "..."
  }
}
