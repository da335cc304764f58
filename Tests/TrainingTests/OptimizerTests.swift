import Testing
import Training

private let allOptimizers: [Optimizer] = [
  .gradientDescent(GradientDescent(learningRate: 1)),
  .sgd(StochasticGradientDescent(learningRate: 2)), .adam(Adam(learningRate: 3)),
]

@Test func optimizersHaveTheNamesThatUsersWrite() {
  #expect(Optimizer.Kind.allCases.map(\.rawValue) == ["gradient-descent", "sgd", "adam"])
  #expect(allOptimizers.map(\.kind) == Optimizer.Kind.allCases)
  #expect(allOptimizers.map(\.learningRate) == [1, 2, 3])
}

@Test func everyOptionBelongsToAKind() {
  let options = Set(Optimizer.Kind.allCases.flatMap(\.options))
  #expect(options == Set(Optimizer.Option.allCases))
  #expect(Optimizer.Kind.allCases.allSatisfy { $0.options.contains(.learningRate) })
}
