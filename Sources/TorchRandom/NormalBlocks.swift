/// The transform of Box and Muller on blocks of 16 float32 values, as PyTorch's AVX2 code does it.
///
/// Value j of a block's first half gives the radius, value j of its second half the angle of a pair;
/// the pair takes their places.
enum NormalBlocks {
  static let blockSize = 16

  /// Turns uniform values in [0, 1) into standard normal ones.
  ///
  /// If the count is no multiple of 16, the last 16 places, some of them done already, are filled
  /// with fresh uniform values and transformed again.
  static func transform(_ values: inout [Float], nextUniform: () -> Float) {
    precondition(values.count >= blockSize, "a block of normal values needs 16 uniform ones")
    let count = values.count
    values.withUnsafeMutableBufferPointer { values in
      for start in stride(from: 0, through: count - blockSize, by: blockSize) {
        transformBlock(values, at: start)
      }
      if !count.isMultiple(of: blockSize) {
        for index in (count - blockSize)..<count {
          values[index] = nextUniform()
        }
        transformBlock(values, at: count - blockSize)
      }
    }
  }

  private static func transformBlock(_ values: UnsafeMutableBufferPointer<Float>, at start: Int) {
    let twoPi = Float(bitPattern: 0x40c9_0fdb)
    let half = blockSize / 2
    for index in start..<(start + half) {
      let radius = (-2 * CephesFloat.log(1 - values[index])).squareRoot()
      let (sine, cosine) = CephesFloat.sineAndCosine(twoPi * values[index + half])
      // PyTorch multiplies by a deviation of 1 and adds a mean of 0, which turns -0 into +0.
      values[index] = radius * cosine + 0
      values[index + half] = radius * sine + 0
    }
  }
}
