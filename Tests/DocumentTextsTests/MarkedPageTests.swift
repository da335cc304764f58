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

  @Test(
    "Code ends with the item or the quote that it is in; four spaces make no fence",
    arguments: [
      "- ```\n  x\nend", "- a\n\n  ```\n  x\n\nend", "1. a\n   ~~~\n2. b", "- a\n  - ```\n- b",
      "> ```\n> x\nend", "> - ```\n>   x\n> end", "- > ```\n\n  b",
      "    ```", "a\n\n\t```", "a\n    ```", "- a\n\n      ```",
      "```\n    ```\n<!-- descent:begin shown -->\n```",
      "```\n``` no end\n<!-- descent:begin shown -->\n  ````  ",
      "10. a\n\n    ```\n    <!-- descent:begin shown -->\n    ```",
      "-\ta\n\n\t```\n\t<!-- descent:begin shown -->\n\t```",
      ">\t```\n> <!-- descent:begin shown -->\n> ```",
      "- ```\n\n  <!-- descent:begin shown -->\n  ```",
      "- a\n\n\n  ```\n  <!-- descent:begin shown -->\n  ```",
      "-\n\n  ```\n  <!-- descent:begin shown -->\n  ```",
      "- - -\n  ```\n<!-- descent:begin shown -->\n  ```",
      "a\n2. ```", "a\n-\n  ```\n<!-- descent:begin shown -->\n```", "``` a`b", "<!--\n```\n-->",
      "<pre>\n```\n</pre>", "a\n<!--\n\n~~~\n b --> c", "> <!--\n> ```\n",
      "> a\n10. \n      ```\n    <!-- descent:begin shown -->\n    ```",
      "<div>\n```\n</div>\n\nb", "</details >\n~~~\n", "<kbd a=\"b\">\n```\n",
      "a\n<kbd>\n```\n<!-- descent:begin shown -->\n```",
      "<kbd>a</kbd>\n```\n<!-- descent:begin shown -->\n```",
      "<https://a.b>\n```\n<!-- descent:begin shown -->\n```",
    ])
  func ends(of code: String) throws {
    let line = code.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    let page = try MarkedPage(code + "\n<!-- descent:begin n -->\n<!-- descent:end -->\n")
    #expect(page.places.map(\.name) == ["n"])
    #expect(page.places.map(\.line) == [line])
  }

  @Test("What stands in a place changes nothing after it")
  func codeInPlaces() throws {
    let after = "\n<!-- descent:begin m -->\n<!-- descent:end -->\n"
    for text in ["```", "- ```", "<!--", "> a", "a"] {
      let page = try MarkedPage(
        "- a\n\n  <!-- descent:begin n -->\n\(text)\n  <!-- descent:end -->\n" + after)
      #expect(page.places.map(\.name) == ["n", "m"])
    }
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

  @Test("Each line keeps its own end; new ones end as the line that begins their place")
  func mixedLineEnds() throws {
    let mixed =
      "a\r\nb\n<!-- descent:begin n -->\nold\r\n<!-- descent:end -->\r\nc\rd\r\r\n"
      + "<!-- descent:begin m -->\r\n<!-- descent:end -->\ne"
    let new = try MarkedPage(mixed).replacing(with: ["x\ny", "z"])
    #expect(
      Array(new.utf8)
        == Array(
          ("a\r\nb\n<!-- descent:begin n -->\n\nx\ny\n\n<!-- descent:end -->\r\nc\rd\r\r\n"
            + "<!-- descent:begin m -->\r\n\r\nz\r\n\r\n<!-- descent:end -->\ne").utf8))
  }

  @Test("A mark that a byte order mark stands before is seen, and both stay")
  func byteOrderMark() throws {
    let page = try MarkedPage("\u{FEFF}<!-- descent:begin n -->\n<!-- descent:end -->\n")
    #expect(page.places.map(\.name) == ["n"])
    #expect(
      Array(page.replacing(with: ["x"]).utf8)
        == Array("\u{FEFF}<!-- descent:begin n -->\n\nx\n\n<!-- descent:end -->\n".utf8))
    let code = try MarkedPage("\u{FEFF}```\n<!-- descent:begin n -->\n```\n")
    #expect(code.places.isEmpty)
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
      (
        "<!-- descent:begin n -->\n<!-- descent:end -->\n```\na\n<!-- descent:begin m -->\n"
          + "<!-- descent:end -->\n<!-- descent:begin o -->",
        .inUnendedCode(line: 5, fence: 3)
      ),
    ])
  func mistakes(text: String, error: MarkedPageError) {
    #expect(throws: error) { try MarkedPage(text) }
  }

  @Test("In a list what is kept is indented as its place is, and stays in its item")
  func indentation() throws {
    let page = """
      1. a
         - b

           <!-- descent:begin one -->
           <!-- descent:end -->

           ```
           <!-- descent:begin shown -->
           ```
      """
    let new = try MarkedPage(page).replacing(with: ["![x](y)\n\n- z"])
    #expect(
      new == """
        1. a
           - b

             <!-- descent:begin one -->

             ![x](y)

             - z

             <!-- descent:end -->

             ```
             <!-- descent:begin shown -->
             ```
        """)
    let again = try MarkedPage(new)
    #expect(again.places.map(\.text) == ["![x](y)\n\n- z"])
    #expect(again.replacing(with: again.places.map(\.text)) == new)
  }

  @Test("A place in a quote is not passed over in silence")
  func quote() {
    #expect(throws: MarkedPageError.inQuote(line: 3)) {
      try MarkedPage("a\n\n> > <!-- descent:begin x -->\n> > <!-- descent:end -->\n")
    }
    #expect(throws: Never.self) {
      try MarkedPage("> ```\n> <!-- descent:begin x -->\n> ```\n")
    }
  }
}
