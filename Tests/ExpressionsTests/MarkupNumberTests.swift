import Testing

@testable import Expressions

@Test(arguments: [
  ("0", "0"), ("0.0", "0"), ("7", "7"), ("5.0", "5"), ("7.5", "7.5"), ("0.8", "0.8"),
  ("0.0001", "0.0001"), ("1e-05", "10^{-5}"), ("2.5e-07", #"2.5 \cdot 10^{-7}"#),
  ("0.00012345678", "0.00012345678"), ("5e-324", #"5 \cdot 10^{-324}"#), ("100000.0", "100000"),
  ("1000000.0", "10^{6}"), ("1000000", "10^{6}"), ("2500000", #"2.5 \cdot 10^{6}"#),
  ("1234567", "1234567"), ("1234567.5", "1234567.5"), ("16777216", "16777216"),
  ("9223372036854775807", #"9.223372036854775807 \cdot 10^{18}"#), ("1e+16", "10^{16}"),
  ("1.7976931348623157e+308", #"1.7976931348623157 \cdot 10^{308}"#), ("120", "120"),
])
func aNumberIsWrittenPlainOrWithAPowerOfTen(description: String, markup: String) {
  #expect(MarkupNumber(description).text == markup)
}

@Test func aNumberInAPowerIsHeldTogether() {
  #expect(MarkupNumber("12.5").rank == .atom)
  #expect(MarkupNumber("1e-05").rank == .power)
  #expect(MarkupNumber("2e-05").rank == .product)
}
