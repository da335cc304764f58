/// A list of float32 values as PyTorch prints it, with four decimals.
///
/// Follows PyTorch's default print options: whole numbers as `2.`, others with four decimals, or
/// all in scientific notation when the magnitudes lie far apart or far from 1; right-aligned, in
/// lines of 80 characters. A long list is printed whole; PyTorch leaves out the middle of more than
/// 1000 values.
public struct TensorText: Sendable {
  /// One text a value, without padding: `["-2.3055", "0.9176"]`.
  public let elements: [String]

  private let width: Int

  public init(_ values: [Float]) {
    let style = Style(values)
    elements = values.map(style.text)
    // PyTorch takes the width from what is neither zero nor infinite nor not a number.
    width = zip(values, elements).reduce(1) { width, item in
      item.0.isFinite && item.0 != 0 ? max(width, item.1.utf8.count) : width
    }
  }

  /// The values in brackets: `[-2.3055, 0.9176, 1.5674]`.
  public var list: String { "[" + elements.joined(separator: ", ") + "]" }

  /// What Python prints: `tensor([-2.3055,  0.9176,  1.5674], requires_grad=True)`.
  public func tensor(requiresGradient: Bool = false) -> String {
    let lineWidth = 80
    let opening = "tensor("
    let perLine = max(1, (lineWidth - opening.utf8.count) / (width + 2))
    let indentation = String(repeating: " ", count: opening.utf8.count)
    let lines = stride(from: 0, to: elements.count, by: perLine).map { start in
      elements[start..<min(start + perLine, elements.count)].map { element in
        String(repeating: " ", count: max(0, width - element.utf8.count)) + element
      }.joined(separator: ", ")
    }
    let text = opening + "[" + lines.joined(separator: ",\n \(indentation)") + "]"
    guard requiresGradient else { return text + ")" }
    let suffix = "requires_grad=True"
    // PyTorch takes the last line, with its indentation and brackets, for two characters longer.
    let lastLine = opening.utf8.count + 2 + (lines.last?.utf8.count ?? 0) + 2
    let isTooLong = lastLine + suffix.utf8.count + 2 > lineWidth
    return text + (isTooLong ? ",\n" + indentation : ", ") + suffix + ")"
  }
}

/// How all values of one list are written.
private enum Style {
  case whole
  case fixed
  case scientific

  init(_ values: [Float]) {
    let magnitudes = values.filter { $0.isFinite && $0 != 0 }.map { Double($0.magnitude) }
    guard let smallest = magnitudes.min(), let largest = magnitudes.max() else {
      self = .whole
      return
    }
    let areWhole = magnitudes.allSatisfy { $0 == $0.rounded() }
    if largest / smallest > 1000 || largest > 1e8 || (!areWhole && smallest < 1e-4) {
      self = .scientific
    } else {
      self = areWhole ? .whole : .fixed
    }
  }

  func text(_ value: Float) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : "\(value)" }
    let sign = value.sign == .minus ? "-" : ""
    let magnitude = Double(value.magnitude)
    return switch self {
    case .whole: sign + "\(Int64(magnitude))."
    case .fixed: sign + Self.fixedText(magnitude)
    case .scientific: sign + Self.scientificText(magnitude)
    }
  }

  /// Four decimals, rounded once: ten thousand times a float32 value is exact in a Double.
  private static func fixedText(_ magnitude: Double) -> String {
    let scaled = Int64((magnitude * 10_000).rounded(.toNearestOrEven))
    let (whole, decimals) = scaled.quotientAndRemainder(dividingBy: 10_000)
    return "\(whole)." + String(10_000 + decimals).dropFirst()
  }

  /// One digit, four decimals and an exponent of at least two digits: `1.5674e-05`.
  ///
  /// Rounds the shortest decimal of the Double, half to even; C rounds the exact value, which
  /// differs only if a value that is no tie has a tie for its shortest decimal.
  private static func scientificText(_ magnitude: Double) -> String {
    guard magnitude > 0 else { return "0.0000e+00" }
    var (digits, exponent) = shortestDigits(magnitude)
    if digits.count > 5 {
      let rest = digits[5...]
      let isAboveHalf = rest[5] > 5 || (rest[5] == 5 && rest.dropFirst().contains { $0 > 0 })
      let isTie = rest[5] == 5 && !isAboveHalf
      digits.removeSubrange(5...)
      if isAboveHalf || (isTie && !digits[4].isMultiple(of: 2)) {
        var position = 4
        while position >= 0, digits[position] == 9 {
          digits[position] = 0
          position -= 1
        }
        if position >= 0 {
          digits[position] += 1
        } else {
          digits = [1, 0, 0, 0, 0]
          exponent += 1
        }
      }
    }
    digits += Array(repeating: 0, count: 5 - digits.count)
    let decimals = digits.dropFirst().map(String.init).joined()
    let power = String(100 + exponent.magnitude).dropFirst()
    return "\(digits[0]).\(decimals)e\(exponent < 0 ? "-" : "+")\(power)"
  }

  /// The digits of the shortest decimal from the first that is not zero, and that one's power of 10.
  private static func shortestDigits(_ magnitude: Double) -> (digits: [Int], exponent: Int) {
    let parts = "\(magnitude)".split(separator: "e")
    let number = parts[0].split(separator: ".")
    var digits = number.joined().utf8.map { Int($0) - 48 }
    let leadingZeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leadingZeros)
    let written = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return (digits, written + number[0].utf8.count - 1 - leadingZeros)
  }
}
