import Testing
import Training

@Test(arguments: [(0, 0), (4, 2), (0.25, 0.5), (.infinity, .infinity)] as [(Float, Double)])
func theRootOfALossIsItsSquareRoot(loss: Float, root: Double) {
  #expect(RootMeanSquaredError.value(ofLoss: loss) == root)
}

@Test func noNumberHasNoRoot() {
  #expect(RootMeanSquaredError.value(ofLoss: .nan).isNaN)
}

@Test func theRootIsPrintedAsPythonPrintsIt() {
  let loss = Float(bitPattern: 0x45af_9a58)
  #expect("\(RootMeanSquaredError.value(ofLoss: loss))" == "74.96194346966999")
}
