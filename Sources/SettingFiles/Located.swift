/// A value that was understood, with where it stands.
public struct Located<Value> {
  public var value: Value
  public var origin: Origin

  public init(_ value: Value, at origin: Origin) {
    self.value = value
    self.origin = origin
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
