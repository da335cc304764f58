extension Scene {
  /// This scene, with ``darkColors`` that make it another one's equal for who prefers a dark page.
  ///
  /// A colour that would have to become two is moved by a unit at its second use.
  ///
  /// - Parameter dark: the same drawing in dark colours.
  /// - Returns: nil where the two differ in more than colours.
  public func following(dark: Scene) -> Scene? {
    guard agreesButForColors(with: dark) else { return nil }
    let (colors, darkColors) = (self.colors, dark.colors)
    var table = DarkColorTable(used: colors)
    var index = 0
    var scene = mapColors { color in
      defer { index += 1 }
      return table.lightColor(color, becoming: darkColors[index])
    }
    scene.darkColors = table.changes
    return scene
  }

  /// Scenes that can stand on one page, with what their colours become there on a dark one.
  ///
  /// One style sheet then serves all of them: where the same colour would have to become one in this
  /// scene and another in that, it is moved by a unit in the later one. Scenes without
  /// ``darkColors`` come last in that and keep their colours on a dark page.
  ///
  /// - Parameter scenes: the scenes of a page.
  /// - Returns: the scenes in the same order, and what holds for all of them.
  public static func sharingDarkColors(
    _ scenes: [Scene]
  ) -> (scenes: [Scene], darkColors: [Color: Color]) {
    var table = DarkColorTable(used: scenes.lazy.flatMap(\.colors))
    var shared = scenes
    let followers = scenes.indices.filter { scenes[$0].darkColors != nil }
    let others = scenes.indices.filter { scenes[$0].darkColors == nil }
    for index in followers + others {
      let own = scenes[index].darkColors ?? [:]
      shared[index] = scenes[index].mapColors { color in
        table.lightColor(color, becoming: own[color.opaque] ?? color)
      }
    }
    for index in followers { shared[index].darkColors = table.changes }
    return (shared, table.changes)
  }
}
