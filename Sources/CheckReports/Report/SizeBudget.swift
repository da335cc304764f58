/// Makes the pictures of a page fit into so many bytes.
///
/// The largest come first at each step: packed better, then as previews of half and of a quarter of their
/// size, then moved into a folder, whole.
struct SizeBudget {
  let maximumSize: Int

  /// The folder that moved pictures go into.
  let folder: String

  /// Changes pictures until they fit beside the bytes that the page takes without them.
  func fit(_ embeddings: inout [Embedding], baseSize: Int) {
    var size = baseSize + embeddings.reduce(0) { $0 + $1.referenceLength(inFolder: folder) }
    let steps: [(inout Embedding) -> Void] =
      [1, 2, 4].map { factor in { $0.reduce(by: factor) } } + [{ $0.move() }]
    for step in steps {
      for index in largestFirst(embeddings) {
        guard size > maximumSize else { return }
        size -= embeddings[index].referenceLength(inFolder: folder)
        step(&embeddings[index])
        size += embeddings[index].referenceLength(inFolder: folder)
      }
    }
  }

  private func largestFirst(_ embeddings: [Embedding]) -> [Int] {
    embeddings.indices.sorted { one, other in
      (embeddings[other].bytes.count, one) < (embeddings[one].bytes.count, other)
    }
  }
}
