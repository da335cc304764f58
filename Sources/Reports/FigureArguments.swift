import DescentFigures

/// The options with which a command draws figures of the article's experiment, for which there is no file to
/// say it.
struct FigureArguments {
  let figures: [PlannedFigure]

  /// What the command draws where nothing is said, in its order.
  let usual: [FigureKind]

  /// The kinds of file that it then writes.
  let usualFormats: (FigureKind) -> [String]

  /// The options, word by word.
  ///
  /// - Parameter namesFormats: whether kinds of file are named in any case.
  /// - Returns: nil where options cannot ask for the figures.
  func words(namingFormats namesFormats: Bool = false) -> [String]? {
    guard let first = figures.first else { return [] }
    let kinds = figures.map(\.request.kind)
    let areAlike = figures.allSatisfy { figure in
      let kind = figure.request.kind
      return figure.request == FigureRequest(kind) && figure.name == kind.rawValue
        && (figure.theme, figure.dpi) == (first.theme, first.dpi)
    }
    guard areAlike, kinds == order(of: kinds) else { return nil }
    var words: [String] = []
    if kinds != usual { words += ["--only", kinds.map(\.rawValue).joined(separator: ",")] }
    words += Self.look(first.theme, first.dpi)
    let areUsual = figures.allSatisfy { $0.formats == usualFormats($0.request.kind) }
    guard namesFormats || !areUsual else { return words }
    guard figures.allSatisfy({ $0.formats == first.formats }) else { return nil }
    return words + Self.format(first.formats)
  }

  /// The order in which the command draws some kinds: its usual ones first.
  private func order(of kinds: [FigureKind]) -> [FigureKind] {
    (usual + FigureKind.allCases.filter { !usual.contains($0) }).filter(kinds.contains)
  }

  /// What says how figures look, unless they look as usual.
  static func look(_ theme: String, _ dpi: Double) -> [String] {
    (theme == "matplotlib" ? [] : ["--theme", theme])
      + (dpi == 100 ? [] : ["--dpi", Int(exactly: dpi).map { "\($0)" } ?? "\(dpi)"])
  }

  /// What says which kinds of file are written.
  static func format(_ formats: [String]) -> [String] {
    ["--format", formats.joined(separator: ",")]
  }

  /// The figures of `descent article`.
  static func ofArticle(_ figures: [PlannedFigure]) -> FigureArguments {
    FigureArguments(figures: figures, usual: FigureKind.article) { kind in
      kind.isAnimated ? ["apng", "svg"] : ["png", "svg"]
    }
  }
}
