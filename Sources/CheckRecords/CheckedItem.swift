/// One picture of a check.
public struct CheckedItem: Equatable, Sendable {
  /// The path below the root, with `/` between folders; of a single file its name.
  public var name: String

  public var pictureClass: PictureClass

  public var verdict: Verdict

  /// What decided the class: the name of a metric, `scene`, `hash`, `bytes`, `text` and so on; nil where
  /// there was nothing to decide.
  public var decidedBy: String?

  /// Why it is so, in a sentence for people without a full stop; empty for equal pictures.
  public var message: String

  /// Every gate that was measured, the one that decided among them.
  public var gates: [MeasuredGate]

  /// The least rectangle around all pixels that differ, `[left, top, right, bottom]`, the last two
  /// exclusive; nil where none does.
  public var differingBox: [Int]?

  /// Which part of the differing pixels lies in texts, from 0 to 1; nil where there is none, or where
  /// the texts' places are not known.
  public var textShare: Double?

  /// What differs in the scenes that the two files carry.
  public var scene: [SceneDifference]

  /// What else a reader should know: libraries that differ, gates that were tightened and so on.
  public var notes: [String]

  /// Why its tolerance is wider than others', as the settings say.
  public var reason: String?

  /// What was left out of the comparison.
  public var masks: [MaskedRegion]

  /// Nil where there is none.
  public var baseline: CheckedFile?

  /// Nil where there is none.
  public var actual: CheckedFile?

  /// Where the picture of the differences was written, if it was.
  public var diff: String?

  /// What was done to the baseline in this run; nil for nothing.
  public var update: BaselineUpdate?

  public init(
    name: String, pictureClass: PictureClass, verdict: Verdict, decidedBy: String? = nil,
    message: String = "", gates: [MeasuredGate] = [], differingBox: [Int]? = nil,
    textShare: Double? = nil, scene: [SceneDifference] = [], notes: [String] = [],
    reason: String? = nil, masks: [MaskedRegion] = [], baseline: CheckedFile? = nil,
    actual: CheckedFile? = nil, diff: String? = nil, update: BaselineUpdate? = nil
  ) {
    self.name = name
    self.pictureClass = pictureClass
    self.verdict = verdict
    self.decidedBy = decidedBy
    self.message = message
    self.gates = gates
    self.differingBox = differingBox
    self.textShare = textShare
    self.scene = scene
    self.notes = notes
    self.reason = reason
    self.masks = masks
    self.baseline = baseline
    self.actual = actual
    self.diff = diff
    self.update = update
  }
}

/// What a check did to a baseline.
public enum BaselineUpdate: String, Codable, Sendable {
  case written
  case replaced
  case removed
}

extension CheckedItem: Codable {
  private enum CodingKeys: String, CodingKey {
    case name
    case pictureClass = "class"
    case verdict
    case decidedBy = "decided_by"
    case message
    case gates
    case differingBox = "bbox"
    case textShare = "text_share"
    case scene
    case notes
    case reason
    case masks
    case baseline
    case actual
    case diff
    case update
  }
}
