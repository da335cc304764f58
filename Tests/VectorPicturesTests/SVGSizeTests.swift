import FigureMetadata
import Testing

@testable import VectorPictures

private func size(_ attributes: String) throws -> SVGSize? {
  SVGSize(try SVGDocument(Fixtures.svg("", attributes), path: "a.svg").rootValue)
}

@Suite struct SVGSizeTests {
  @Test(
    arguments: [
      ("width='8' height='4'", 8, 4),
      ("width='72pt' height='6pc'", 96, 96),
      ("width='1in' height='2.54cm'", 96, 96),
      ("width='25.4mm' height='9.5px'", 96, 9.5),
      ("width=' 8 ' height='4'", 8, 4),
      ("viewBox='0 0 30 20'", 30, 20),
      ("viewBox='0,0,30,20' width='50%'", 15, 20),
      ("width='1e2' height='1e1px'", 100, 10),
    ] as [(String, Double, Double)])
  func unitsAreThoseOfCSS(_ attributes: String, _ width: Double, _ height: Double) throws {
    let size = try #require(try size(attributes))
    #expect(abs(size.width - width) < 1e-9)
    #expect(abs(size.height - height) < 1e-9)
  }

  @Test(arguments: [
    "", "width='8'", "width='8em' height='4'", "width='-8' height='4'", "width='0' height='4'",
    "width='inf' height='4'", "width='x' height='4'", "viewBox='0 0 0 0'", "viewBox='0 0 3'",
  ])
  func whatIsNoNumberOfPixelsIsNoSize(_ attributes: String) throws {
    #expect(try size(attributes) == nil)
  }
}
