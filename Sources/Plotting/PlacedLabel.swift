import Scenes

/// A label that has found its place.
struct PlacedLabel {
  var items: [SceneItem]

  /// The room it takes: its advance by the height of its font or of what reaches beyond it.
  var bounds: Rectangle
}
