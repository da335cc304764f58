import Testing

@testable import SweepFigures

@Test func keysLoseTheirSectionsAsLongAsTheyDiffer() {
  let one = ["optimizer.learning-rate=1e-5", "optimizer.learning-rate=0.001"]
  #expect(one.map { SettingNames(one)[$0] } == ["learning-rate=1e-5", "learning-rate=0.001"])
  let alike = ["data.a.count=1 model.count=2 steps=3"]
  #expect(SettingNames(alike)[alike[0]] == alike[0])
  #expect(SettingNames([""])[""] == "" && SettingNames([])["a.b"] == "a.b")
}

@Test func seedsAreInWords() {
  #expect(SettingNames.seedInWords("steps=3 seed=-7") == "steps=3 seed -7")
}
