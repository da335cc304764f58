import Scenes
import Testing

@testable import Plotting

@Test func aRampGoesFromStopToStop() {
  let ramp = ColorRamp([.black, Color(0x640000), Color(0x6400c8)])
  #expect(ramp.color(at: 0) == .black)
  #expect(ramp.color(at: 0.25) == Color(0x320000))
  #expect(ramp.color(at: 0.5) == Color(0x640000))
  #expect(ramp.color(at: 0.75) == Color(0x640064))
  #expect(ramp.color(at: 1) == Color(0x6400c8))
}

@Test func placesBeyondARampHaveTheColorOfItsEnds() {
  let ramp = ColorRamp([.black, .white])
  #expect(ramp.color(at: -1) == .black && ramp.color(at: .nan) == .black)
  #expect(ramp.color(at: 2) == .white && ramp.color(at: .infinity) == .white)
  #expect(ColorRamp([.red]).color(at: 0.7) == .red)
}

@Test func bandsHaveTheColorsOfTheirMiddles() {
  #expect(
    ColorRamp([.black, Color(0xc8c8c8)]).colors(count: 2) == [Color(0x323232), Color(0x969696)])
  #expect(ColorRamp([.black, .white]).colors(count: 0).isEmpty)
}

/// Of `matplotlib.colormaps["viridis"]` in matplotlib 3.11.2.
@Test(arguments: [(8, 0x470d60), (72, 0x375b8d), (131, 0x20938c), (200, 0x70cf57), (247, 0xeae51a)])
func viridisIsMatplotlibsButForALittle(index: Int, expected: Int) {
  let color = ColorRamp.viridis.color(at: Double(index) / 255)
  let matplotlibs = Color(UInt32(expected))
  for channel in [\Color.red, \.green, \.blue] {
    #expect(abs(Int(color[keyPath: channel]) - Int(matplotlibs[keyPath: channel])) <= 6)
  }
}

@Test func inkCanBeReadOnEveryTintOfThemeClean() {
  for color in Theme.clean.ramp.colors(count: 12) {
    #expect(Theme.clean.ink.contrast(with: color) > 4.5)
  }
}
