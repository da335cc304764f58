import Testing

@testable import Galleries

@Suite struct NaturalOrderTests {
  @Test("numbers count by their value, and a folder's files come before those of folders in it")
  func order() {
    let sorted = [
      "b", "seed-2", "seed-10", "seed-010", "seed-10-a", "seed-100", "a/b/x", "a-1/x", "a/x", "",
      "A/10/x", "A/9/x", "z99999999999999999999999", "z100000000000000000000000",
    ].sorted(by: NaturalOrder.precedes)
    #expect(
      sorted == [
        "", "b", "seed-2", "seed-010", "seed-10", "seed-10-a", "seed-100",
        "z99999999999999999999999", "z100000000000000000000000", "A/9/x", "A/10/x", "a/x",
        "a/b/x", "a-1/x",
      ])
  }

  @Test("of any three names, each pair has one order and they chain")
  func isAnOrder() {
    let names = ["a1", "a01", "a001b", "a1b", "a", "a/1", "a/01", "1", "01", "1/a", "/", "a1/2"]
    for one in names {
      #expect(!NaturalOrder.precedes(one, one))
      for other in names where one != other {
        #expect(NaturalOrder.precedes(one, other) != NaturalOrder.precedes(other, one))
        for third in names
        where NaturalOrder.precedes(one, other) && NaturalOrder.precedes(other, third) {
          #expect(NaturalOrder.precedes(one, third), "\(one) \(other) \(third)")
        }
      }
    }
  }
}
