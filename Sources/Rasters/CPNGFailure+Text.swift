import CPNG

extension CPNGFailure {
  /// libpng's message, which it writes in ASCII.
  var text: String {
    withUnsafeBytes(of: message) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
