import Testing

@testable import ImageChecks

@Suite struct MaskErrorTests {
  @Test(arguments: [
    (
      MaskError.malformed("1,2"),
      "mask \"1,2\" is no rectangle; give left,top,width,height in pixels or per cent, "
        + "as 12,40,100,20 or 10%,0%,30%,8%, with sides above 0"
    ),
    (
      .outOfRange("0,0,50,8", width: 48, height: 40, name: "a.png"),
      "mask 0,0,50,8 reaches beyond a.png, which has 48 x 40 pixels; make it smaller"
    ),
    (
      .unknownName("titel", known: ["title", "legend"]),
      "mask \"titel\": no picture here has such a part; did you mean \"title\"?"
    ),
    (
      .unknownName("wibble", known: ["title", "legend"]),
      "mask \"wibble\": no picture here has such a part; there are title, legend"
    ),
    (
      .unknownName("title", known: []),
      "mask \"title\": no picture here says what its parts are; give a rectangle"
    ),
    (
      .unreadable("m.png", reason: "it is no PNG"),
      "mask m.png: it is no PNG; give a PNG of the pictures' size"
    ),
    (
      .otherSize("m.png", width: 1, height: 2, name: "a.png"),
      "mask m.png has 1 x 2 pixels, unlike a.png; make it of the same size"
    ),
  ])
  func texts(error: MaskError, words: String) { #expect("\(error)" == words) }
}
