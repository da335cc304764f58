import Experiments
import Plotting
import Scenes
import TestSupport
import Testing

@testable import DescentFigures
@testable import Training

@Suite struct DescentAnimationTests {
  private func animation(
    _ run: TrainingRun, theme: Theme = .clean, _ change: (inout FigureRequest) -> Void = { _ in }
  ) throws -> AnimatedFigure {
    var request = FigureRequest(.descentAnimation)
    change(&request)
    try request.validated(for: run.experiment)
    return try #require(request.animation(of: run, theme: theme))
  }

  private func steps(_ animation: AnimatedFigure) -> [String?] {
    animation.frames.map { $0.axes[0].title?.reading.filter { $0 != "\u{2007}" } }
  }

  @Test func onlyOneKindMoves() throws {
    let run = try ExampleRuns.article()
    for kind in FigureKind.allCases {
      let animation = FigureRequest(kind).animation(of: run, theme: .clean)
      #expect((animation != nil) == kind.isAnimated)
    }
    #expect(FigureKind.allCases.filter(\.isAnimated) == [.descentAnimation])
    #expect(!FigureKind.article.contains(.descentAnimation))
  }

  /// Panels, ticks, labels and words of one width are in the same place, whatever the run does.
  @Test func nothingJiggles() throws {
    for (name, run) in try ExampleRuns.all() {
      for theme in Theme.all {
        let scene = try animation(run, theme: theme)
          .laidOut(theme: theme, measuring: FixedTextMetrics()).scene
        let frames = (0..<scene.frameCount).map { scene.frame($0).items }
        for role in [SceneGroup.Role.frame, .xAxis, .yAxis, .grid, .legend] {
          let parts = frames.map { $0.groups(role).flatMap(\.items) }
          #expect(parts.allSatisfy { $0 == parts[0] }, "\(role) of \(name), \(theme.name)")
        }
      }
    }
  }

  @Test func theLastFrameIsTheStillFigure() throws {
    for (name, run) in try ExampleRuns.all() {
      let animation = try animation(run)
      #expect(
        FigureKind.descentAnimation.figure(of: run, theme: .clean) == animation.still, "\(name)")
      let laidOut = animation.laidOut(theme: .clean, measuring: FixedTextMetrics())
      let alone = animation.still.laidOut(theme: .clean, measuring: FixedTextMetrics())
      #expect(laidOut.still == alone)
      // Groups that stay in part are two.
      #expect(laidOut.scene.still.items.texts == alone.scene.items.texts, "\(name)")
    }
  }

  @Test func everyStepOfAShortRunHasAFrame() throws {
    let animation = try animation(ExampleRuns.article())
    #expect(steps(animation) == (1...10).map { "step \($0)" })
    // In step 1 there is no line yet, in the last all of it.
    let counts = animation.frames.map { frame -> Int? in
      if case .line(let line) = frame.axes[1].marks.first { line.x.count } else { nil }
    }
    #expect(counts == Array(1...10))
  }

  @Test func ofALongRunSixtyStepsHaveOne() throws {
    let animation = try animation(ExampleRuns.run(steps: 300))
    #expect(animation.frames.count == 60)
    #expect(steps(animation).first == "step 1" && steps(animation).last == "step 300")
    let few = try self.animation(ExampleRuns.run(steps: 300)) { $0.panels = 3 }
    #expect(steps(few) == ["step 1", "step 151", "step 300"] || steps(few)[1] == "step 150")
  }

  @Test func stepsCanBeListedAndRunForwards() throws {
    let listed = try animation(ExampleRuns.article()) { $0.steps = .listed([7, 2, 7]) }
    #expect(steps(listed) == ["step 2", "step 7"])
    let first = try animation(ExampleRuns.article()) { ($0.steps, $0.panels) = (.first, 2) }
    #expect(steps(first) == ["step 1", "step 2"])
  }

  @Test func aWildStepDoesNotFlattenTheData() throws {
    let run = try ExampleRuns.diverging()
    let animation = try animation(run)
    let limits = try #require(animation.still.axes[0].y.limits)
    let targets = run.targets.map { Double($0) }
    let height = try #require(targets.max()) - #require(targets.min())
    #expect(limits.upper - limits.lower <= 3 * height * 1.11)
    #expect(animation.still.title?.reading.hasPrefix("diverged at step") == true)
  }

  @Test func aRunWithoutAFiniteStepHasOneFrame() throws {
    let run = try ExampleRuns.run(degree: 25)
    let animation = try animation(run)
    #expect(animation.frames.count == max(1, min(60, run.finiteSteps.count)))
  }

  @Test func optionsReachTheirPanels() throws {
    let animation = try animation(ExampleRuns.article()) {
      ($0.title, $0.xLabel, $0.yLabel, $0.yScale) = ("Falling", "t", "v", .logarithmic)
    }
    for frame in animation.frames {
      #expect(frame.title?.reading == "Falling")
      #expect(frame.axes.map(\.x.label?.reading) == ["t", "Iteration"])
      #expect(frame.axes.map(\.y.label?.reading) == ["v", "RMSE"])
      #expect(frame.axes.map(\.y.scale) == [.linear, .logarithmic])
    }
  }

  /// WCAG 2.2, 2.2.2: what stops by itself within five seconds needs no button.
  @Test(arguments: [1, 2, 5, 10, 60, 300])
  func itStopsAfterFiveSeconds(steps: Int) throws {
    let animation = try animation(ExampleRuns.run(steps: steps))
    let timing = animation.timing
    #expect(timing.loopCount == 1)
    #expect(timing.start(ofFrame: animation.frames.count - 1) <= 5000)
    #expect(timing.lastFrameTime == 2000)
  }

  @Test func timesCanBeChosen() throws {
    let animation = try animation(ExampleRuns.article()) { ($0.frameTime, $0.loops) = (2.5, 0) }
    #expect(
      animation.timing == FrameTiming(frameTime: 2500, lastFrameTime: 2500, loopCount: 0))
  }

  @Test func whatCannotBeIsNamed() throws {
    let experiment = try ExampleRuns.article().experiment
    func message(_ change: (inout FigureRequest) -> Void) -> String {
      var request = FigureRequest(.descentAnimation)
      change(&request)
      do {
        try request.validated(for: experiment)
        return ""
      } catch {
        return error.description
      }
    }
    #expect(message { $0.frameTime = 0 } == "frame-time: 0.0 is not from 0.02 to 60.0 seconds")
    #expect(message { $0.frameTime = .nan }.hasPrefix("frame-time: nan is not from"))
    #expect(
      message { $0.loops = -1 } == "loops: -1 is not from 0, which is without end, to 10000")
    #expect(message { $0.steps = .listed([11]) }.hasPrefix("steps: 11 is not from 1 to 10"))
  }

  @Test func aLongCurveKeepsItsPeaks() throws {
    var steps = Array(try ExampleRuns.run(steps: 3000).steps)
    steps[1234] = TrainingStep(step: 1235, loss: 1e6, meanSquaredError: 1e6, parameters: [])
    let thinned = ThinnedSteps.thinned(steps[...], keeping: [steps[77]])
    #expect(thinned.count <= 403)
    #expect(thinned.map(\.step) == thinned.map(\.step).sorted())
    #expect(thinned.contains { $0.step == 78 } && thinned.contains { $0.step == 1235 })
    #expect(thinned.first?.step == 1 && thinned.last?.step == 3000)
  }
}
