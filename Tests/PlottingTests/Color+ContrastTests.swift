import Scenes
import Testing

@testable import Plotting

@Test func blackAndWhiteContrastMost() {
  #expect(isNear(Color.black.contrast(with: .white), 21))
  #expect(isNear(Color.white.contrast(with: .black), 21))
  #expect(Color.red.contrast(with: .red) == 1)
}

/// The example of the guidelines' own documents: the darkest grey that passes on white with 4.5.
@Test func aKnownGreyIsOnTheEdge() {
  #expect(Color(0x767676).contrast(with: .white) >= 4.5)
  #expect(Color(0x777777).contrast(with: .white) < 4.5)
}

private func isNear(_ one: Double, _ other: Double) -> Bool { abs(one - other) < 1e-9 }
