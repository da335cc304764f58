/// What the article "Gradient descent: design your first machine learning model" (2021) prints.
///
/// To be held against our own numbers, never to stand in for them.
public enum ArticleReference {
  /// The RMSE of each of the ten iterations of `Experiment.article`.
  public static let rmse = [
    "74.96194346966999",
    "36.43029986215973",
    "22.692756149058336",
    "19.006926227796704",
    "18.225665028268686",
    "18.073917779669408",
    "18.04494798288646",
    "18.039351786874853",
    "18.03818276871748",
    "18.037850320630035",
  ]

  /// The starting parameters that it shows; its printed run started from the draw after them.
  public static let parameters = "tensor([-2.3055,  0.9176,  1.5674], requires_grad=True)"
}
