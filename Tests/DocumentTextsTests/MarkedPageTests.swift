import DocumentTexts
import Testing

@Suite("Pages with places that are kept")
struct MarkedPageTests {
  private let page = """
    # Title
    <!-- descent:begin out/fit -->
    old
    <!-- descent:end -->
    between
      <!--descent:begin rmse-->
    <!-- descent:end -->

    ```
    <!-- descent:begin shown -->
    ```
    end
    """

  @Test("Places are found with their names, lines and texts, but not in code")
  func places() throws {
    let places = try MarkedPage(page).places
    #expect(places.map(\.name) == ["out/fit", "rmse"])
    #expect(places.map(\.line) == [2, 6])
    #expect(places.map(\.text) == ["old", ""])
  }

  @Test("Texts replace what stands there and nothing else, and again nothing")
  func replacing() throws {
    let new = try MarkedPage(page).replacing(with: ["one\n\ntwo", "x"])
    #expect(
      new == """
        # Title
        <!-- descent:begin out/fit -->

        one

        two

        <!-- descent:end -->
        between
          <!--descent:begin rmse-->

        x

        <!-- descent:end -->

        ```
        <!-- descent:begin shown -->
        ```
        end
        """)
    let again = try MarkedPage(new)
    #expect(again.places.map(\.text) == ["one\n\ntwo", "x"])
    #expect(again.replacing(with: ["one\n\ntwo", "x"]) == new)
  }

  @Test("Line ends stay what they are")
  func lineEnds() throws {
    let windows = "a\r\n<!-- descent:begin n -->\r\n<!-- descent:end -->\r\nb\r\n"
    let new = try MarkedPage(windows).replacing(with: ["c\nd"])
    #expect(
      new
        == "a\r\n<!-- descent:begin n -->\r\n\r\nc\r\nd\r\n\r\n<!-- descent:end -->\r\nb\r\n")
    #expect(try MarkedPage(new).places[0].text == "c\nd")
  }

  @Test(
    "Mistakes are told with their lines",
    arguments: [
      ("a\n<!-- descent:begin n -->\n", MarkedPageError.unended(name: "n", line: 2)),
      ("<!-- descent:end -->", .endAlone(line: 1)),
      (
        "<!-- descent:begin n -->\n<!-- descent:begin m -->",
        .nested(name: "n", line: 1, inner: 2)
      ),
      ("\n<!-- descent:begin -->", .unnamed(line: 2)),
    ])
  func mistakes(text: String, error: MarkedPageError) {
    #expect(throws: error) { try MarkedPage(text) }
  }
}
