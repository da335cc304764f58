/// Fills a tree with what values say of themselves.
struct JSONTreeEncoder: Encoder {
  let node: JSONNode
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    // A value may ask again, to add to what it inherits.
    if case .object = node.content {} else { node.content = .object([]) }
    return KeyedEncodingContainer(JSONObjectContainer(node: node, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.content = .array([])
    return JSONArrayContainer(node: node, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONValueContainer(node: node, codingPath: codingPath)
  }

  /// The node of a value inside of another.
  static func node(of value: some Encodable, at path: [any CodingKey]) throws -> JSONNode {
    let node = JSONNode()
    try value.encode(to: JSONTreeEncoder(node: node, codingPath: path))
    return node
  }
}

/// Fills an object.
private struct JSONObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: JSONNode
  let codingPath: [any CodingKey]

  private func set(_ content: JSONNode.Content, _ key: Key) {
    node.set(key.stringValue, JSONNode(content))
  }

  func encodeNil(forKey key: Key) { set(JSONNode.null, key) }
  func encode(_ value: Bool, forKey key: Key) { set(JSONNode.bool(value), key) }
  func encode(_ value: String, forKey key: Key) { set(.string(value), key) }
  func encode(_ value: Double, forKey key: Key) { set(JSONNode.real(value), key) }
  func encode(_ value: Float, forKey key: Key) { set(JSONNode.real(value), key) }
  func encode(_ value: Int, forKey key: Key) { set(JSONNode.integer(value), key) }
  func encode(_ value: Int8, forKey key: Key) { set(JSONNode.integer(value), key) }
  func encode(_ value: Int16, forKey key: Key) { set(JSONNode.integer(value), key) }
  func encode(_ value: Int32, forKey key: Key) { set(JSONNode.integer(value), key) }
  func encode(_ value: Int64, forKey key: Key) { set(JSONNode.integer(value), key) }
  func encode(_ value: UInt, forKey key: Key) { set(JSONNode.integer(value), key) }
  func encode(_ value: UInt8, forKey key: Key) { set(JSONNode.integer(value), key) }
  func encode(_ value: UInt16, forKey key: Key) { set(JSONNode.integer(value), key) }
  func encode(_ value: UInt32, forKey key: Key) { set(JSONNode.integer(value), key) }
  func encode(_ value: UInt64, forKey key: Key) { set(JSONNode.integer(value), key) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    node.set(key.stringValue, try JSONTreeEncoder.node(of: value, at: codingPath + [key]))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    nested(key.stringValue).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    nested(key.stringValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { nested("super") }
  func superEncoder(forKey key: Key) -> any Encoder { nested(key.stringValue) }

  private func nested(_ key: String) -> JSONTreeEncoder {
    let child = JSONNode()
    node.set(key, child)
    return JSONTreeEncoder(node: child, codingPath: codingPath)
  }
}

/// Fills an array.
private struct JSONArrayContainer: UnkeyedEncodingContainer {
  let node: JSONNode
  let codingPath: [any CodingKey]

  var count: Int {
    if case .array(let items) = node.content { items.count } else { 0 }
  }

  private func append(_ content: JSONNode.Content) { node.append(JSONNode(content)) }

  func encodeNil() { append(JSONNode.null) }
  func encode(_ value: Bool) { append(JSONNode.bool(value)) }
  func encode(_ value: String) { append(.string(value)) }
  func encode(_ value: Double) { append(JSONNode.real(value)) }
  func encode(_ value: Float) { append(JSONNode.real(value)) }
  func encode(_ value: Int) { append(JSONNode.integer(value)) }
  func encode(_ value: Int8) { append(JSONNode.integer(value)) }
  func encode(_ value: Int16) { append(JSONNode.integer(value)) }
  func encode(_ value: Int32) { append(JSONNode.integer(value)) }
  func encode(_ value: Int64) { append(JSONNode.integer(value)) }
  func encode(_ value: UInt) { append(JSONNode.integer(value)) }
  func encode(_ value: UInt8) { append(JSONNode.integer(value)) }
  func encode(_ value: UInt16) { append(JSONNode.integer(value)) }
  func encode(_ value: UInt32) { append(JSONNode.integer(value)) }
  func encode(_ value: UInt64) { append(JSONNode.integer(value)) }

  func encode(_ value: some Encodable) throws {
    node.append(try JSONTreeEncoder.node(of: value, at: codingPath))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    nested().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }
  func superEncoder() -> any Encoder { nested() }

  private func nested() -> JSONTreeEncoder {
    let child = JSONNode()
    node.append(child)
    return JSONTreeEncoder(node: child, codingPath: codingPath)
  }
}

/// Fills a single value.
private struct JSONValueContainer: SingleValueEncodingContainer {
  let node: JSONNode
  let codingPath: [any CodingKey]

  func encodeNil() { node.content = JSONNode.null }
  func encode(_ value: Bool) { node.content = JSONNode.bool(value) }
  func encode(_ value: String) { node.content = .string(value) }
  func encode(_ value: Double) { node.content = JSONNode.real(value) }
  func encode(_ value: Float) { node.content = JSONNode.real(value) }
  func encode(_ value: Int) { node.content = JSONNode.integer(value) }
  func encode(_ value: Int8) { node.content = JSONNode.integer(value) }
  func encode(_ value: Int16) { node.content = JSONNode.integer(value) }
  func encode(_ value: Int32) { node.content = JSONNode.integer(value) }
  func encode(_ value: Int64) { node.content = JSONNode.integer(value) }
  func encode(_ value: UInt) { node.content = JSONNode.integer(value) }
  func encode(_ value: UInt8) { node.content = JSONNode.integer(value) }
  func encode(_ value: UInt16) { node.content = JSONNode.integer(value) }
  func encode(_ value: UInt32) { node.content = JSONNode.integer(value) }
  func encode(_ value: UInt64) { node.content = JSONNode.integer(value) }

  func encode(_ value: some Encodable) throws {
    try value.encode(to: JSONTreeEncoder(node: node, codingPath: codingPath))
  }
}
