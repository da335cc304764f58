import Foundation

/// A headless Chromium of a test's own, driven by its DevTools protocol.
///
/// It speaks over pipes (`--remote-debugging-pipe`: it reads from descriptor 3 and writes to 4), so no
/// port is open. It ends when this goes away. For one thread at a time.
public final class Browser {
  private let process: pid_t
  private let profile: URL
  private let pipe: DevToolsPipe
  private var lastCommand = 0
  private var events: [DevToolsPipe.Message] = []

  /// The program that `DESCENT_BROWSER` names; nil where it names none.
  public static let path: String? = {
    guard let path = ProcessInfo.processInfo.environment["DESCENT_BROWSER"], !path.isEmpty else {
      return nil
    }
    return path
  }()

  /// Where `DESCENT_BROWSER_SCREENSHOTS` asks for screenshots; nil for nowhere.
  public static let screenshots = ProcessInfo.processInfo
    .environment["DESCENT_BROWSER_SCREENSHOTS"].map { URL(filePath: $0) }

  public init(_ path: String) throws {
    profile = FileManager.default.temporaryDirectory.appending(path: "browser-\(UUID())")
    var commands: [Int32] = [0, 0]
    var answers: [Int32] = [0, 0]
    guard unistdPipe(&commands) == 0, unistdPipe(&answers) == 0 else {
      throw BrowserError.failedToStart(path: path, code: errno)
    }
    // Ours stay ours, also in programs that other tests start.
    for descriptor in commands + answers { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    process = try Self.start(path, profile: profile.path, reading: commands[0], writing: answers[1])
    close(commands[0])
    close(answers[1])
    pipe = DevToolsPipe(input: commands[1], output: answers[0])
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    try? FileManager.default.removeItem(at: profile)
  }

  private static func start(
    _ path: String, profile: String, reading: Int32, writing: Int32
  ) throws -> pid_t {
    var arguments = [
      path, "--headless", "--remote-debugging-pipe", "--user-data-dir=\(profile)",
      "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--disable-gpu", "--hide-scrollbars",
      "--force-color-profile=srgb", "--disable-dev-shm-usage", "about:blank",
    ]
    // Chromium's sandbox does not work for root.
    if geteuid() == 0 { arguments.insert("--no-sandbox", at: 1) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Out of the way of 3 and 4 first, which may be these very descriptors.
    posix_spawn_file_actions_adddup2(&actions, reading, 100)
    posix_spawn_file_actions_adddup2(&actions, writing, 101)
    posix_spawn_file_actions_adddup2(&actions, 100, 3)
    posix_spawn_file_actions_adddup2(&actions, 101, 4)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var texts = arguments.map { strdup($0) } + [nil]
    defer { for text in texts { free(text) } }
    var process = pid_t()
    let code = posix_spawn(&process, path, &actions, nil, &texts, environ)
    guard code == 0 else { throw BrowserError.failedToStart(path: path, code: code) }
    return process
  }

  /// Sends a command and waits for its answer.
  @discardableResult
  func call(
    _ method: String, _ parameters: [String: Any] = [:], session: String? = nil
  ) throws -> [String: Any] {
    lastCommand += 1
    var message: DevToolsPipe.Message = [
      "id": lastCommand, "method": method, "params": parameters,
    ]
    if let session { message["sessionId"] = session }
    try pipe.send(message)
    while let answer = try pipe.receive(within: 60_000) {
      guard answer["id"] as? Int == lastCommand else {
        events.append(answer)
        continue
      }
      if let error = answer["error"] as? [String: Any] {
        throw BrowserError.refused(method: method, message: "\(error["message"] ?? error)")
      }
      return answer["result"] as? [String: Any] ?? [:]
    }
    throw BrowserError.silent(method: method)
  }

  /// What it told without being asked, since the last time.
  func takeEvents() throws -> [[String: Any]] {
    while let event = try pipe.receive(within: 0) { events.append(event) }
    defer { events = [] }
    return events
  }
}

// Inside the type, `pipe` is its own.
private func unistdPipe(_ descriptors: inout [Int32]) -> Int32 { pipe(&descriptors) }
