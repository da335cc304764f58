import TorchRandom

/// The article's made-up measurements: a quadratic of the input plus uniform noise.
///
/// `rand(n)*5 + 0.8*(time - 7.5)**2 + 1`, in float32 and in that order.
public struct NoisyQuadratic: Equatable, Sendable {
  public init() {}

  /// The inputs 0, 1, ..., count - 1.
  public func inputs(count: Int) -> [Float] {
    (0..<count).map { Float($0) }
  }

  /// A target for each input; takes as many uniform values from the generator.
  public func targets(for inputs: [Float], using generator: inout TorchGenerator) -> [Float] {
    let noise = generator.uniform(count: inputs.count)
    let curvature: Float = 0.8
    return zip(noise, inputs).map { noise, input in
      let distance: Float = input - 7.5
      let curve: Float = curvature * (distance * distance)
      return (noise * 5 + curve) + 1
    }
  }
}
