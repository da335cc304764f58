import Testing

@testable import ShellWords

@Suite struct ShellCommandTests {
  @Test("A short command stands in one line, its words quoted where a shell needs it")
  func short() {
    let command = ShellCommand(["descent", "sweep", "a b.yml", "--seeds", "0..<9"])
    #expect(command.text == "descent sweep 'a b.yml' --seeds '0..<9'")
  }

  @Test("A long one goes on behind backslashes, before options and never behind one")
  func long() {
    let rates = (1...20).map { "0.\($0)" }.joined(separator: ",")
    let command = ShellCommand(
      ["descent", "sweep", "--seeds", "0...99", "--vary", "rate=\(rates)"]
        + (1...6).flatMap { ["--set", "data.column-\($0)=\($0)"] })
    let lines = command.text.split(separator: "\n")
    #expect(
      lines[..<3] == [
        "descent sweep --seeds 0...99 \\", "  --vary rate=\(rates) \\",
        "  --set data.column-1=1 --set data.column-2=2 --set data.column-3=3 \\",
      ])
    #expect(lines.dropLast().allSatisfy { $0.hasSuffix(" \\") })
    #expect(lines.last == "  --set data.column-4=4 --set data.column-5=5 --set data.column-6=6")
  }
}
