/// An SVG of Cairo's in fewer bytes, for pages that hold many: what is seen stays.
///
/// - Outlines and places are in hundredths of a point (see ``SVGPathData``).
/// - Attributes that say what holds anyway are left out: Cairo writes all of them on every shape, and
///   none of its groups says otherwise.
///
/// A drawing with a transform keeps all its numbers, since a hundredth may be much in its own units.
struct SVGCompaction {
  private let source: [UInt8]
  private let isInPoints: Bool

  /// - Parameter source: elements, attributes in quotation marks and text, no comments.
  init(_ source: [UInt8]) {
    self.source = source
    let transform = Array("ransform=".utf8)
    isInPoints = !source.indices.contains { index in
      source[index] == transform[0] && source[index...].starts(with: transform)
    }
  }

  /// The same drawing in fewer bytes.
  var bytes: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let tag = source[index...].firstIndex(of: UInt8(ascii: "<")) ?? source.endIndex
      let end = source[tag...].firstIndex(of: UInt8(ascii: ">")) ?? source.endIndex
      result += source[index..<tag]
      append(source[tag..<end], to: &result)
      index = end
      if index < source.count {
        result.append(source[index])
        index += 1
      }
    }
    return result
  }

  /// A tag without its `>`: what stands between quotation marks is a value, what stands before it ends
  /// in its name.
  private func append(_ tag: ArraySlice<UInt8>, to result: inout [UInt8]) {
    let isRoot = tag.starts(with: "<svg".utf8)
    var rest = tag
    while let open = rest.firstIndex(of: UInt8(ascii: "\"")),
      let close = rest[(open + 1)...].firstIndex(of: UInt8(ascii: "\""))
    {
      let value = rest[(open + 1)..<close]
      let before = rest[..<open]
      let nameStart = (before.lastIndex(of: UInt8(ascii: " ")) ?? before.startIndex - 1) + 1
      let name = before[nameStart...].dropLast()
      rest = rest[(close + 1)...]
      if Self.isInitial(name, value) {
        // The spaces before it go with it.
        result += before[..<nameStart].reversed().drop { $0 == UInt8(ascii: " ") }.reversed()
      } else {
        result += before
        result.append(UInt8(ascii: "\""))
        result += (isRoot ? nil : shortened(value, of: name)) ?? Array(value)
        result.append(UInt8(ascii: "\""))
      }
    }
    result += rest
  }

  private func shortened(_ value: ArraySlice<UInt8>, of name: ArraySlice<UInt8>) -> [UInt8]? {
    guard isInPoints else { return nil }
    switch String(decoding: name, as: UTF8.self) {
    case "d": return SVGPathData.shortened(value)
    case "x", "y", "width", "height":
      guard let hundredths = SVGDecimal.hundredths(value) else { return nil }
      var bytes: [UInt8] = []
      SVGDecimal.append(hundredths, to: &bytes)
      return bytes
    default: return nil
    }
  }

  /// Whether an attribute says what holds without it.
  private static func isInitial(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Bool {
    initialValues.contains { initial in
      name.elementsEqual(initial.name.utf8) && value.elementsEqual(initial.value.utf8)
    }
  }

  /// As SVG 1.1 has them.
  private static let initialValues = [
    (name: "fill-rule", value: "nonzero"), (name: "clip-rule", value: "nonzero"),
    (name: "fill-opacity", value: "1"), (name: "stroke-opacity", value: "1"),
    (name: "stroke-linecap", value: "butt"), (name: "stroke-linejoin", value: "miter"),
  ]
}
