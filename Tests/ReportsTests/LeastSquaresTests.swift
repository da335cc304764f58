import Testing

@testable import Reports

@Suite("Least squares")
struct LeastSquaresTests {
  @Test("A sum of columns is found again")
  func exact() {
    let columns: [[Double]] = [[1, 1, 1, 1], [0, 1, 2, 3], [0, 1, 4, 9]]
    let values = columns[0].indices.map {
      2 * columns[0][$0] - 3 * columns[1][$0] + 0.5 * columns[2][$0]
    }
    let weights = LeastSquares.weights(of: columns, for: values)
    for (found, expected) in zip(weights, [2, -3, 0.5]) { #expect(abs(found - expected) < 1e-12) }
  }

  @Test("A column that another stands in for has no weight, nor has one of zeros")
  func dependent() {
    let weights = LeastSquares.weights(
      of: [[1, 2, 3], [2, 4, 6], [0, 0, 0]], for: [1, 2, 3])
    #expect(weights[0] == 0 || weights[1] == 0)
    #expect(abs(weights[0] + 2 * weights[1] - 1) < 1e-12)
    #expect(weights[2] == 0)
  }

  @Test("A column that others nearly stand in for is said to be without weight")
  func nearlyDependent() {
    var columns: [[Double]] = [[1, 2, 3], [1, 2, 3 + 1e-8], [0, 0, 0]]
    var values: [Double] = [1, 2, 4]
    let solution = LeastSquares.solution(reducing: &columns, for: &values)
    #expect(solution.dropped.count == 1)
    #expect(solution.dropped.allSatisfy { solution.weights[$0] == 0 })
  }

  @Test("Fewer values than columns, and none at all")
  func few() {
    let weights = LeastSquares.weights(of: [[1], [3]], for: [6])
    #expect(abs(weights[0] + 3 * weights[1] - 6) < 1e-12)
    #expect(LeastSquares.weights(of: [], for: [1]) == [])
  }

  @Test("A triangle of columns has the same weights, and is small")
  func triangle() {
    var columns: [[Double]] = [[1, 1, 1, 1], [0, 0, 0, 0], [0, 1, 4, 9]]
    var values: [Double] = [3, 1, 4, 1]
    let expected = LeastSquares.weights(of: columns, for: values)
    LeastSquares.makeTriangle(of: &columns, for: &values)
    #expect(columns.map(\.count) == [3, 3, 3])
    #expect(Array(columns[0][1...]) == [0, 0])
    for (found, expected) in zip(LeastSquares.weights(of: columns, for: values), expected) {
      #expect(abs(found - expected) < 1e-12)
    }
  }

  @Test("What is left is the part of the values that no column has")
  func rest() {
    var columns: [[Double]] = [[1, 1, 1, 1]]
    var values: [Double] = [1, 2, 3, 6]
    let solution = LeastSquares.solution(reducing: &columns, for: &values)
    #expect(abs(solution.weights[0] - 3) < 1e-12)
    #expect(abs(solution.rest - 14) < 1e-12)
    #expect(solution.dropped == [])
  }

  @Test("A small column beside a large one counts")
  func sizes() {
    let weights = LeastSquares.weights(of: [[1e9, 2e9, 4e9], [1, 1, 1]], for: [7, 7, 7])
    #expect(abs(weights[1] - 7) < 1e-6)
  }
}
