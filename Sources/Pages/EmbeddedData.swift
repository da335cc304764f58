/// JSON that a page carries for its script: `JSON.parse(document.getElementById(id).textContent)`.
public struct EmbeddedData: Equatable, Sendable {
  public let id: String

  /// JSON, in which every `<` is written as an escape, so that nothing in it ends the element.
  public let text: String

  /// The data of a JSON text; outside of strings it has no `<`, so the escape means the same.
  public init(id: String, json: String) {
    self.id = id
    text = json.split(separator: "<", omittingEmptySubsequences: false)
      .joined(separator: #"\u003c"#)
  }
}
