import Documents
import Scenes

extension DocumentLayout {
  /// Lines of code on a ground; those that are too long go on in the next with a mark before it.
  mutating func code(_ block: CodeBlock) -> [Strip] {
    let textStyle = style.code
    let font = Font(family: TextStyle.codeFamily, size: textStyle.size)
    let padding = style.codePadding
    let indent = 2.5 * textStyle.size
    let pieces = CodeLines(
      measuring: measuring, font: font, width: area.width - 2 * padding, indent: indent
    ).pieces(of: block.text)
    let structure = Strip.Structure.piece(.code, of: number())
    let ground = Strip.Ground(
      color: PrintStyle.codeGround, number: number(), width: area.width, cornerRadius: 3,
      below: padding)
    var edge = Strip(height: padding, structure: structure)
    edge.ground = ground
    edge.keepsWithNext = true
    var strips = pieces.map { piece in
      var strip = Strip(height: textStyle.leading, structure: structure)
      let x = padding + (piece.isContinuation ? indent : 0)
      if !piece.text.isEmpty {
        strip.contents = [
          [
            .text(
              SceneText(
                piece.text, font: font, color: textStyle.color,
                at: Point(x: x, y: textStyle.baseline), rendering: .outline))
          ]
        ]
      }
      if piece.isContinuation {
        strip.decorations = [.turn(x: padding, baseline: textStyle.baseline, indent: indent)]
      }
      strip.ground = ground
      strip.continuation = [edge]
      return strip
    }.withoutLoneEnds()
    for index in pieces.indices.dropFirst() where pieces[index].isContinuation {
      strips[index - 1].keepsWithNext = true
    }
    strips[strips.count - 1].height += padding
    strips[strips.count - 1].ground?.below = 0
    return ([edge] + strips).keptWhole(upTo: area.height * style.wholeShare)
  }
}

extension SceneItem {
  /// A little arrow down and to the right: this line goes on with the one above.
  ///
  /// It is a drawing, so that a copy of the text is the code alone.
  fileprivate static func turn(x: Double, baseline: Double, indent: Double) -> SceneItem {
    let (left, right) = (x + indent * 0.3, x + indent * 0.75)
    let (top, middle) = (baseline - 7, baseline - 2.8)
    return .shape(
      SceneShape(
        Path([
          .move(Point(x: left, y: top)), .line(Point(x: left, y: middle)),
          .line(Point(x: right, y: middle)),
          .move(Point(x: right - 2, y: middle - 2)), .line(Point(x: right, y: middle)),
          .line(Point(x: right - 2, y: middle + 2)),
        ]),
        stroke: Stroke(PrintStyle.strongRule, width: 0.7, join: .round)))
  }
}
