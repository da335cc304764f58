/// Namespaces that SVG uses, and how their names are written.
enum SVGNames {
  static let xlink = "http://www.w3.org/1999/xlink"
  static let xml = "http://www.w3.org/XML/1998/namespace"

  /// A name with the usual prefix, or with its namespace in braces.
  static func text(_ name: XMLName) -> String {
    switch name.space {
    case "", SVGDocument.namespace: name.local
    case xlink: "xlink:\(name.local)"
    case xml: "xml:\(name.local)"
    default: "{\(name.space)}\(name.local)"
    }
  }

  /// Whether an attribute refers to something by its address.
  static func isHref(_ name: XMLName) -> Bool {
    name.local == "href" && (name.space.isEmpty || name.space == xlink)
  }
}
