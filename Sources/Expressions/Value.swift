/// What a formula gives: a number as Python has it, or a tensor of float32 values.
public enum Value: Equatable, Sendable {
  case number(PythonNumber)

  /// A tensor without dimensions.
  case scalar(Float)

  case vector([Float])
}

extension Value {
  /// The operand of a loop over the elements, and how many it has; nil for any number.
  func withFactor<Result>(_ body: (Factor) -> Result) -> Result {
    switch self {
    case .number(let number): body(.scalar(number.float32))
    case .scalar(let value): body(.scalar(value))
    case .vector(let values):
      values.withUnsafeBufferPointer { buffer in
        // A vector of one element is broadcast, and one of none is not read.
        guard let start = buffer.baseAddress, buffer.count != 1 else {
          return body(.scalar(buffer.first ?? 0))
        }
        return body(.vector(start))
      }
    }
  }

  func applying(_ function: any ElementwiseFunction) -> Value {
    // The right operand is ignored.
    applying(function, .scalar(0)) ?? self
  }

  /// The operation with another tensor, or nil where the lengths do not fit.
  ///
  /// Vectors of one element are broadcast, as in PyTorch.
  func applying(_ operation: any ElementwiseOperation, _ right: Value) -> Value? {
    let length: Int
    switch (self, right) {
    case (.vector(let left), .vector(let right)):
      guard left.count == right.count || left.count == 1 || right.count == 1 else { return nil }
      length = left.count == 1 ? right.count : left.count
    case (.vector(let values), _), (_, .vector(let values)):
      length = values.count
    default:
      return withFactor { left in
        right.withFactor { right in
          var result: Float = 0
          operation.values(left, right, count: 1, to: &result)
          return .scalar(result)
        }
      }
    }
    return .vector(
      withFactor { left in
        right.withFactor { right in
          [Float](unsafeUninitializedCapacity: length) { results, count in
            if let start = results.baseAddress {
              operation.values(left, right, count: length, to: start)
            }
            count = length
          }
        }
      })
  }
}
