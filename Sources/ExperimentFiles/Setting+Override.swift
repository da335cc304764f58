import SettingFiles

extension Setting {
  /// Sets the value of a dotted path, such as `optimizer.learning-rate`.
  ///
  /// Mappings that are not there are made. A name alone, as in `loss: huber`, becomes the kind of a
  /// mapping when one of its options is set, and a figure is found in its list by its name.
  mutating func set(_ path: some Collection<String>, to value: Setting) {
    guard let key = path.first else {
      self = value
      return
    }
    let rest = path.dropFirst()
    if case .list(var items) = content, let index = items.firstIndex(where: { $0.isNamed(key) }) {
      if case .scalar = items[index].content {
        let empty = Setting(content: .mapping([]), origin: value.origin)
        items[index].content = .mapping([Entry(key: key, origin: items[index].origin, value: empty)]
        )
      }
      items[index].set([key] + rest, to: value)
      content = .list(items)
      return
    }
    var entries = self.entries ?? []
    if case .scalar(let kind, _) = content, !isMissing {
      let named = Setting(content: .scalar(kind, isQuoted: true), origin: origin)
      entries = [Entry(key: "kind", origin: origin, value: named)]
    }
    if let index = entries.firstIndex(where: { $0.key == key }) {
      entries[index].value.set(rest, to: value)
    } else {
      var new = Setting(content: .mapping([]), origin: value.origin)
      new.set(rest, to: value)
      entries.append(Entry(key: key, origin: value.origin, value: new))
    }
    content = .mapping(entries)
  }

  /// Whether an item of a list is this name, or has options under it.
  func isNamed(_ name: String) -> Bool {
    switch content {
    case .scalar(let text, _): text == name
    case .mapping(let entries): entries.count == 1 && entries[0].key == name
    case .list: false
    }
  }
}
