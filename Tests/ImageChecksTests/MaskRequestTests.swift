import Testing

@testable import ImageChecks

@Suite struct MaskRequestTests {
  @Test func formsAreTold() throws {
    #expect(
      try MaskRequest("12,40,100,20").form
        == .rectangle([.pixels(12), .pixels(40), .pixels(100), .pixels(20)]))
    #expect(
      try MaskRequest("10%, 0%, 30.5% , 8").form
        == .rectangle([.percent(10), .percent(0), .percent(30.5), .pixels(8)]))
    #expect(try MaskRequest("title").form == .name("title"))
    #expect(try MaskRequest("  panel  2   legend ").form == .name("panel 2 legend"))
    #expect(try MaskRequest("masks/a,b.PNG").form == .picture("masks/a,b.PNG"))
    #expect(try MaskRequest("10%, 0%, 30.5% , 8").text == "10%, 0%, 30.5% , 8")
  }

  @Test(arguments: [
    "", "  ", "1,2,3", "1,2,3,4,5", "1,2,3,", ",,,", "1,2,3,x", "-1,2,3,4", "1.5,2,3,4",
    "101%,0,1,1", "nan%,0,1,1", "1,2,0,4", "1,2,3,0%", "1,2,3,99999999999999999999", "1 2,3,4,5",
  ])
  func others(text: String) {
    #expect(throws: MaskError.malformed(text)) { try MaskRequest(text) }
  }
}
