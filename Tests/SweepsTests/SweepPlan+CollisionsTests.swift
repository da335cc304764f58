import DescentFigures
import Experiments
import Testing

@testable import Sweeps

@Suite struct SweepPlanCollisionsTests {
  private func plan(
    _ template: String, seeds: String = "0...2", keys: [String] = ["k"],
    values: [[String]] = [["a"], ["b"]]
  ) throws -> SweepPlan {
    let figure = PlannedFigure(
      name: "fit", request: FigureRequest(.fit), theme: "matplotlib", dpi: 100, formats: ["png"])
    return try SweepPlan(
      tool: "", libraries: [:], keys: keys,
      points: values.map { GridPoint(values: $0, experiment: .article, figures: [figure]) },
      seeds: SeedSelection(parsing: seeds), naming: RunNaming(template: template, keys: keys))
  }

  @Test(arguments: ["", "{seed}{k}", "{k}/{seed}"])
  func namesThatDifferAreFine(template: String) throws {
    try plan(template).checkNames()
  }

  @Test(arguments: [
    ("{seed}", "k=a, seed=0", "k=b, seed=0", "figures/0"),
    ("{k}", "k=a, seed=0", "k=a, seed=1", "figures/a"),
    ("all", "k=a, seed=0", "k=a, seed=1", "figures/all"),
  ])
  func theTwoRunsAreNamed(template: String, first: String, second: String, file: String) throws {
    #expect(throws: SweepError.collision(first, second, file: file)) {
      try plan(template).checkNames()
    }
  }

  @Test func capitalsAreNoDifference() throws {
    let capitals = try plan("", values: [["Adam"], ["adam"]])
    #expect(
      throws: SweepError.collision(
        "k=Adam, seed=0", "k=adam, seed=0", file: "figures/fit/k-adam_seed-0")
    ) { try capitals.checkNames() }
  }

  /// 1 beside 11, or 11 beside 1.
  @Test func namesThatRunTogetherCollide() throws {
    let joined = try plan("{k}{seed}", seeds: "1,11", values: [["1"], ["11"]])
    #expect(
      throws: SweepError.collision("k=1, seed=11", "k=11, seed=1", file: "figures/111")
    ) { try joined.checkNames() }
  }

  @Test func withoutFiguresNothingCollides() throws {
    try SweepPlan.example(
      draws: false, naming: RunNaming(template: "all", keys: [])
    ).checkNames()
  }

  @Test func twoFiguresNeedTheirName() throws {
    let figures = ["fit", "loss"].map {
      PlannedFigure(
        name: $0, request: FigureRequest(.fit), theme: "matplotlib", dpi: 100, formats: ["png"])
    }
    let plan = try SweepPlan(
      tool: "", libraries: [:], keys: [],
      points: [GridPoint(values: [], experiment: .article, figures: figures)],
      seeds: SeedSelection(parsing: "4"), naming: RunNaming(template: "{seed}", keys: []))
    #expect(throws: SweepError.collision("seed=4", "seed=4", file: "figures/4")) {
      try plan.checkNames()
    }
  }
}
