/// Which numbers an author wants ticks at.
public enum TickChoice: Equatable, Sendable {
  /// Only whole numbers, as steps and counts want.
  case integers

  /// Exactly these.
  case at([Double])

  /// None.
  case none
}
