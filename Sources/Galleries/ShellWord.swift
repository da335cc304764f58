/// A path as a word of a command line.
enum ShellWord {
  /// The path, in quotation marks where a shell would read it otherwise; never an option.
  static func path(_ path: String) -> String {
    let path = path.hasPrefix("-") ? "./\(path)" : path
    guard path.isEmpty || !path.utf8.allSatisfy(isPlain) else { return path }
    let parts = path.split(separator: "'", omittingEmptySubsequences: false)
    return "'\(parts.joined(separator: #"'\''"#))'"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: "-_./+=:@,".utf8.contains(byte)
    }
  }
}
