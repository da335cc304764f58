/// Our number, beside a peer's from the same run and beside a goal.
struct Comparison: Encodable, Equatable {
  let subject: String

  /// `ms`, `kB`, `MiB`, or a rate.
  let unit: String

  let ours: Double

  /// Nil where the peer is not installed.
  let peer: Double?

  /// Which peer, and how it did it.
  let peerName: String

  /// Nil where there is only something to tell.
  let goal: Goal?

  /// How many times as much as ours the peer takes.
  var ratio: Double? { peer.map { $0 / ours } }

  /// Nil without a goal, or without the peer that it is about.
  var verdict: Goal.Verdict? {
    guard let goal else { return nil }
    switch goal.kind {
    case .timesFaster: return ratio.map { goal.verdict(on: $0) }
    case .atMost, .atLeast: return goal.verdict(on: ours)
    }
  }

  private enum Key: String, CodingKey {
    case subject, unit, ours, peer, peerName, goal, ratio, verdict
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(subject, forKey: .subject)
    try values.encode(unit, forKey: .unit)
    try values.encode(ours, forKey: .ours)
    try values.encodeIfPresent(peer, forKey: .peer)
    try values.encode(peerName, forKey: .peerName)
    try values.encodeIfPresent(goal, forKey: .goal)
    try values.encodeIfPresent(ratio, forKey: .ratio)
    try values.encodeIfPresent(verdict, forKey: .verdict)
  }
}
