import Digests

/// How the files of a run are called: a template with `{figure}`, `{seed}` and the keys that vary.
public struct RunNaming: Equatable, Sendable {
  private enum Part: Equatable, Sendable {
    case text(String)
    case figure
    case seed
    case value(key: String)
  }

  /// As it was given; empty for the standard one.
  public let template: String

  private let parts: [Part]

  /// A folder for each figure, and in it `seed-7.png`, or `learning-rate-1e-5_seed-7.png`.
  ///
  /// A name depends on its run alone, so that runs keep theirs when others join the sweep.
  public static let standard = RunNaming()

  private init() {
    template = ""
    parts = []
  }

  /// - Parameters:
  ///   - template: relative, without extension; folders are divided by slashes.
  ///   - keys: what varies beside the seed.
  /// - Throws: ``RunNamingError``.
  public init(template: String, keys: [String]) throws(RunNamingError) {
    self.template = template
    var parts: [Part] = []
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      guard let close = rest[open...].firstIndex(of: "}") else { throw .unclosed(template) }
      let name = String(rest[rest.index(after: open)..<close])
      switch name {
      case "figure": parts.append(.figure)
      case "seed": parts.append(.seed)
      default:
        guard keys.contains(name) else {
          throw .unknown(name, known: ["figure", "seed"] + keys)
        }
        parts.append(.value(key: name))
      }
      rest = rest[close...].dropFirst()
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    // Bytes, as file systems have them: a slash may be part of a character with what follows it.
    let folders = template.utf8.split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard
      template.isEmpty || folders.allSatisfy({ $0.first.map { $0 != UInt8(ascii: ".") } == true }),
      !template.utf8.contains(0)
    else { throw .path(template) }
    self.parts = parts
  }

  /// The name of a run's file without its extension.
  func name(of run: PlannedRun, figure: String, keys: [String]) -> String {
    guard !parts.isEmpty else {
      return "\(figure)/"
        + (zip(Self.shortened(keys), run.point.values).map { "\($0)-\(Self.label($1))_" }).joined()
        + "seed-\(run.seed)"
    }
    return parts.map { part in
      switch part {
      case .text(let text): text
      case .figure: figure
      case .seed: "\(run.seed)"
      case .value(let key):
        zip(keys, run.point.values).first { $0.0 == key }.map { Self.label($0.1) } ?? ""
      }
    }.joined()
  }

  private static func shortened(_ keys: [String]) -> [String] {
    SweepPlan.shortened(keys).map(label)
  }

  /// A value as part of a file's name: what file systems and shells dislike becomes `_`.
  ///
  /// A value that is changed by that has some digits of its digest at the end, so that different values
  /// have different names.
  static func label(_ value: String) -> String {
    var label = ""
    for scalar in value.unicodeScalars.prefix(longest) {
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "+-.".unicodeScalars.contains(scalar))
      label.unicodeScalars.append(isPlain ? scalar : "_")
    }
    if label.hasPrefix(".") { label = "0" + label }
    guard label != value else { return label }
    return "\(label)-\(SHA256Digest.hex(of: value.utf8).prefix(8))"
  }

  private static let longest = 40
}

/// Why a template names no files.
public enum RunNamingError: Error, Equatable, Sendable {
  case unclosed(String)
  case unknown(String, known: [String])
  case path(String)
}

extension RunNamingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unclosed(let template):
      "\"\(template)\" has a { without its }; write {seed}"
    case .unknown(let name, let known):
      "{\(name)} does not vary; known are \(known.map { "{\($0)}" }.joined(separator: ", "))"
    case .path(let template):
      "\"\(template)\" is no relative path of visible names; write one such as {figure}/{seed}"
    }
  }
}
