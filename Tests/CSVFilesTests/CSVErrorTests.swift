import Testing

@testable import CSVFiles

private let everyRow = "give a number in every row or remove the row"

private func message(_ bytes: [UInt8], _ wanted: [CSVColumn]) -> String {
  do throws(CSVError) {
    return "\(try CSVFile(bytes, name: "points.csv").columns(wanted))"
  } catch {
    return error.description
  }
}

private func message(_ text: String, _ wanted: [CSVColumn]) -> String {
  message(Array(text.utf8), wanted)
}

/// What is wrong with `speed`, the second of three columns, in a row on line 3.
@Test(arguments: [
  ("1,n/a,2", "\"n/a\" is not a number; \(everyRow)"),
  ("1,\"3,5\",2", "\"3,5\" is not a number; write 3.5"),
  ("1,\"1,234\",2", "\"1,234\" is not a number; write 1.234 or 1234"),
  ("1,\"a\"\"\nb\",2", #""a\"\nb" is not a number; \#(everyRow)"#),
  ("1,\u{0},2", #""\0" is not a number; \#(everyRow)"#),
  ("1,0x10,2", "\"0x10\" is not a number; \(everyRow)"),
  (
    "1,\(String(repeating: "x", count: 1_000)),2",
    "\"\(String(repeating: "x", count: 40))...\" is not a number; \(everyRow)"
  ),
  ("1,nan,2", "\"nan\" is not a finite number; \(everyRow)"),
  ("1,-Infinity,2", "\"-Infinity\" is not a finite number; \(everyRow)"),
  (
    "1,1e39,2",
    "\"1e39\" is too large for float32; give a number up to 3.4028235e+38, in another unit perhaps"
  ),
  ("1,,2", "the cell is empty; \(everyRow)"),
  ("1, \"\" ,2", "the cell is empty; \(everyRow)"),
  ("1", "the row ends after 1 cell; \(everyRow)"),
])
func aCellWithoutANumberIsNamedAndPlaced(row: String, expected: String) {
  for end in ["", "\n", "\r\n4,5,6\n"] {
    #expect(
      message("time,speed,x\r\n1,2,3\r\n\(row)\(end)", [.name("time"), .name("speed")])
        == "points.csv:3: column 2 (speed): \(expected)")
  }
}

@Test func linesAreThoseOfTheFile() {
  #expect(
    message("\n\"ti\rme\",speed\n\"1\",2\n\n1,\"a\r\nb\"\n", [.name("speed")])
      == #"points.csv:6: column 2 (speed): "a\r\nb" is not a number; \#(everyRow)"#)
}

@Test func aNameWithALineBreakStaysOnTheLineOfItsError() {
  #expect(
    message("x,\"a\nb\"\n1,\n", [.number(2)])
      == #"points.csv:3: column 2 (a\nb): the cell is empty; \#(everyRow)"#)
}

@Test func aColumnWithoutANameHasANumber() {
  #expect(
    message("1,2\n3,x\n", [.number(2)])
      == "points.csv:2: column 2: \"x\" is not a number; \(everyRow)")
  #expect(
    message("time,\n3,x\n", [.number(2)])
      == "points.csv:2: column 2: \"x\" is not a number; \(everyRow)")
}

@Test(
  arguments: [
    ("time,speed\n0,1\n", .name("sped"), ":1: no column \"sped\"; did you mean \"speed\"?"),
    ("time,speed\n0,1\n", .name("Time"), ":1: no column \"Time\"; did you mean \"time\"?"),
    (
      "time,speed\n0,1\n", .name("mass"),
      ":1: no column \"mass\"; choose one of \"time\", \"speed\""
    ),
    (
      "a,b,c,d,e,f,g,h,i,j,k,l\n", .name("mass"),
      ":1: no column \"mass\"; choose one of \"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", "
        + "\"h\", \"i\", \"j\" and 2 more"
    ),
    (
      "\nx,y,x\n0,1,2\n", .name("x"),
      ":2: 2 columns are named \"x\"; ask for one by its number, 1, 3"
    ),
    (
      "0,1\n", .name("time"),
      ":1: no column \"time\", for the first row has numbers only; "
        + "write a header above it or ask for a column by its number from 1 to 2"
    ),
    (
      "x,y\n0,1\n", .number(3),
      ": no column 3; there are 2, ask for one by its number from 1 to 2"
    ),
    ("x\n0\n", .number(0), ": no column 0; there is 1, ask for one by its number 1"),
    (
      "x\n0\n", .number(Int.min),
      ": no column -9223372036854775808; there is 1, ask for one by its number 1"
    ),
    (
      "1,n/a\n2,3\n", .number(1),
      ":1: column 1 (1): \"1\" may be a name or a value, beside \"n/a\"; "
        + "ask for the column by its name, or give a number in every cell of the row"
    ),
  ] as [(String, CSVColumn, String)])
func aColumnThatIsNotThereIsNamed(text: String, column: CSVColumn, expected: String) {
  #expect(message(text, [column]) == "points.csv\(expected)")
}

@Test(arguments: ["", "\n", " \r\n\t", "\u{feff}", "x,y", "x,y\n", "x,y\n\n  \n"])
func aFileWithoutRowsIsAnError(text: String) {
  #expect(
    message(text, [.number(1)]) == "points.csv: there are no rows of numbers; write at least one")
}

@Test func aRowMayNotHaveMoreCellsThanTheFirst() {
  #expect(
    message("x,y\n1,5,2,5\n", [.name("x")])
      == "points.csv:2: column 3: \"2\" is one cell too many, for the first row has 2; "
      + "remove it, or put quotes around a cell with a separator in it")
}

@Test(arguments: [
  (
    "x,y\n1, \"2\n3\n",
    "2:4: the quote before \"2\\n3\\n\" is not closed; "
      + "add a quote at the end of the cell, or remove this one"
  ),
  (
    "é,\"",
    "1:3: the quote before \"\" is not closed; "
      + "add a quote at the end of the cell, or remove this one"
  ),
  (
    "x,y\n\"\n\"\" é\"a, b\n",
    "3:6: \"a\" follows a closing quote; "
      + "remove it, or double the quotes that are part of the cell"
  ),
])
func aQuoteOutOfPlaceIsPlaced(text: String, expected: String) {
  #expect(message(text, [.number(1)]) == "points.csv:\(expected)")
}

@Test(
  arguments: [
    ([0xff, 0xfe, 0x78, 0x00], 1, "0xFF", 0),
    (Array("x\r\n\ré\n".utf8) + [0xe9, 0x0a], 4, "0xE9", 7),
    (Array("x\n1".utf8) + [0xc3], 2, "0xC3", 3), ([0xed, 0xa0, 0x80], 1, "0xED", 0),
  ] as [([UInt8], Int, String, Int)])
func whatIsNotUTF8IsPlaced(bytes: [UInt8], line: Int, byte: String, offset: Int) {
  #expect(
    message(bytes, [.number(1)])
      == "points.csv:\(line): byte \(byte) at offset \(offset) is not UTF-8; "
      + "save the file as UTF-8")
}
