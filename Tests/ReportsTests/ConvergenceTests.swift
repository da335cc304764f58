import Reports
import Testing

@Suite("Convergence")
struct ConvergenceTests {
  @Test("The first step within a hundredth of the last error")
  func first() throws {
    let convergence = try #require(Convergence(of: [10, 2, 1.011, 1.009, 1]))
    #expect(convergence.step == 4)
    #expect(convergence.lastingFrom == 4)
  }

  @Test("A run that leaves again comes to stay later")
  func leaving() throws {
    let convergence = try #require(Convergence(of: [5, 1, 3, 0.992, 1.005, 1]))
    #expect(convergence.step == 2)
    #expect(convergence.lastingFrom == 4)
  }

  @Test("One step is where it ended, an error of 0 is near itself alone")
  func edges() {
    #expect(Convergence(of: [7])?.step == 1)
    #expect(Convergence(of: [1, 0.5, 0])?.step == 3)
    #expect(Convergence(of: [1, 1, 1])?.lastingFrom == 1)
  }

  @Test(
    "Without a last error that is finite there is none", arguments: [[], [1, .infinity], [.nan]])
  func none(errors: [Double]) {
    #expect(Convergence(of: errors) == nil)
  }
}
