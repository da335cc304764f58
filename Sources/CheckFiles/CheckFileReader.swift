import Globs
import SettingFiles

/// Understands the settings of a check.
struct CheckFileReader {
  let settings: Setting

  func file() throws(CheckFileError) -> CheckFile {
    _ = try settings.fields("", allowing: CheckKey.allCases.map(\.rawValue))
    let defaults = try CheckEntryReader(settings: settings, path: "").entry()
    return CheckFile(defaults: defaults, files: try files(), values: settings.values)
  }

  private func files() throws(CheckFileError) -> [CheckFile.Files] {
    guard let setting = settings[CheckKey.files.rawValue], !setting.isMissing else { return [] }
    guard let entries = setting.entries else {
      throw setting.unexpected(
        "files", "patterns with settings, as in \"loss-*.png\": { dpi: 200 },")
    }
    var files: [CheckFile.Files] = []
    for entry in entries { files.append(try self.files(entry)) }
    return files
  }

  private func files(_ entry: Setting.Entry) throws(CheckFileError) -> CheckFile.Files {
    let path = "files.\(entry.key)"
    let pattern: Glob
    do throws(GlobError) {
      pattern = try Glob(entry.key)
    } catch {
      throw CheckFileError("files", error.description, at: entry.origin)
    }
    if let start = ["/", "./", "../"].first(where: { entry.key.hasPrefix($0) }) {
      throw CheckFileError(
        path,
        "a pattern that begins with \(start) is for no picture; "
          + "write it relative to the directory of the baselines", at: entry.origin)
    }
    _ = try entry.value.fields(path, allowing: CheckKey.ofFiles.map(\.rawValue))
    let read = try CheckEntryReader(settings: entry.value, path: path).entry()
    if read.reason == nil,
      let key = CheckKey.needingReason.first(where: { entry.value[$0.rawValue] != nil })
    {
      throw CheckFileError(
        path,
        "a \(key.rawValue) of its own needs a reason; add one below the pattern, "
          + "as in reason: dashes shift with Cairo 1.18",
        at: entry.value.origin(of: key.rawValue))
    }
    return CheckFile.Files(pattern: Located(pattern, at: entry.origin), entry: read)
  }
}
