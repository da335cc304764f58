import Experiments
import Testing

@Test func aSpreadHasBothEndsAndEqualDistances() {
  #expect(Array(1...10).spread(over: 4) == [1, 4, 7, 10])
  #expect(Array(1...10)[3...].spread(over: 2) == [4, 10])
  #expect([7].spread(over: 3) == [7, 7, 7])
}
