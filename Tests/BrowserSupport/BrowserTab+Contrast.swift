extension BrowserTab {
  /// The texts in sight whose contrast against what is behind them is below 4.5 to 1, which WCAG 2.2 asks
  /// for, by the colours that the browser computed; texts of drawings and of disabled buttons are not
  /// looked at.
  ///
  /// - Returns: the ratio and the text of each, and how many texts were looked at.
  public func faintTexts() throws -> (faint: [String], count: Int) {
    let texts = try evaluate(Self.contrastScript) as? [String] ?? []
    return (Array(texts.dropFirst()), texts.first.flatMap(Int.init) ?? 0)
  }

  private static let contrastScript = """
    (() => {
      const parse = (color) => color.match(/[\\d.]+/g).map(Number);
      const luminance = ([r, g, b]) => {
        const [x, y, z] = [r, g, b].map((v) => {
          const s = v / 255;
          return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
      };
      const behind = (element) => {
        for (let it = element; it; it = it.parentElement) {
          const color = parse(getComputedStyle(it).backgroundColor);
          if (color.length < 4 || color[3] === 1) return color;
        }
        return [255, 255, 255];
      };
      const faint = [];
      let seen = 0;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
        if (element.closest("button:disabled, script, svg")) continue;
        seen += 1;
        const pair = [parse(getComputedStyle(element).color), behind(element)].map(luminance);
        const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
        if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${walker.currentNode.data}`);
      }
      return [String(seen), ...faint];
    })()
    """
}
