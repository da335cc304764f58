/// The name under which a figure's file holds its provenance, in whatever format.
public enum ProvenanceName {
  /// A PNG's keyword, an SVG's element, and the first word of a PDF's keywords.
  public static let keyword = "descent:provenance"
}
