import Testing

@testable import descent_benchmarks

@Suite struct TextTableTests {
  @Test func firstColumnStandsLeftAndOthersRight() {
    var table = TextTable(header: ["panels", "ms"])
    table.append(["6", "12.5"])
    #expect(table.text == "panels    ms\n------------\n6       12.5")
  }
}
