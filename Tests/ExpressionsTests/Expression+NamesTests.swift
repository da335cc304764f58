import Expressions
import Testing

@Test(arguments: ["t", "speed", "x_1", "_", "Δt", "π"])
func namesAreNames(_ text: String) {
  #expect(Expression.isName(text))
}

@Test(arguments: ["", " t", "t ", "(t)", "2t", "a b", "a-b", "exp", "randn", "1", "t;", "+t"])
func otherTextsAreNoNames(_ text: String) {
  #expect(!Expression.isName(text))
}
