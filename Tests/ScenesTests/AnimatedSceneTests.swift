import Scenes
import Testing

@Suite struct AnimatedSceneTests {
  private func dot(_ x: Double) -> SceneItem {
    .markers(SceneMarkers(.circle, diameter: 2, fill: .black, centers: [Point(x: x, y: 0)]))
  }

  private func group(_ items: SceneItem..., name: String = "1") -> SceneItem {
    .group(SceneGroup(role: .axes, name: name, items: items))
  }

  private func animation(_ frames: [SceneItem]...) -> AnimatedScene {
    AnimatedScene(
      frames: frames.enumerated().map { index, items in
        Scene(
          size: Size(width: 10, height: 10), title: "Frame \(index)", description: "A frame.",
          items: items)
      }, timing: FrameTiming(frameTime: 100, lastFrameTime: 500, loopCount: 1))
  }

  @Test func whatIsEqualStaysAndWhatIsNotMoves() {
    let scene = animation([dot(1), dot(2), dot(3)], [dot(1), dot(5), dot(3)])
    #expect(
      scene.layers == [.still([dot(1)]), .moving([[dot(2)], [dot(5)]]), .still([dot(3)])])
    #expect(scene.title == "Frame 1" && scene.frameCount == 2)
    #expect(scene.frame(0).items == [dot(1), dot(2), dot(3)])
    #expect(scene.still.items == [dot(1), dot(5), dot(3)])
  }

  @Test func groupsAreLookedInto() {
    let scene = animation([group(dot(1), dot(2))], [group(dot(1), dot(5))])
    #expect(
      scene.layers == [.still([group(dot(1))]), .moving([[group(dot(2))], [group(dot(5))]])])
  }

  @Test func groupsOfOtherNamesMoveAsAWhole() {
    let scene = animation([group(dot(1))], [group(dot(1), name: "2")])
    #expect(scene.layers == [.moving([[group(dot(1))], [group(dot(1), name: "2")]])])
  }

  @Test func itemsThatOnlySomeFramesHaveAreFoundBetweenThoseOfAll() {
    let scene = animation([dot(1), dot(9)], [dot(1), dot(2), dot(3), dot(9)], [dot(1), dot(9)])
    #expect(
      scene.layers == [
        .still([dot(1)]), .moving([[], [dot(2), dot(3)], []]), .still([dot(9)]),
      ])
    #expect(scene.frame(1).items == [dot(1), dot(2), dot(3), dot(9)])
    #expect(scene.frame(2).items == [dot(1), dot(9)])
  }

  @Test func oneFrameStays() {
    #expect(animation([dot(1)]).layers == [.still([dot(1)])])
  }

  @Test func timesAddUp() {
    let timing = FrameTiming(frameTime: 100, lastFrameTime: 500, loopCount: 0)
    #expect(timing.duration(of: 4) == 800)
    #expect((0..<4).map { timing.time(ofFrame: $0, of: 4) } == [100, 100, 100, 500])
    #expect(timing.start(ofFrame: 3) == 300)
  }
}
