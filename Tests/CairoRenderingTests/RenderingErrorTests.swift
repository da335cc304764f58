import CairoRendering
import Testing

@Suite struct RenderingErrorTests {
  @Test func everyErrorEchoesItsValueAndSaysWhatToDo() {
    #expect(
      RenderingError.tooLarge(width: 864, height: 216, dpi: 5000).description
        == "figure: 864.0 x 216.0 points at 5000.0 dpi is more than 32767 pixels a side or "
        + "268435456 in all; choose a lower dpi or a smaller size")
    #expect(
      RenderingError.emptyPage(width: 0, height: 216, dpi: 100).description
        == "figure: 0.0 x 216.0 points at 100.0 dpi has no pixels; "
        + "size and dpi must be greater than 0")
    #expect(
      RenderingError.dateOutOfRange(seconds: 1 << 60).description
        == "figure: a creation date of 1152921504606846976 seconds since 1970 is not in the years "
        + "1 to 9999; choose another or none")
    #expect(
      RenderingError.cairo(reason: "out of memory").description
        == "figure: Cairo cannot draw it (out of memory)")
  }
}
