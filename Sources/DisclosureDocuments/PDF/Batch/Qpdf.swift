import Foundation

/// The program that counts and copies the pages of finished PDFs, with bounded time and memory.
enum Qpdf {
  static func pageCount(of path: String) throws -> Int {
    let (status, output) = try run(["--show-npages", name(path)])
    guard isDone(status), let count = Int(output.trimmingCharacters(in: .whitespacesAndNewlines))
    else { throw PrintRefusal.unreadable(path) }
    return count
  }

  /// Copies all pages of the files, one after the other; a file may come more than once.
  static func join(_ paths: [String], to output: String) throws {
    let (status, _) = try run(
      ["--empty", "--deterministic-id", "--pages"] + paths.map(name) + ["--", name(output)])
    guard isDone(status) else { throw PrintRefusal.unreadable(paths.joined(separator: "、")) }
  }

  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// With warnings is done too.
  private static func isDone(_ status: Int32) -> Bool { status == 0 || status == 3 }

  /// A name that is not taken for an option or for a file of options.
  private static func name(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["prlimit", "--cpu=60", "--as=\(1 << 30)", "--core=0", "--", "qpdf"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : -1
    guard status != 127 else { throw PrintRefusal.noProgram }
    return (status, String(decoding: output, as: UTF8.self))
  }
}
