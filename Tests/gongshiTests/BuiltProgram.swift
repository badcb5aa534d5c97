import Disclosure
import DisclosureSheets
import Foundation

/// What a command left behind: its exit code and all that it printed.
struct CommandRun {
  let status: Int32
  /// What went to stdout and to stderr, in the order in which it came.
  let output: String
}

/// The built `gongshi`, which lies beside the program that runs the tests.
let builtProgram = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
  .deletingLastPathComponent().appendingPathComponent("gongshi")

let repository = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Runs a line of shell in `folder`, where `gongshi` means the built program and stdin is empty.
func run(_ line: String, in folder: URL) throws -> CommandRun {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/bin/bash")
  process.arguments = ["-c", line]
  process.currentDirectoryURL = folder
  process.environment = ProcessInfo.processInfo.environment.merging([
    "PATH": "\(builtProgram.deletingLastPathComponent().path):/usr/bin:/bin"
  ]) { $1 }
  process.standardInput = FileHandle.nullDevice
  let printed = Pipe()
  process.standardOutput = printed
  process.standardError = printed
  try process.run()
  let output = try printed.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return CommandRun(
    status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
}

/// Hands `body` a new folder and removes it afterwards.
func withScratchFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("gongshi-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// Copies the example county to `folder`, without what was made of it.
func copyExamples(to folder: URL) throws {
  try FileManager.default.copyItem(
    at: repository.appendingPathComponent("Examples"), to: folder)
  let made = folder.appendingPathComponent("out")
  if FileManager.default.fileExists(atPath: made.path) {
    try FileManager.default.removeItem(at: made)
  }
}

/// Copies one of the example county's folders, hiring or aid, into `folder`.
func copyCounty(_ name: String, to folder: URL) throws {
  try FileManager.default.copyItem(
    at: repository.appendingPathComponent("Examples/\(name)"),
    to: folder.appendingPathComponent(name))
}

/// What every cell of the first sheet says, row by row, without empty ones.
func cells(ofFileAt path: String) throws -> [[String]] {
  var rows: [[String]] = []
  try SheetFile(opening: path).readRows(ofSheet: 0) { row in
    rows.append(row.cells.map(\.value.plainText))
  }
  return rows
}

/// The names in a folder, sorted.
func contents(of folder: URL) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
}
