/// How often each colour occurs, by hashing with open addressing; at most half of the slots are taken.
struct ColorCounts {
  private struct Slot {
    var color: UInt32
    var count: UInt32
  }

  private var slots: [Slot]
  private var bits: UInt32 = 10
  private var colorCount = 0

  init() { slots = Self.emptySlots(bits) }

  private static func emptySlots(_ bits: UInt32) -> [Slot] {
    Array(repeating: Slot(color: 0, count: 0), count: 1 << bits)
  }

  /// Counts a colour so many times more, at least once; beyond 4294967295 times it counts no more.
  mutating func add(_ color: UInt32, count: Int) {
    let place = place(of: color)
    if slots[place].count == 0 {
      slots[place] = Slot(color: color, count: UInt32(clamping: count))
      colorCount += 1
      if 2 * colorCount > slots.count { grow() }
    } else {
      slots[place].count = UInt32(clamping: Int(slots[place].count) + count)
    }
  }

  private func place(of color: UInt32) -> Int {
    // Multiplicative hashing (Knuth, TAOCP 3, 6.4): the top bits of color times 2^32 / phi.
    var place = Int((color &* 0x9e37_79b1) >> (32 - bits))
    while slots[place].count > 0 && slots[place].color != color {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    let old = slots
    bits += 1
    slots = Self.emptySlots(bits)
    for slot in old where slot.count > 0 { slots[place(of: slot.color)] = slot }
  }

  /// The most frequent colour; of several as frequent, the greatest number; 0 where there is none.
  var mostFrequent: UInt32 {
    slots.max { ($0.count, $0.color) < ($1.count, $1.color) }?.color ?? 0
  }
}
