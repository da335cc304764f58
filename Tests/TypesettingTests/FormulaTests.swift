import Foundation
import Testing
import Typesetting

@Test(arguments: [
  "a t^2 + b t + c", #"\frac{1}{n}\sum_{i=1}^{n}\left(\hat{y}_i - y_i\right)^2"#,
  #"\sqrt{\mathbf{w}}\,\log x, \text{end}"#,
])
func formulasAreTheSameAfterWritingAndReading(source: String) throws {
  let formula = try FormulaParser.parse(source)
  let data = try JSONEncoder().encode(formula)
  #expect(try JSONDecoder().decode(Formula.self, from: data) == formula)
}
