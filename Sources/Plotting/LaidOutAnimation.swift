import Scenes

/// An animation with everything decided.
public struct LaidOutAnimation: Equatable, Sendable {
  /// A drawing that needs no data.
  public let scene: AnimatedScene

  /// The last frame, as ``AnimatedFigure/still`` is laid out.
  public let still: LaidOutFigure
}

extension AnimatedFigure {
  /// Lays all frames out, their panels in the places that they have in the last.
  public func laidOut(theme: Theme, measuring: any TextMeasuring) -> LaidOutAnimation {
    let still = self.still.laidOut(theme: theme, measuring: measuring)
    return LaidOutAnimation(
      scene: AnimatedScene(
        frames: scenes(theme: theme, measuring: measuring) + [still.scene], timing: timing),
      still: still)
  }

  /// All frames but the last.
  fileprivate func scenes(theme: Theme, measuring: any TextMeasuring) -> [Scene] {
    let places = FigureLayout(self.still, theme: theme, measuring: measuring)
      .panels().map(\.rectangle)
    return frames.dropLast().map {
      $0.scene(theme: theme, measuring: measuring, panels: places)
    }
  }
}

extension Theme {
  /// Lays an animation out in this theme, and where the theme has colours for dark pages, also in
  /// these, as `laidOut(measuring:making:)` does for a figure.
  ///
  /// - Parameters:
  ///   - measuring: how large text will be.
  ///   - making: the animation for a theme; nil where nothing moves.
  /// - Returns: the animation, laid out; nil where there is none.
  public func laidOutAnimation(
    measuring: any TextMeasuring, making: (Theme) -> AnimatedFigure?
  ) -> LaidOutAnimation? {
    guard let animation = making(self) else { return nil }
    let light = animation.laidOut(theme: self, measuring: measuring)
    guard let dark, let darkAnimation = making(named(name, wearing: dark)) else { return light }
    let darkScene = darkAnimation.laidOut(
      theme: named(name, wearing: dark), measuring: measuring
    ).scene
    // One table for all frames: a colour that becomes one in this frame becomes no other in that.
    guard darkScene.frameCount == light.scene.frameCount,
      let frames = light.scene.sheet.following(dark: darkScene.sheet)?.pages
    else { return light }
    let scene = AnimatedScene(frames: frames, timing: animation.timing)
    return LaidOutAnimation(
      scene: scene, still: LaidOutFigure(scene: scene.still, summary: light.still.summary))
  }
}

extension AnimatedScene {
  /// All frames on one page, a group for each.
  fileprivate var sheet: Scene {
    var sheet = still
    sheet.items = (0..<frameCount).map {
      .group(SceneGroup(role: .axes, items: frame($0).items))
    }
    return sheet
  }
}

extension Scene {
  /// The frames of a sheet.
  fileprivate var pages: [Scene] {
    items.map { item in
      var page = self
      if case .group(let group) = item { page.items = group.items }
      return page
    }
  }
}
