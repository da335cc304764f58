import Testing
import Training

@Test(
  arguments: [
    (.kind("mea"), #"loss: "mea" is not one of mse, mse-loss, mae, huber"#),
    (.deltaNotTaken(.mae), "loss.delta: mae has no delta; take it away or use huber"),
    (.deltaNotPositive(-1), "loss.delta: -1 is not greater than 0"),
    (.deltaNotPositive(-0.5), "loss.delta: -0.5 is not greater than 0"),
    (
      .deltaNotFloat(1e50),
      "loss.delta: 1e+50 becomes inf in float32; give one from 1e-45 to 3.4028235e+38"
    ),
  ] as [(LossError, String)])
func aLossErrorSaysWhatIsWrong(error: LossError, message: String) {
  #expect("\(error)" == message)
}
