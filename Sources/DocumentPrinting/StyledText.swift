import Documents
import Pages
import Scenes

/// Text of one look.
struct StyledText: Equatable {
  var string: String
  var look: Look

  /// How letters differ from those around them.
  struct Look: Hashable {
    var isStrong = false
    var isCode = false
    var destination: PageLink.Destination?
  }

  init(_ string: String, _ look: Look = Look()) {
    self.string = string
    self.look = look
  }
}

extension StyledText.Look {
  func font(in style: TextStyle) -> Font {
    var font = isCode ? style.codeFont : style.font
    if isStrong { font.weight = .bold }
    return font
  }

  func color(in style: TextStyle) -> Color {
    destination == nil ? style.color : PrintStyle.link
  }
}

extension [Inline] {
  /// The pieces in their looks; links to sections that are none of `sections` are words as others.
  func styled(linkingTo sections: Set<String>) -> [StyledText] {
    map { inline in
      switch inline {
      case .text(let text): StyledText(text)
      case .strong(let text): StyledText(text, StyledText.Look(isStrong: true))
      case .code(let text): StyledText(text, StyledText.Look(isCode: true))
      case .link(let text, .section(let name)):
        StyledText(
          text, StyledText.Look(destination: sections.contains(name) ? .anchor(name) : nil))
      case .link(let text, .file(let path)):
        StyledText(text, StyledText.Look(destination: .address(Reference.file(path))))
      }
    }
  }
}
