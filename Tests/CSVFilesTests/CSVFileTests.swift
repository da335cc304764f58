import Testing

@testable import CSVFiles

private func columns(_ text: String, _ wanted: [CSVColumn]) throws(CSVError) -> [[Float]] {
  try CSVFile(Array(text.utf8), name: "points.csv").columns(wanted)
}

private let tables: [(String, String)] = [
  ("a plain file", "time,speed\n0,1.5\n1,2.5\n"),
  ("no line break at the end", "time,speed\n0,1.5\n1,2.5"),
  ("CRLF", "time,speed\r\n0,1.5\r\n1,2.5\r\n"),
  ("CR", "time,speed\r0,1.5\r1,2.5\r"),
  ("a byte order mark", "\u{feff}time,speed\n0,1.5\n1,2.5\n"),
  ("blank lines", "\n \t\ntime,speed\n\n0,1.5\n\r\n  \n1,2.5\n\n\n \n"),
  ("space around cells", " time ,\tspeed\n 0 ,1.5 \n1\t,\t2.5\n"),
  ("quotes", "\"time\",\"speed\"\n\"0\", \"1.5\" \n\" 1 \",2.5\n"),
  ("semicolons", "time;speed\n0;1.5\n1;2.5\n"),
  ("tabs", "time\tspeed\n0\t1.5\n1\t2.5\n"),
  ("a comma within quotes only", "\"time\";\"speed\";\"a, b\"\n0;1.5;x\n1;2.5;y\n"),
  ("other columns", "id,time,note,speed\nx,0,\"a, b\",1.5\ny,1,\"say \"\"a\"\"\",2.5\n"),
  ("line breaks within quotes", "time,\"a\nb\",speed\n0,\"\r\n\n\",1.5\n1,\"\r\",2.5\n"),
  ("a separator at the end", "time,speed,\n0,1.5,\n1,2.5,\n"),
  ("a separator after the rows", "time,speed\n0,1.5,\n1,2.5, ,\n"),
  ("rows that end early", "time,speed,note,more\n0,1.5,x,y\n1,2.5\n"),
  ("a sign for comments, which is none", "time,#,speed\n0,#,1.5\n1,# a,2.5\n"),
]

@Test(arguments: tables)
func columnsAreReadByName(what: String, text: String) throws {
  #expect(try columns(text, [.name("time"), .name("speed")]) == [[0, 1], [1.5, 2.5]], "\(what)")
}

@Test func columnsComeInTheOrderAskedFor() throws {
  #expect(
    try columns("a,b,c\n1,2,3\n4,5,6\n", [.number(3), .name("a"), .name(" c ")])
      == [[3, 6], [1, 4], [3, 6]])
}

@Test(arguments: ["0,1.5\n1,2.5\n", "+0,\"1.5\"\n1e0,25e-1\n", "0\t1.5\n1\t2.5", "0;1.5\n1;2.5"])
func aFirstRowOfNumbersIsNoHeader(text: String) throws {
  #expect(try columns(text, [.number(1), .number(2)]) == [[0, 1], [1.5, 2.5]])
}

@Test func oneColumnNeedsNoSeparator() throws {
  #expect(try columns("speed\n1\n2\n", [.name("speed")]) == [[1, 2]])
  #expect(try columns("3\n4", [.number(1)]) == [[3, 4]])
}

@Test func namesMayBeNumbersBesideOthers() throws {
  #expect(try columns("year,2019\n1,2\n", [.name("2019")]) == [[2]])
  #expect(try columns("year,2019\n1,2\n", [.number(1)]) == [[1]])
}

@Test func namesMayHaveQuotesAndOtherLetters() throws {
  #expect(try columns("\"a \"\"b\"\"\",größe\n1,2\n", [.name("a \"b\"")]) == [[1]])
  #expect(try columns("\"a \"\"b\"\"\",größe\n1,2\n", [.name("größe")]) == [[2]])
}

@Test func thereMayBeAsManyRowsAsTheLimit() throws {
  let file = CSVFile(Array("x\n1\n2\n3\n".utf8), name: "points.csv")
  #expect(try file.columns([.name("x")], rowLimit: 3) == [[1, 2, 3]])
  #expect(
    throws: CSVError.tooManyRows(CSVPlace(file: "points.csv", line: 4), limit: 2)
  ) {
    try file.columns([.name("x")], rowLimit: 2)
  }
}
