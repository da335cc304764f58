import Foundation
import Scenes
import Testing

@Suite struct DarkColorsTests {
  private func scene(
    _ colors: [Color], page: Color? = .white, darkColors: [Color: Color]? = nil
  ) -> Scene {
    Scene(
      size: .inches(1, 1), background: page, title: "t", description: "d",
      items: colors.map {
        .shape(SceneShape(Path(Rectangle(minX: 0, minY: 0, width: 9, height: 9)), fill: $0))
      }, darkColors: darkColors)
  }

  @Test("a light and a dark scene make one that has both") func following() throws {
    let light = scene([.black, Color(0x112233, alpha: 99)])
    let dark = scene([.white, Color(0xaabbcc, alpha: 99)], page: .black)
    let scene = try #require(light.following(dark: dark))
    #expect(
      scene.darkColors
        == [.black: .white, .white: .black, Color(0x112233): Color(0xaabbcc)])
    #expect(scene.items == light.items && scene.background == light.background)
  }

  @Test("what stays as it is is left out") func unchanged() throws {
    let light = scene([.red, .black])
    let dark = scene([.red, .white])
    #expect(try #require(light.following(dark: dark)).darkColors == [.black: .white])
  }

  @Test("a colour that would become two is moved by a unit") func two() throws {
    let dark = [Color(0x101010), Color(0x808080), .black, Color(0x808080)]
    let light = scene([.black, .black, .black, Color(0x000001)])
    let scene = try #require(light.following(dark: self.scene(dark)))
    let colors = try #require(scene.darkColors)
    #expect(scene.colors.map { colors[$0] ?? $0 }.dropFirst() == dark[...])
    // The blue that is a unit away is used, so the red one is next.
    #expect(scene.colors[1...] == [.black, Color(0x010000), Color(0x000100), Color(0x000001)])
  }

  @Test("a thousand dark colours for one light colour are kept") func many() throws {
    let dark = (0..<1000).map { Color(UInt32($0 * 16_411)) }
    let scene = try #require(scene(dark.map { _ in .black }).following(dark: scene(dark)))
    let colors = try #require(scene.darkColors)
    #expect(scene.colors.map { colors[$0] ?? $0 }.dropFirst() == dark[...])
  }

  @Test("scenes that differ in more than colours have no second scheme") func different() {
    #expect(scene([.black]).following(dark: scene([.black, .black])) == nil)
    #expect(scene([.black]).following(dark: scene([.black], page: nil)) == nil)
    var moved = scene([.black])
    moved.items = moved.items.map { $0.offset(dx: 1, dy: 0) }
    #expect(scene([.black]).following(dark: moved) == nil)
  }

  @Test("scenes of one page have one map, which is right for each") func sharing() throws {
    let one = scene([.black], darkColors: [.black: .white, .white: .black])
    let two = scene([.black, .red], darkColors: [.black: Color(0x808080), .white: .black])
    let none = scene([.black])
    let (scenes, colors) = Scene.sharingDarkColors([none, one, two])
    #expect(scenes[1].colors == one.colors)
    for (shared, own) in zip(scenes, [none, one, two]) {
      #expect(
        shared.colors.map { colors[$0] ?? $0 } == own.colors.map { own.darkColors?[$0] ?? $0 })
    }
    #expect(scenes[0].darkColors == nil && scenes[1].darkColors == colors)
  }

  @Test("dark colours are written as an object and read back") func coding() throws {
    let scene = scene([.black], darkColors: [.black: .white, Color(0x00000a): .red])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(scene)
    let text = String(decoding: data, as: UTF8.self)
    #expect(text.contains(##""darkColors":{"#000000":"#ffffff","#00000a":"#ff0000"}"##))
    #expect(try JSONDecoder().decode(Scene.self, from: data) == scene)
    let plain = try encoder.encode(self.scene([.black]))
    #expect(!String(decoding: plain, as: UTF8.self).contains("darkColors"))
    let wrong = text.replacingOccurrences(of: "#00000a", with: "#00000a80")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Scene.self, from: Data(wrong.utf8))
    }
  }
}
