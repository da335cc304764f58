import Experiments
import Foundation
import TestSupport
import Testing
import TorchRandom

@Test func aRunReadFromItsJSONIsEqual() throws {
  let run = try Experiment.article.run()
  let text = try run.jsonText()
  #expect(try TrainingRun(json: text) == run)
  #expect(try TrainingRun(json: text).jsonText() == text)
}

@Test(arguments: ["-9223372036854775808", "-2021", "18446744073709551615"])
func everySeedSurvivesJSON(seed: String) throws {
  var experiment = Experiment.article
  experiment.seed = try TorchSeed(parsing: seed)
  let run = try experiment.run()
  #expect(try TrainingRun(json: run.jsonText()) == run)
  #expect(try run.jsonText().contains("\"seed\" : \(seed)"))
}

@Test func valuesThatAreNotFiniteSurviveJSON() throws {
  var experiment = Experiment.article
  experiment.optimizer = experiment.optimizer.withLearningRate(1)
  experiment.steps = 30
  let run = try experiment.run()
  let text = try run.jsonText()
  #expect(text.contains("\"inf\""))
  #expect(text.contains("\"nan\""))
  #expect(try TrainingRun(json: text) == run)
}

@Test(arguments: ["-0", "1e-45", "-3.4028235e+38", "\"inf\"", "\"-inf\"", "\"nan\""])
func everyFloatIsReadAndWrittenAlike(value: String) throws {
  let text = try replacing(" 46.652195", by: " " + value)
  let run = try TrainingRun(json: text)
  #expect(try run.jsonText() == text)
  #expect(try TrainingRun(json: text) == run)
  #expect(try run != Experiment.article.run())
}

@Test func theJSONHasTheDocumentedForm() throws {
  let text = try Experiment.polynomial(samples: 2, degree: 1, steps: 1).run().jsonText()
  #expect(
    text == """
      {
        "experiment" : {
          "data" : [
            {
              "formula" : "arange(0, 2)",
              "name" : "t"
            },
            {
              "formula" : "rand(2)*5 + 0.8*(t - 7.5)**2 + 1",
              "name" : "target"
            }
          ],
          "labels" : {
            "t" : "time",
            "target" : "speed"
          },
          "loss" : "mse",
          "model" : {
            "formula" : "(a*t) + b",
            "parameters" : {
              "draw" : 2,
              "initial" : "randn(2)",
              "names" : [
                "a",
                "b"
              ]
            }
          },
          "optimizer" : {
            "kind" : "gradient-descent",
            "learning-rate" : 1e-05
          },
          "seed" : 2021,
          "steps" : 1,
          "target" : "target"
        },
        "input" : "t",
        "inputs" : [
          0,
          1
        ],
        "parameters" : {
          "final" : [
            -0.5703929,
            0.7417132
          ],
          "initial" : [
            -0.5707649,
            0.74088216
          ],
          "names" : [
            "a",
            "b"
          ]
        },
        "schema" : "descent.run/1",
        "seed" : 2021,
        "steps" : [
          {
            "loss" : 1745.7261,
            "parameters" : [
              -0.5707649,
              0.74088216
            ],
            "rmse" : 41.781886915489466,
            "step" : 1
          }
        ],
        "targets" : [
          46.652195,
          37.366936
        ]
      }

      """)
}

@Test func theJSONHasTheShortestDecimals() throws {
  let run = try Experiment.article.run()
  let text = try run.jsonText()
  for value in run.targets + run.steps.map(\.loss) + run.steps.flatMap(\.parameters) {
    #expect(text.contains(" \(value)"), "\(value)")
  }
  for step in run.steps {
    #expect(text.contains("\"rmse\" : \(step.rmse),"))
  }
  #expect(text.hasSuffix("}\n"))
}

private func replacing(_ old: String, by new: String) throws -> String {
  let text = try Experiment.article.run().jsonText()
  #expect(text.contains(old))
  return text.replacingOccurrences(of: old, with: new)
}

@Test(
  arguments: [
    (
      "descent.run/1", "descent.run/2",
      "schema: \"descent.run/2\" is not \"descent.run/1\"; "
        + "read it with the version that wrote it, or run the experiment again"
    ),
    (
      "\n  \"seed\" : 2021", "\n  \"seed\" : 7",
      "seed: 7 is not the experiment's 2021; run the experiment again"
    ),
    (
      "\n    46.652195,", "",
      "inputs: 20 values where the experiment makes 19; run the experiment again"
    ),
    (
      "\"step\" : 3", "\"step\" : 4",
      "steps[2].step: 4 is not 3; run the experiment again"
    ),
    (
      "(b*t) + c", "(b*t) + d",
      "model.formula: unknown name d (column 20 of \"a*(t**2) + (b*t) + d\")"
    ),
    (
      "\"names\" : [\n      \"a\"", "\"names\" : [\n      \"b\"",
      #"parameters.names: ["b", "b", "c"] are not the experiment's ["a", "b", "c"]; "#
        + "run the experiment again"
    ),
    ("\"loss\" : 5", "\"lost\" : 5", "steps[0].loss: missing; run the experiment again"),
  ] as [(String, String, String)])
func aDamagedRecordIsRefused(old: String, new: String, message: String) throws {
  let text = try replacing(old, by: new)
  let error = #expect(throws: (any Error).self) { try TrainingRun(json: text) }
  #expect(error.map { "\($0)" } == message)
}

@Test(arguments: ["", "{", "[]", "null", "{\"schema\": 1}"])
func whatIsNoRecordIsRefused(text: String) {
  #expect(throws: TrainingRunError.self) { try TrainingRun(json: text) }
}
