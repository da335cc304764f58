import Experiments
import Foundation
import Testing

@Test func theArticleIsTheDefaultAndPrintsItsTable() throws {
  let scratch = try Scratch()
  let result = try Program.run([], in: scratch.url)
  #expect(result.status == 0)
  #expect(
    result.output == """
      step  RMSE                the article's
         1  74.96194346966999   74.96194346966999   ✓
         2  36.43029986215973   36.43029986215973   ✓
         3  22.692756149058336  22.692756149058336  ✓
         4  19.006926227796704  19.006926227796704  ✓
         5  18.225665028268686  18.225665028268686  ✓
         6  18.073917779669408  18.073917779669408  ✓
         7  18.04494798288646   18.04494798288646   ✓
         8  18.039351786874853  18.039351786874853  ✓
         9  18.03818276871748   18.03818276871748   ✓
        10  18.037850320630035  18.037850320630035  ✓
      All 10 values equal the article's to the last digit.

      """)
  #expect(result.errors == "wrote 22 files to out\n")
  let figures = [
    "data", "data-formula", "gradient-descent", "initial-predictions", "learning-rate",
    "model-formula", "mse-formula", "prediction-strip", "rmse-curve", "training-loop",
  ]
  let expected = figures.flatMap { ["\($0).png", "\($0).svg"] } + ["rmse.csv", "run.json"]
  #expect(try scratch.names(in: "out") == expected.sorted())
}

@Test func onlyWhatIsAskedForIsWrittenAndAlwaysTheRun() throws {
  let scratch = try Scratch()
  let result = try Program.run(
    [
      "article", "--only", "data", "rmse-curve,data", "--format", "pdf", "svg", "--out", "a/b",
      "--quiet",
    ], in: scratch.url)
  #expect(result.status == 0)
  #expect(result.errors == "")
  #expect(
    try scratch.names(in: "a/b") == [
      "data.pdf", "data.svg", "rmse-curve.pdf", "rmse-curve.svg", "rmse.csv", "run.json",
    ])
  #expect(try scratch.data("a/b/data.pdf").starts(with: Data("%PDF-1.4".utf8)))
}

@Test func theRunOnDiskIsTheArticles() throws {
  let scratch = try Scratch()
  _ = try Program.run(["--only", "data", "--format", "svg"], in: scratch.url)
  let text = String(decoding: try scratch.data("out/run.json"), as: UTF8.self)
  #expect(try TrainingRun(json: text) == Experiment.article.run())
  let table = String(decoding: try scratch.data("out/rmse.csv"), as: UTF8.self)
  #expect(
    table.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[1] }
      == ArticleReference.rmse.map { Substring($0) })
}

@Test func anotherSeedHasNothingToBeComparedWith() throws {
  let scratch = try Scratch()
  let result = try Program.run(
    ["--seed", "-7", "--draw", "1", "--only", "data", "--format", "svg"], in: scratch.url)
  #expect(result.status == 0)
  #expect(!result.output.contains("✓"))
  #expect(result.output.split(separator: "\n").last?.hasPrefix("after 10 steps: a = ") == true)
}

@Test func jsonIsOneObjectOnStandardOutput() throws {
  struct Answer: Decodable {
    struct Step: Decodable {
      var step: Int
      var rmse: String
      var article: String
      var equal: Bool
    }
    var schema: String
    var matchesArticle: Bool
    var files: [String]
    var steps: [Step]
  }
  let scratch = try Scratch()
  let result = try Program.run(
    ["--json", "--only", "data", "--format", "png"], in: scratch.url)
  let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
  #expect(answer.schema == "descent.result/1")
  #expect(answer.matchesArticle)
  #expect(answer.files == ["data.png", "run.json", "rmse.csv"])
  #expect(answer.steps.map(\.rmse) == ArticleReference.rmse)
  #expect(answer.steps.allSatisfy { $0.equal && $0.article == $0.rmse })
  #expect(result.errors == "")
}

@Test func sameBytesElsewhereInAnotherLocaleAndTimeZone() throws {
  let (here, there) = (try Scratch(), try Scratch())
  let arguments = [
    "--only", "prediction-strip", "mse-formula", "rmse-curve", "--format", "png,svg,pdf",
    "--theme", "clean",
  ]
  _ = try Program.run(arguments, environment: ["LC_ALL": "C", "TZ": "UTC"], in: here.url)
  // All ten figures: what was drawn before must not change what is drawn after.
  _ = try Program.run(
    ["--format", "png,svg,pdf", "--theme", "clean"],
    environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Asia/Kathmandu"],
    in: there.url)
  // The run says which figures were asked for, and here those are others.
  for name in try here.names(in: "out") where name != "run.json" {
    #expect(try here.data("out/\(name)") == there.data("out/\(name)"), "\(name)")
  }
}

@Test func aPDFCarriesADateOnlyWhenToldOne() throws {
  let scratch = try Scratch()
  let arguments = ["--only", "data", "--format", "pdf"]
  _ = try Program.run(arguments, in: scratch.url)
  #expect(try scratch.data("out/data.pdf").range(of: Data("CreationDate".utf8)) == nil)
  _ = try Program.run(
    arguments, environment: ["SOURCE_DATE_EPOCH": "1630411200"], in: scratch.url)
  let dated = try scratch.data("out/data.pdf")
  #expect(dated.range(of: Data("/CreationDate (D:20210831120000Z)".utf8)) != nil)
}
