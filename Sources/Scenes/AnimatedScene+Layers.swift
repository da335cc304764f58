extension AnimatedScene.Layer {
  /// The layers of frames: items that are equal in all of them, and between those what is not.
  static func layers(of frames: [[SceneItem]]) -> [Self] {
    let shortest = frames.map(\.count).min() ?? 0
    let longest = frames.map(\.count).max() ?? 0
    func isCommon(_ place: (_ items: [SceneItem]) -> Int) -> Bool {
      let first = frames[0][place(frames[0])]
      return frames.dropFirst().allSatisfy { first.isCounterpart(of: $0[place($0)]) }
    }
    // Where there are as many in each, items are counterparts by their place; else as far as they
    // are from both ends, and what is left between them moves.
    var start = 0
    var end = 0
    if shortest == longest {
      start = shortest
    } else {
      while start < shortest, isCommon({ _ in start }) { start += 1 }
      while end < shortest - start, isCommon({ $0.count - 1 - end }) { end += 1 }
    }
    var layers: [Self] = []
    for index in 0..<start { append(Self.layers(ofItem: frames.map { $0[index] }), to: &layers) }
    if shortest != longest {
      append([.moving(frames.map { Array($0[start..<($0.count - end)]) })], to: &layers)
    }
    for index in (0..<end).reversed() {
      append(Self.layers(ofItem: frames.map { $0[$0.count - 1 - index] }), to: &layers)
    }
    return layers
  }

  /// The layers of what all frames have at one place.
  private static func layers(ofItem items: [SceneItem]) -> [Self] {
    if items.dropFirst().allSatisfy({ $0 == items[0] }) { return [.still([items[0]])] }
    let groups = items.compactMap { item -> SceneGroup? in
      if case .group(let group) = item { group } else { nil }
    }
    guard groups.count == items.count, groups.allSatisfy(groups[0].isShell) else {
      return [.moving(items.map { [$0] })]
    }
    func wrapped(_ items: [SceneItem]) -> [SceneItem] {
      guard !items.isEmpty else { return [] }
      var group = groups[0]
      group.items = items
      return [.group(group)]
    }
    return layers(of: groups.map(\.items)).map { layer in
      switch layer {
      case .still(let items): .still(wrapped(items))
      case .moving(let frames): .moving(frames.map(wrapped))
      }
    }
  }

  /// Puts layers on others, as one with the uppermost where both stay or both move.
  private static func append(_ more: [Self], to layers: inout [Self]) {
    for layer in more {
      switch (layers.last, layer) {
      case (.still(let below), .still(let items)):
        layers[layers.count - 1] = .still(below + items)
      case (.moving(let below), .moving(let frames)):
        layers[layers.count - 1] = .moving(zip(below, frames).map { $0 + $1 })
      default:
        layers.append(layer)
      }
    }
  }
}

extension SceneItem {
  /// Whether two items are equal, or are groups that differ in what they hold alone.
  fileprivate func isCounterpart(of other: SceneItem) -> Bool {
    if case .group(let one) = self, case .group(let another) = other { return one.isShell(another) }
    return self == other
  }
}

extension SceneGroup {
  /// Whether another group differs at most in its items.
  fileprivate func isShell(_ other: SceneGroup) -> Bool {
    role == other.role && name == other.name && clip == other.clip
  }
}
