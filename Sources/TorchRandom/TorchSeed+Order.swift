extension TorchSeed: Comparable {
  public static func < (one: TorchSeed, other: TorchSeed) -> Bool { one.value < other.value }

  /// The seed so many further on, which must be one.
  public func advanced(by distance: Int) -> TorchSeed {
    TorchSeed(integer: value + Int128(distance))
  }

  /// How many seeds further on another is; nil where no `Int` is as large.
  public func distance(to other: TorchSeed) -> Int? { Int(exactly: other.value - value) }
}
