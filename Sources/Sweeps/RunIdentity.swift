import Digests
import TorchRandom

/// What the runs of one experiment are known by, whatever sweep they are part of.
struct RunIdentity: Equatable, Sendable {
  private let tool: String
  private let experimentDigest: String

  init(tool: String, experimentDigest: String) {
    self.tool = tool
    self.experimentDigest = experimentDigest
  }

  /// 128 bits of the digest in hexadecimal digits: two of a million runs share them with a probability
  /// of 10^-27.
  func text(seed: TorchSeed) -> String {
    String(SHA256Digest.hex(of: "\(tool) \(experimentDigest) \(seed)".utf8).prefix(32))
  }
}
