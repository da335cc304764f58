import FigureMetadata
import Foundation
import Rasters
import Testing
import VectorPictures

private func message(
  _ renderer: VectorRenderer, _ format: FigureFileFormat = .svg
) -> String {
  let bytes = format == .svg ? Fixtures.svg("<g/>") : Fixtures.pdf(["1 0 0"])
  let picture = VectorPicture(format: format, bytes: bytes, path: "a.\(format.rawValue)")
  let error = #expect(throws: VectorPictureError.self) {
    try picture.pages(dotsPerInch: 96, using: renderer)
  }
  return error?.description ?? ""
}

@Suite struct VectorRendererTests {
  @Test(arguments: ["", ":", "relative", "/no/such/directory"])
  func aMissingProgramIsNamedWithItsPackage(_ searchPath: String) {
    let renderer = VectorRenderer(searchPath: searchPath)
    #expect(
      message(renderer) == "a.svg: cannot be drawn, rsvg-convert is not installed; "
        + "install librsvg2-bin (Debian) or librsvg (Homebrew)")
    #expect(
      message(renderer, .pdf) == "a.pdf: cannot be drawn, pdfinfo is not installed; "
        + "install poppler-utils (Debian) or poppler (Homebrew)")
  }

  @Test func aFileThatCannotBeRunIsNoProgram() throws {
    let tools = try FakeTools([.rsvgConvert: "exit 0"])
    let path = tools.url.appendingPathComponent("rsvg-convert").path
    #expect(tools.renderer().path(of: .rsvgConvert) == path)
    try Data("#!/bin/sh\n".utf8).write(to: tools.url.appendingPathComponent("pdfinfo"))
    try FileManager.default.createDirectory(
      at: tools.url.appendingPathComponent("pdftocairo"), withIntermediateDirectories: false)
    #expect(tools.renderer().path(of: .pdfInfo) == nil)
    #expect(tools.renderer().path(of: .pdfToCairo) == nil)
  }

  @Test func programsGetNothingButBytesAndOptions() throws {
    let tools = try FakeTools([
      .rsvgConvert: #"echo "Error: $(pwd) $LC_ALL ${LANG-none} $(head -c 4) $*" >&2; exit 1"#
    ])
    #expect(
      message(tools.renderer()) == "a.svg: rsvg-convert cannot draw it: Error: / C none <svg "
        + "--format=png --dpi-x=96 --dpi-y=96 --width=8 --height=4")
  }

  @Test func theFirstErrorIsGivenAndNoControlCharacter() throws {
    let tools = try FakeTools([
      .rsvgConvert: #"printf 'a warning\nbad \033[31mError: x\nError: y\n' >&2; exit 3"#
    ])
    #expect(message(tools.renderer()) == "a.svg: rsvg-convert cannot draw it: bad [31mError: x")
    let silent = try FakeTools([.rsvgConvert: "exit 3"])
    #expect(message(silent.renderer()).hasSuffix("it ended with status 3 and no word"))
  }

  @Test func whatIsNoPictureIsRefused() throws {
    let tools = try FakeTools([.rsvgConvert: "echo words"])
    #expect(message(tools.renderer()).contains("it wrote no picture: not a PNG file"))
  }

  @Test func aProgramThatHangsIsKilled() throws {
    let tools = try FakeTools([.rsvgConvert: "sleep 600"])
    #expect(
      message(tools.renderer(seconds: 1)) == "a.svg: rsvg-convert did not end within 1 s; "
        + "draw less, or a smaller page")
  }

  @Test func aProgramThatHangsWithoutOutputIsKilled() throws {
    let tools = try FakeTools([.rsvgConvert: "exec >&- 2>&-; exec sleep 600"])
    #expect(message(tools.renderer(seconds: 1)).contains("did not end within 1 s"))
  }

  @Test func aProgramThatWritesTooMuchIsKilled() throws {
    let tools = try FakeTools([.rsvgConvert: "cat /dev/zero"])
    #expect(message(tools.renderer()).contains("wrote more than 1048576 bytes"))
  }

  @Test func errorsWithoutEndDoNotFillMemory() throws {
    let tools = try FakeTools([
      .rsvgConvert: "echo 'Error: x' >&2; head -c 9000000 /dev/zero >&2; exit 1"
    ])
    #expect(message(tools.renderer()).hasSuffix("cannot draw it: Error: x"))
  }

  @Test func aProgramThatIsKilledIsNamed() throws {
    let tools = try FakeTools([.rsvgConvert: "kill -9 $$"])
    #expect(message(tools.renderer()).contains("rsvg-convert was stopped by signal 9"))
  }

  #if os(Linux)
  @Test func memoryIsLimited() throws {
    let tools = try FakeTools([
      .rsvgConvert: #"echo "Error: $(ulimit -v) $(ulimit -c)" >&2; exit 1"#
    ])
    #expect(message(tools.renderer()).hasSuffix("Error: 2097152 0"))
  }

  @Test func noOtherFileIsOpenInAProgram() throws {
    let pipe = Pipe()
    let descriptor = fcntl(pipe.fileHandleForReading.fileDescriptor, F_DUPFD, 77)
    #expect(descriptor >= 77)
    defer { close(descriptor) }
    let tools = try FakeTools([
      .rsvgConvert: "echo \"Error: $(ls /proc/$$/fd/0 /proc/$$/fd/\(descriptor) 2>&1)\" >&2; exit 1"
    ])
    let text = message(tools.renderer())
    #expect(text.contains("fd/\(descriptor)': No such file"))
  }
  #endif
}
