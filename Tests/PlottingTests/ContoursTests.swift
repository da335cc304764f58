import Plotting
import Testing

@Test func aFunctionIsTakenRowByRow() {
  let contours = Contours(x: [1, 2, 3], y: [10, 20]) { x, y in x + y }
  #expect(contours.z == [11, 12, 13, 21, 22, 23])
}
