import Suggestions
import Testing

private let figures = [
  "gradient-descent", "training-loop", "data-formula", "data", "model-formula", "mse-formula",
  "learning-rate", "initial-predictions", "prediction-strip", "rmse-curve",
]

@Test(arguments: [
  ("prediction-stripe", "prediction-strip"),
  ("predictionstrip", "prediction-strip"),
  ("rmse_curve", "rmse-curve"),
  ("Data", "data"),
  ("dta", "data"),
  ("strip", "prediction-strip"),
  ("loop", "training-loop"),
  ("learning", "learning-rate"),
  ("initial-prediction", "initial-predictions"),
])
func aSlipFindsItsName(typed: String, meant: String) {
  #expect(NearestName.nearest(to: typed, among: figures) == meant)
}

@Test(arguments: ["", "x", "zz", "histogram", String(repeating: "data", count: 100)])
func whatIsFarFromEveryNameFindsNone(typed: String) {
  #expect(NearestName.nearest(to: typed, among: figures) == nil)
}

@Test func equallyNearNamesComeInAlphabeticalOrder() {
  #expect(NearestName.nearest(to: "bat", among: ["cat", "hat", "bar"]) == "bar")
}

@Test func noNamesGiveNone() {
  #expect(NearestName.nearest(to: "data", among: []) == nil)
}
