import Foundation

/// Where PyTorch's own values stand.
///
/// The files in `Fixtures` are a part of those that PyTorch 2.15.0 (CPU, AVX2, one thread) wrote;
/// `DESCENT_TORCH_REFERENCE` may name a directory with the whole of them.
public enum TorchReference {
  /// The content of one of the three files.
  public static func decode<Value: Decodable>(_ type: Value.Type, from name: String) throws -> Value
  {
    let directory =
      if let path = ProcessInfo.processInfo.environment["DESCENT_TORCH_REFERENCE"] {
        URL(fileURLWithPath: path, isDirectory: true)
      } else {
        Bundle.module.bundleURL.appendingPathComponent("Fixtures", isDirectory: true)
      }
    let data = try Data(contentsOf: directory.appendingPathComponent(name))
    return try JSONDecoder().decode(type, from: data)
  }

  /// The bit patterns of values, as the files write them.
  public static func hexadecimal(_ values: [Float]) -> [String] {
    values.map { value in
      let digits = String(value.bitPattern, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }
  }
}
