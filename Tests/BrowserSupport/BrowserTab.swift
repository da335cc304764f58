import Foundation

/// A page in a browser, used as a person would: by keys and by the mouse.
public final class BrowserTab {
  private let browser: Browser
  private let session: String

  /// What went wrong in the page so far: errors and warnings of the console, exceptions, and what its
  /// policy forbade.
  public private(set) var complaints: [String] = []

  /// The addresses that it asked for so far.
  public private(set) var requests: [String] = []

  public init(_ browser: Browser, width: Int = 1280, height: Int = 900) throws {
    self.browser = browser
    let target = try browser.call("Target.createTarget", ["url": "about:blank"])
    let attached = try browser.call(
      "Target.attachToTarget", ["targetId": target["targetId"] ?? "", "flatten": true])
    session = attached["sessionId"] as? String ?? ""
    for domain in ["Page", "Runtime", "Log", "Network"] { try call("\(domain).enable") }
    try resize(width: width, height: height)
  }

  @discardableResult
  private func call(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    let result = try browser.call(method, parameters, session: session)
    for event in try browser.takeEvents() { note(event) }
    return result
  }

  private func note(_ event: [String: Any]) {
    guard let parameters = event["params"] as? [String: Any] else { return }
    switch event["method"] as? String {
    case "Runtime.consoleAPICalled", "Runtime.exceptionThrown": complaints.append("\(parameters)")
    case "Log.entryAdded": complaints.append("\(parameters)")
    case "Network.requestWillBeSent":
      let request = parameters["request"] as? [String: Any]
      requests.append(request?["url"] as? String ?? "")
    default: break
    }
  }

  /// The requests for anything but data within the page.
  public var outsideRequests: [String] {
    requests.filter { !$0.hasPrefix("data:") && !$0.hasPrefix("blob:") }
  }

  // MARK: - Surroundings

