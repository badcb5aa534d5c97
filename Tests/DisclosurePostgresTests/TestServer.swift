import Foundation
import Testing

@testable import DisclosurePostgres

/// A real PostgreSQL in a folder of its own, reached by a Unix socket only.
///
/// It refuses to run as root, so there it runs as nobody.
struct TestServer {
  private let folder: String
  private let server: Process

  /// For libpq; `user` is the superuser unless another is given.
  func address(user: String = "tester") -> String { "postgres://\(user)@/postgres?host=\(folder)" }

  init() throws {
    var template = Array("/tmp/gongshi-pg-XXXXXX".utf8CString)
    folder = String(cString: try #require(mkdtemp(&template)))
    if getuid() == 0 { #expect(chown(folder, nobody, nobody) == 0) }
    let made = try TestServer.process(
      "initdb", ["-D", folder + "/data", "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-sync"],
      in: folder)
    try made.run()
    made.waitUntilExit()
    try #require(made.terminationStatus == 0, "initdb failed, see \(folder)/output")
    server = try TestServer.process(
      "postgres", ["-D", folder + "/data", "-k", folder, "-c", "listen_addresses=", "-F"],
      in: folder)
    try server.run()
    try waitUntilReady()
  }

  func stop() {
    // Fast shutdown: it does not wait for whoever is connected.
    kill(server.processIdentifier, SIGINT)
    server.waitUntilExit()
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func waitUntilReady() throws {
    for _ in 0..<600 where server.isRunning {
      if (try? PostgresSession(to: address())) != nil { return }
      usleep(100_000)
    }
    stop()
    Issue.record("PostgreSQL did not start, see \(folder)/output")
    throw CancellationError()
  }

  private static func process(
    _ program: String, _ arguments: [String], in folder: String
  ) throws -> Process {
    let process = Process()
    let path = try #require(find(program), "\(program) is not installed")
    let drop = ["--reuid", "\(nobody)", "--regid", "\(nobody)", "--clear-groups", path]
    let isRoot = getuid() == 0
    process.executableURL = URL(fileURLWithPath: isRoot ? "/usr/bin/setpriv" : path)
    process.arguments = (isRoot ? drop : []) + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    _ = FileManager.default.createFile(atPath: folder + "/output", contents: nil)
    let output = FileHandle(forWritingAtPath: folder + "/output")
    process.standardOutput = output
    process.standardError = output
    return process
  }

  /// On the path, or where Debian keeps the servers' programs.
  private static func find(_ program: String) -> String? {
    let places = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let versions = try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")
    let folders =
      places.map(String.init) + (versions ?? []).sorted().map { "/usr/lib/postgresql/\($0)/bin" }
    return folders.map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

private let nobody: UInt32 = 65_534

/// Runs `body` with a server that is gone afterwards.
func withServer(_ body: (TestServer) throws -> Void) throws {
  let server = try TestServer()
  defer { server.stop() }
  try body(server)
}

/// The rule by which `body` is refused; nil when it is not.
func postgresRule(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let refusal as PostgresRefusal {
    return refusal.id
  } catch {
    return "\(error)"
  }
}
