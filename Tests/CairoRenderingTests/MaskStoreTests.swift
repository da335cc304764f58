import Testing

@testable import CairoRendering

@Suite struct MaskStoreTests {
  private func mask(_ side: Int) -> CoverageMask {
    CoverageMask(
      left: 0, top: 0, width: side, height: side, coverage: Array(repeating: 1, count: side * side))
  }

  @Test func maskIsMadeOnce() {
    var store = MaskStore<Int>(capacity: 1 << 20)
    var made = 0
    for _ in 0..<3 {
      for key in 1...4 {
        let found = store.mask(key) { key in
          made += 1
          return mask(key)
        }
        #expect(found.width == key)
      }
    }
    #expect(made == 4)
  }

  @Test func memoryIsBounded() {
    var store = MaskStore<Int>(capacity: 100_000)
    for key in 0..<2000 {
      _ = store.mask(key) { _ in mask(key % 90) }
      #expect(store.byteCount <= 100_000)
    }
  }
}