  public func resize(width: Int, height: Int) throws {
    try call(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600])
  }

  /// What the page is told of the reader's wishes.
  public func prefer(isDark: Bool = false, reducesMotion: Bool = false, prints: Bool = false) throws
  {
    let features = [
      ["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"],
      ["name": "prefers-reduced-motion", "value": reducesMotion ? "reduce" : "no-preference"],
    ]
    try call("Emulation.setEmulatedMedia", ["media": prints ? "print" : "", "features": features])
  }

  public func setScripts(areOn: Bool) throws {
    try call("Emulation.setScriptExecutionDisabled", ["value": !areOn])
  }

  /// Saves downloads in a directory.
  public func saveDownloads(in directory: URL) throws {
    try call(
      "Browser.setDownloadBehavior", ["behavior": "allow", "downloadPath": directory.path])
  }

  // MARK: - Going places

  /// Opens a file and waits until all of it is there.
  public func open(_ file: URL, place: String = "") throws {
    try call("Page.navigate", ["url": "about:blank"])
    try call("Page.navigate", ["url": file.absoluteString + place])
    try wait(for: "document.readyState === 'complete' && location.protocol === 'file:'")
  }

  public func reload() throws {
    try evaluate("window.isOld = true")
    try call("Page.reload")
    try wait(for: "window.isOld === undefined && document.readyState === 'complete'")
  }

  // MARK: - Looking

  /// What an expression of JavaScript comes to; a test's own script runs also where the page's do not.
  @discardableResult
  public func evaluate(_ expression: String) throws -> Any? {
    let answer = try call(
      "Runtime.evaluate",
      ["expression": expression, "returnByValue": true, "awaitPromise": true])
    if let details = answer["exceptionDetails"] { throw BrowserError.threw("\(details)") }
    return (answer["result"] as? [String: Any])?["value"]
  }

  public func text(_ expression: String) throws -> String {
    try evaluate(expression) as? String ?? ""
  }

  public func number(_ expression: String) throws -> Double {
    (try evaluate(expression) as? NSNumber)?.doubleValue ?? .nan
  }

  public func isTrue(_ expression: String) throws -> Bool {
    try evaluate(expression) as? Bool ?? false
  }

  /// Asks again and again, for a minute at most.
  public func wait(for condition: String) throws {
    for _ in 0..<1200 {
      if try isTrue(condition) { return }
      usleep(50_000)
    }
    throw BrowserError.neverTrue(condition)
  }

  /// A picture of what is in sight, or of the whole page, as PNG.
  public func screenshot(isWhole: Bool = false) throws -> Data {
    let answer = try call(
      "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": isWhole])
    return Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
  }

  /// The page as a PDF, as it would be printed.
  public func printed() throws -> Data {
    let answer = try call("Page.printToPDF", ["printBackground": true])
    return Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
  }

  // MARK: - Keys and mouse

  /// Presses a key: a character, or a name as `Escape`.
  public func press(_ key: String, withShift: Bool = false) throws {
    let codes = [
      "Escape": 27, "Tab": 9, "Enter": 13, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39,
      "ArrowDown": 40, "Backspace": 8,
    ]
    var parameters: [String: Any] = ["key": key, "modifiers": withShift ? 8 : 0]
    if let code = codes[key] {
      parameters["windowsVirtualKeyCode"] = code
      parameters["code"] = key
    } else {
      parameters["text"] = key
    }
    if key == "Enter" { parameters["text"] = "\r" }
    try call("Input.dispatchKeyEvent", parameters.merging(["type": "keyDown"]) { $1 })
    try call("Input.dispatchKeyEvent", parameters.merging(["type": "keyUp"]) { $1 })
  }

  public func type(_ text: String) throws {
    for character in text { try press(String(character)) }
  }

  /// Clicks into the middle of the first element that a selector names.
  public func click(_ selector: String) throws {
    let (x, y) = try middle(of: selector)
    try mouse("mouseMoved", x, y)
    try mouse("mousePressed", x, y, isDown: true)
    try mouse("mouseReleased", x, y)
  }

  /// Presses the mouse in the middle of an element and releases it so many pixels away.
  public func drag(_ selector: String, byX distanceX: Double, byY distanceY: Double = 0) throws {
    let (x, y) = try middle(of: selector)
    try mouse("mouseMoved", x, y)
    try mouse("mousePressed", x, y, isDown: true)
    try mouse("mouseMoved", x + distanceX, y + distanceY, isDown: true)
    try mouse("mouseReleased", x + distanceX, y + distanceY)
  }

  /// Moves the mouse to a place of an element, in parts of its width and height.
  public func point(at selector: String, _ partX: Double, _ partY: Double) throws {
    let box = try rectangle(of: selector)
    try mouse("mouseMoved", box[0] + partX * box[2], box[1] + partY * box[3])
  }

  private func mouse(_ type: String, _ x: Double, _ y: Double, isDown: Bool = false) throws {
    try call(
      "Input.dispatchMouseEvent",
      [
        "type": type, "x": x, "y": y, "button": type == "mouseMoved" && !isDown ? "none" : "left",
        "buttons": isDown ? 1 : 0, "clickCount": type == "mouseMoved" ? 0 : 1,
      ])
  }

  private func middle(of selector: String) throws -> (x: Double, y: Double) {
    let box = try rectangle(of: selector)
    return (box[0] + box[2] / 2, box[1] + box[3] / 2)
  }

  /// Left, top, width and height in sight, after the page was moved there if it had to be.
  private func rectangle(of selector: String) throws -> [Double] {
    let quoted = "\"" + selector.replacingOccurrences(of: "\"", with: "\\\"") + "\""
    let box = try evaluate(
      """
      (() => {
        const element = document.querySelector(\(quoted));
        if (!element) throw new Error("there is no " + \(quoted));
        element.scrollIntoView({ block: "nearest" });
        const box = element.getBoundingClientRect();
        return [box.left, box.top, box.width, box.height];
      })()
      """)
    return (box as? [NSNumber])?.map(\.doubleValue) ?? [0, 0, 0, 0]
  }
}
