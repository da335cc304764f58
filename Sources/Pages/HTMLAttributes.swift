/// The attributes of an element, in the order in which they are written.
public struct HTMLAttributes: Equatable, Sendable {
  /// A name, and a value or nil for an attribute that is only there, as `hidden`.
  struct Attribute: Equatable, Sendable {
    let name: String
    let value: String?
  }

  private(set) var all: [Attribute] = []

  /// Adds an attribute with a value.
  ///
  /// - Precondition: the name is made of ASCII letters, digits and hyphens, is not there yet, and is
  ///   neither `style` nor that of an event, which the page's policy forbids.
  public mutating func set(_ name: String, _ value: String) { add(name, value) }

  /// Adds an attribute without a value if it is to be there.
  ///
  /// - Precondition: that of ``set(_:_:)``.
  public mutating func set(_ name: String, isThere: Bool) {
    if isThere { add(name, nil) }
  }

  private mutating func add(_ name: String, _ value: String?) {
    precondition(isMarkupName(name), "\"\(name)\" is no name of an attribute")
    precondition(
      name != "style" && !name.hasPrefix("on"), "the policy of pages forbids \"\(name)\"")
    precondition(!all.contains { $0.name == name }, "\"\(name)\" is given twice")
    all.append(Attribute(name: name, value: value))
  }
}

extension HTMLAttributes: ExpressibleByDictionaryLiteral {
  /// Attributes with values; an attribute whose value is nil is left out.
  public init(dictionaryLiteral attributes: (String, String?)...) {
    for (name, value) in attributes {
      if let value { set(name, value) }
    }
  }
}
