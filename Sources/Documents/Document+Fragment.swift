extension Document {
  /// A part of a page that can stand elsewhere: a figure by its name, or a section by its identifier.
  ///
  /// Nil where there is neither; figures come first.
  public func fragment(named name: String) -> [Block]? {
    if let figure = figures.first(where: { $0.name == name }) { return [.figure(figure)] }
    return sections.first { $0.identifier == name }?.blocks
  }

  /// The names of all fragments, figures first.
  public var fragmentNames: [String] { figures.map(\.name) + sections.map(\.identifier) }
}
