import ImageComparison
import Plotting
import Rasters
import Scenes

/// A part of a picture that is to be left out, as someone asked for it.
public struct MaskRequest: Equatable, Sendable {
  public enum Form: Equatable, Sendable {
    /// Left, top, width and height; each a number of pixels, or in per cent of the picture's side.
    case rectangle([Length])

    /// A part of the figure by its name: `title`, `panel 2 legend`.
    case name(String)

    /// The path of a picture whose marked pixels are left out.
    case picture(String)
  }

  /// A distance in a picture.
  public enum Length: Equatable, Sendable {
    case pixels(Int)

    /// From 0 to 100.
    case percent(Double)
  }

  /// The text as it was given.
  public var text: String

  public var form: Form

  /// Reads `12,40,100,20`, `10%,0%,30%,8%`, `region.png`, or the name of a part of a figure.
  ///
  /// - Throws: ``MaskError``.
  public init(_ text: String) throws(MaskError) {
    self.text = text
    if text.lowercased().hasSuffix(".png") {
      form = .picture(text)
    } else if text.contains(",") {
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      let lengths = parts.compactMap { part in
        Length(part.split(separator: " ").joined(separator: " "))
      }
      guard lengths.count == 4, parts.count == 4, lengths[2...].allSatisfy(\.isPositive) else {
        throw .malformed(text)
      }
      form = .rectangle(lengths)
    } else {
      let name = text.split(separator: " ").joined(separator: " ")
      guard !name.isEmpty else { throw .malformed(text) }
      form = .name(name)
    }
  }
}

extension MaskRequest.Length {
  fileprivate var isPositive: Bool {
    switch self {
    case .pixels(let value): value > 0
    case .percent(let value): value > 0
    }
  }

  fileprivate init?(_ text: String) {
    if text.hasSuffix("%") {
      guard let value = Double(text.dropLast()), (0...100).contains(value) else { return nil }
      self = .percent(value)
    } else {
      guard let value = Int(text), value >= 0 else { return nil }
      self = .pixels(value)
    }
  }
}
