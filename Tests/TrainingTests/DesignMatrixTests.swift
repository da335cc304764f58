import Testing
import Training

@Test func aDesignMatrixHasAColumnForEachParameter() {
  let design = DesignMatrix(Polynomial(degree: 3), inputs: [2, 3])
  #expect(design.rowCount == 2)
  #expect(design.columnCount == 4)
  #expect(design.predictions(parameters: [1, 0, 0, 0]) == [8, 27])
  #expect(design.predictions(parameters: [0, 1, 0, 0]) == [4, 9])
  #expect(design.predictions(parameters: [0, 0, 1, 0]) == [2, 3])
  #expect(design.predictions(parameters: [0, 0, 0, 1]) == [1, 1])
  #expect(design.gradient(predictionGradient: [1, 10]) == [278, 94, 32, 11])
}

@Test func noInputsMakeNoPredictions() {
  let design = DesignMatrix(Polynomial(degree: 2), inputs: [])
  #expect(design.predictions(parameters: [1, 2, 3]).isEmpty)
  #expect(design.gradient(predictionGradient: []) == [0, 0, 0])
}
