/// Keeps masks under keys, up to a number of bytes; one more, and it starts again.
struct MaskStore<Key: Hashable> {
  private let capacity: Int
  private var masks: [Key: CoverageMask] = [:]
  private(set) var byteCount = 0

  init(capacity: Int) {
    self.capacity = capacity
  }

  /// The mask of a key, made by `make` unless it is kept.
  mutating func mask(_ key: Key, make: (Key) -> CoverageMask) -> CoverageMask {
    if let known = masks[key] { return known }
    let mask = make(key)
    // An entry takes about 200 bytes beside its pixels.
    let cost = mask.coverage.count + mask.height * 16 + 200
    if byteCount + cost > capacity {
      masks.removeAll()
      byteCount = 0
    }
    masks[key] = mask
    byteCount += cost
    return mask
  }
}
