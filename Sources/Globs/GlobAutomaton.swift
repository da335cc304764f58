/// A pattern as a nondeterministic automaton, all of whose states are followed at once, so that no
/// pattern takes more than one pass over a name (Thompson, "Regular Expression Search Algorithm", 1968).
struct GlobAutomaton: Sendable {
  private enum State: Sendable {
    case accepting

    /// Goes on to a state past one character.
    case one(GlobScalars, Int)

    /// Goes on to a state past nothing, at the beginning and after a `/`.
    case nameStart(Int)

    /// Goes on to each of these states past nothing.
    case branches([Int])
  }

  private var states: [State] = [.accepting]
  private var start = 0

  init(_ pieces: [GlobPiece]) {
    start = add(pieces, before: 0)
  }

  /// Adds the states of some parts, the last first; `next` is the state after them, and the one that is
  /// returned the state before them.
  private mutating func add(_ pieces: [GlobPiece], before next: Int) -> Int {
    pieces.reversed().reduce(next) { next, piece in add(piece, before: next) }
  }

  private mutating func add(_ piece: GlobPiece, before next: Int) -> Int {
    switch piece {
    case .one(let scalars): return add(.one(scalars, next))
    case .nameCharacters: return addRepeated(.inName, before: next)
    case .characters: return addRepeated(.any, before: next)
    case .directories:
      let slash = add(.one(.scalar("/"), next))
      let starts = [addRepeated(.any, before: slash), add(.nameStart(next))]
      return add(.branches(starts))
    case .alternatives(let alternatives):
      var starts: [Int] = []
      for alternative in alternatives { starts.append(add(alternative, before: next)) }
      return add(.branches(starts))
    }
  }

  private mutating func addRepeated(_ scalars: GlobScalars, before next: Int) -> Int {
    let loop = add(.branches([next]))
    states[loop] = .branches([add(.one(scalars, loop)), next])
    return loop
  }

  private mutating func add(_ state: State) -> Int {
    states.append(state)
    return states.count - 1
  }

  func accepts(_ name: String) -> Bool {
    var current: [Int] = []
    // For each state, after how many characters it was last entered.
    var entered = [Int](repeating: -1, count: states.count)
    enter(start, after: 0, isAtNameStart: true, &entered, &current)
    var count = 0
    for scalar in name.unicodeScalars {
      count += 1
      var following: [Int] = []
      for case .one(let scalars, let next) in current.map({ states[$0] })
      where scalars.contains(scalar) {
        enter(next, after: count, isAtNameStart: scalar == "/", &entered, &following)
      }
      if following.isEmpty { return false }
      current = following
    }
    return entered[0] == count
  }

  /// Enters a state and all that follow it past nothing, each once.
  private func enter(
    _ state: Int, after count: Int, isAtNameStart: Bool, _ entered: inout [Int],
    _ current: inout [Int]
  ) {
    var waiting = [state]
    while let state = waiting.popLast() {
      guard entered[state] != count else { continue }
      entered[state] = count
      switch states[state] {
      case .accepting, .one: current.append(state)
      case .nameStart(let next): if isAtNameStart { waiting.append(next) }
      case .branches(let nexts): waiting += nexts
      }
    }
  }
}
