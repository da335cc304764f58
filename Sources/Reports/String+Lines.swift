extension String {
  /// As a block of code has it.
  var withoutLastNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}
