/// Numbers for the ids of an SVG that something refers to, in the order in which they appear.
struct SVGNumbers {
  private let numbers: [String: Int]

  private static let id = XMLName(space: "", local: "id")

  /// The numbers of what draws; nil where something refers to what is not there, which may be the work
  /// of something that is not understood here, such as an escape in an address.
  init?(_ events: [XMLEvent]) {
    let names = Self.names(in: events)
    var numbers: [String: Int] = [:]
    for case .start(_, let attributes) in events {
      for attribute in attributes where attribute.name == Self.id {
        guard names.contains(attribute.value), numbers[attribute.value] == nil else { continue }
        numbers[attribute.value] = numbers.count + 1
      }
    }
    guard numbers.count == names.count else { return nil }
    self.numbers = numbers
  }

  /// All that is referred to.
  private static func names(in events: [XMLEvent]) -> Set<String> {
    var names: Set<String> = []
    func note(_ name: String) -> String {
      names.insert(name)
      return name
    }
    for event in events {
      switch event {
      case .start(_, let attributes):
        for attribute in attributes {
          if SVGNames.isHref(attribute.name) {
            _ = SVGReferences.name(inHref: attribute.value).map(note)
          } else {
            _ = SVGReferences.replacingNames(in: attribute.value, by: note)
          }
        }
      case .text(let text): _ = SVGReferences.replacingNames(in: text, by: note)
      case .end, .instruction: continue
      }
    }
    return names
  }

  /// The value of an attribute with numbers for names; nil of an id that nothing refers to.
  func renamed(_ attribute: XMLAttribute) -> String? {
    if attribute.name == Self.id { return numbers[attribute.value].map { "\($0)" } }
    guard SVGNames.isHref(attribute.name) else { return renamed(in: attribute.value) }
    return SVGReferences.name(inHref: attribute.value).map { "#\(number($0))" } ?? attribute.value
  }

  /// A text with numbers for the names in `url(#name)`.
  func renamed(in text: String) -> String {
    SVGReferences.replacingNames(in: text) { number($0) }
  }

  private func number(_ name: String) -> String { numbers[name].map { "\($0)" } ?? name }
}
