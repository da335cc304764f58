import CairoRendering
import Scenes

/// A small picture with all kinds of items, as files of each format.
struct FigureFiles {
  private let renderer: CairoRenderer
  let scene: Scene

  init() throws {
    renderer = CairoRenderer(fonts: try FontLibrary())
    let dots = SceneMarkers(
      .circle, diameter: 3, fill: Color(0x1f77b4, alpha: 128), centers: [Point(x: 9, y: 9)])
    scene = Scene(
      size: Size(width: 30, height: 20), title: "Loss & <step>", description: "It falls — fast.",
      items: [
        .markers(dots),
        .shape(
          SceneShape(
            Path(through: [Point(x: 1, y: 1), Point(x: 25, y: 15)]), stroke: Stroke(.red, width: 1))
        ),
        .text(SceneText("ŷ", font: Font(size: 8), at: Point(x: 15, y: 15))),
      ])
  }

  func file(
    _ format: FigureFormat, _ provenance: String?, creationDate: Int64? = nil
  ) throws -> [UInt8] {
    try renderer.file(
      of: scene, as: format, dpi: 72, creationDate: creationDate, provenance: provenance)
  }
}

/// Bytes as one character each, so that they can be searched and changed as text.
func latin1(_ bytes: [UInt8]) -> String {
  String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
}
