/// The values of `arange` or `linspace`, the first and the last of them: `0, 1, \ldots, 19`.
struct MarkupList {
  let text: String

  /// Values whose texts are longer are left out between the first and the last.
  private static let longest = 6

  /// As many are all shown.
  private static let few = 4

  /// Nil if an argument has no value, and where there are no values to show.
  init?(_ function: Expression.Function, _ arguments: [PythonNumber?]) {
    let numbers = arguments.compactMap { $0 }
    guard numbers.count == arguments.count,
      let source = try? VectorSource(function, numbers.map { .number($0) }, position: 1),
      source.count > 0
    else { return nil }
    let last = source.count - 1
    let value: (Int) -> String
    if function == .linspace {
      let (start, end) = (numbers[0].double, numbers[1].double)
      let step = (end - start) / Double(max(last, 1))
      value = { Self.text($0 == last && last > 0 ? end : start + step * Double($0)) }
    } else {
      let start = numbers.count > 1 ? numbers[0] : .integer(0)
      let step = numbers.count > 2 ? numbers[2] : .integer(1)
      value = { Self.text(start.double + step.double * Double($0)) }
    }
    var middle = last < Self.few ? (1..<max(last, 1)).map(value) : [value(1), #"\ldots"#]
    if middle.contains(where: { $0.count > Self.longest }) { middle = [#"\ldots"#] }
    text = ([value(0)] + middle + (last > 0 ? [value(last)] : [])).joined(separator: ", ")
  }

  /// The float32 value that the tensor has.
  private static func text(_ value: Double) -> String {
    let value = Float(value)
    guard value.isFinite else { return value < 0 ? #"-\infty"# : #"\infty"# }
    return (value < 0 ? "-" : "") + MarkupNumber("\(value.magnitude)").text
  }
}
