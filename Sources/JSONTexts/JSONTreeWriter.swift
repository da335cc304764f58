/// Writes a tree as text: keys in order, strings escaped.
struct JSONTreeWriter {
  let layout: JSONText.Layout
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  init(layout: JSONText.Layout) {
    self.layout = layout
  }

  mutating func write(_ node: JSONNode) {
    switch node.content {
    case .literal(let text): bytes += text.utf8
    case .string(let text): write(text)
    case .array(let items):
      write(items, between: "[", "]") { $0.write($1) }
    case .object(let entries):
      let sorted = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      write(sorted, between: "{", "}") { writer, entry in
        writer.write(entry.key)
        writer.bytes += (writer.layout == .compact ? ":" : " : ").utf8
        writer.write(entry.value)
      }
    }
  }

  private mutating func write<Item>(
    _ items: [Item], between open: String, _ close: String,
    _ writeItem: (inout JSONTreeWriter, Item) -> Void
  ) {
    bytes += open.utf8
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine()
      writeItem(&self, item)
    }
    depth -= 1
    // Foundation leaves a blank line in what is empty; so does this, to be the same.
    if layout == .lines, items.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    breakLine()
    bytes += close.utf8
  }

  private mutating func breakLine() {
    guard layout == .lines else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  private static let escapes: [UInt8: String] = [
    0x08: #"\b"#, 0x09: #"\t"#, 0x0a: #"\n"#, 0x0c: #"\f"#, 0x0d: #"\r"#, 0x22: #"\""#,
    0x5c: #"\\"#,
  ]

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte >= 0x20, byte != 0x22, byte != 0x5c {
        bytes.append(byte)
      } else if let escape = Self.escapes[byte] {
        bytes += escape.utf8
      } else {
        let digits = String(byte, radix: 16)
        bytes += (#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
