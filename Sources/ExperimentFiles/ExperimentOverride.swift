import SettingFiles

/// A value that the command line sets over the file's.
public struct ExperimentOverride: Equatable, Sendable {
  /// Dotted, such as `optimizer.learning-rate`.
  public let key: String

  /// As the file would have it.
  public let value: String

  /// The option, for messages and listings: `--seed`, `--set steps=5`.
  public let option: String

  public init(key: String, value: String, option: String) {
    self.key = key
    self.value = value
    self.option = option
  }

  /// What `--set` is followed by: `optimizer.learning-rate=1e-4`; nil where no key or no `=` is in it.
  public init?(setting text: String) {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else { return nil }
    let key = String(text[..<sign])
    guard key.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty })
    else { return nil }
    self.init(key: key, value: String(text[sign...].dropFirst()), option: "--set \(text)")
  }
}

extension Setting {
  /// Makes sure that the figures are a list with one of this name, so that its options can be set.
  private mutating func makeFiguresAList(naming name: String, _ origin: Origin) {
    let standard = FigureReader.standard.map(\.rawValue).joined(separator: ",")
    let present =
      self["figures"] ?? Setting(content: .scalar(standard, isQuoted: true), origin: origin)
    guard var items = try? present.items("figures", "") else { return }
    if !items.contains(where: { $0.isNamed(name) }) {
      items.append(Setting(content: .scalar(name, isQuoted: true), origin: origin))
    }
    set(["figures"], to: Setting(content: .list(items), origin: present.origin))
  }

  /// Sets values over these, in order.
  mutating func apply(_ overrides: [ExperimentOverride]) {
    for override in overrides {
      let origin = Origin.option(override.option)
      let plain = Setting(content: .scalar(override.value, isQuoted: false), origin: origin)
      // What is no YAML, as a formula that begins with *, is taken as it is.
      let value =
        (try? Setting.yaml(override.value, limits: .experiment) { _, _ in origin }) ?? plain
      let path = override.key.split(separator: ".").map { String($0) }
      if path.count > 1, path[0] == "figures" { makeFiguresAList(naming: path[1], origin) }
      set(path, to: value)
    }
  }
}
