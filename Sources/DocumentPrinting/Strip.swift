import Scenes

/// As much of a document as never is parted: a line, a row or a figure, as wide as the text.
///
/// Places in it are relative to its top left corner.
struct Strip {
  /// What it is, and what of.
  enum Structure: Equatable {
    /// A piece of something; pieces of one number on one page are one part.
    case piece(PagePart.Kind, of: Int)

    /// A piece of an item of a list.
    case listItem(Int, of: Int)

    /// A row of a table; each content is a cell of these kinds.
    case row([PagePart.Kind], of: Int)
  }

  /// A ground behind strips, one for neighbours of the same number.
  struct Ground {
    var color: Color
    var number: Int
    var width: Double
    var cornerRadius = 0.0

    /// How far it goes on below the last strip on a page, in points.
    var below = 0.0
  }

  /// A line of the outline.
  struct Bookmark {
    var title: String

    /// 0 for sections, 1 for what stands in them.
    var level: Int
  }

  var height: Double

  /// As small as it may be made to fit on a page, with all that it draws; nil where it stays as it is.
  var leastHeight: Double?

  var structure: Structure

  /// Distance from what is above, in points; none at the top of a page.
  var spaceAbove = 0.0

  /// What it draws, cell by cell; one content where it is no row.
  var contents: [[SceneItem]] = []

  /// Rules and marks that are not read.
  var decorations: [SceneItem] = []

  var links: [PageLink] = []

  /// Whether it is on the page that the next strip begins on.
  var keepsWithNext = false

  var ground: Ground?
  var bookmark: Bookmark?

  /// The name that links call its place.
  var anchor: String?

  /// What is set above it where it begins a page, such as a table's header.
  var continuation: [Strip] = []
}

extension Strip {
  /// The same drawing, smaller.
  func shrunk(to height: Double) -> Strip {
    var copy = self
    copy.height = height
    copy.contents = contents.map { $0.map { $0.scaled(by: height / self.height) } }
    return copy
  }
}

extension [Strip] {
  /// Keeps the first two together and the last two, so that no line is left alone.
  func withoutLoneEnds() -> [Strip] {
    var copy = self
    guard count > 1 else { return copy }
    copy[0].keepsWithNext = true
    copy[count - 2].keepsWithNext = true
    return copy
  }

  /// Keeps all of them on one page where they are not higher than `limit`.
  func keptWhole(upTo limit: Double) -> [Strip] {
    guard totalHeight <= limit else { return self }
    var copy = self
    for index in copy.indices.dropLast() { copy[index].keepsWithNext = true }
    return copy
  }

  var totalHeight: Double { reduce(0) { $0 + $1.spaceAbove + $1.height } }
}
