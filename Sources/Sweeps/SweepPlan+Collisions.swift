import Digests

extension SweepPlan {
  /// Makes sure that no two runs write one file, also where file systems do not tell capitals from
  /// small letters.
  ///
  /// It keeps eight bytes for each figure of each run, as long as it looks.
  ///
  /// - Throws: ``SweepError/collision(_:_:file:)`` for the first that would.
  public func checkNames() throws(SweepError) {
    guard points.contains(where: { !$0.figures.isEmpty }) else { return }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(runCount)
    forEachName { _, name in hashes.append(Self.hash(name)) }
    hashes.sort()
    var twice = Set<UInt64>()
    for (hash, next) in zip(hashes, hashes.dropFirst()) where hash == next { twice.insert(hash) }
    guard !twice.isEmpty else { return }
    // Equal hashes of different names are possible, so names decide.
    var owners: [String: Int] = [:]
    var found: (Int, Int, String)?
    forEachName { run, name in
      guard found == nil, twice.contains(Self.hash(name)) else { return }
      if let owner = owners.updateValue(run, forKey: name.lowercased()) {
        found = (owner, run, name)
      }
    }
    if let (first, second, name) = found {
      throw .collision(
        self.name(of: run(first)), self.name(of: run(second)), file: "figures/\(name)")
    }
  }

  private func forEachName(_ body: (_ run: Int, _ name: String) -> Void) {
    for index in 0..<runCount {
      let run = run(index)
      for figure in run.point.figures {
        body(index, naming.name(of: run, figure: figure.name, keys: keys))
      }
    }
  }

  /// The first bytes of the digest: spread evenly, and the same in each process.
  private static func hash(_ name: String) -> UInt64 {
    UInt64(SHA256Digest.hex(of: name.lowercased().utf8).prefix(16), radix: 16) ?? 0
  }
}
