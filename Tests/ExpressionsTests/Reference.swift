import Foundation
import TorchRandom

/// `expressions.json`: formulas with PyTorch's values, inputs and gradients.
struct Reference: Decodable {
  struct Case: Decodable {
    var formula: String
    var inputs: String
    var names: String
    var parameters: String
    var exact: Bool
    var predictions: String
    var gradient: String
  }

  struct Recipe: Decodable {
    var seed: Int?
    var count: Int?
    var low: Double?
    var width: Double?
    var absolute: Bool?
    var t: String?
    var w: String?
    var g: String?
  }

  struct Source: Decodable {
    var formula: String
    var values: String
  }

  struct Inputs {
    var t: [Float]
    var w: [Float]
    var predictionGradient: [Float]
  }

  var inputs: [String: Recipe]
  var cases: [Case]
  var data: [Source]

  static func load() throws -> Reference {
    let url = Bundle.module.bundleURL.appendingPathComponent("Fixtures/expressions.json")
    return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: url))
  }

  /// The float32 values of a string of hexadecimal digits.
  static func floats(_ text: String) -> [Float] {
    let digits = Array(text)
    return stride(from: 0, to: digits.count, by: 8).compactMap { start in
      UInt32(String(digits[start..<(start + 8)]), radix: 16).map { Float(bitPattern: $0) }
    }
  }

  func inputs(named name: String) -> Inputs? {
    guard let recipe = inputs[name] else { return nil }
    if let t = recipe.t, let w = recipe.w, let g = recipe.g {
      return Inputs(
        t: Self.floats(t), w: Self.floats(w), predictionGradient: Self.floats(g))
    }
    guard let seed = recipe.seed, let count = recipe.count, let low = recipe.low,
      let width = recipe.width
    else { return nil }
    var generator = TorchGenerator(seed: TorchSeed(seed))
    func draw() -> [Float] {
      generator.uniform(count: count).map { $0 * Float(width) + Float(low) }
    }
    let (t, w) = (draw(), draw())
    let gradient = generator.normal(count: count)
    return Inputs(
      t: t, w: w,
      predictionGradient: recipe.absolute == true ? gradient.map { $0.magnitude } : gradient)
  }
}
