import Foundation

/// A program of Examples/verify that checks in another language what the kit wrote.
public struct SecondProgram: Sendable {
  private static let interpreter = ["/usr/bin/python3", "/usr/local/bin/python3"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Whether there is an interpreter to run it.
  public static var isThere: Bool { interpreter != nil }

  private let program: URL
  private let file: String

  /// As draw.py, which is handed a file of this name.
  public init(_ program: String, reading file: String) {
    self.program = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Examples/verify/\(program)")
    self.file = file
  }

  /// How it ended and all that it printed, handed a file with `text` and then `words`.
  public func run(on text: String, _ words: String...) throws -> (status: Int32, output: String) {
    try run(on: text, words)
  }

  public func run(on text: String, _ words: [String]) throws -> (status: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("second-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(file)
    try text.write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = SecondProgram.interpreter.map { URL(fileURLWithPath: $0) }
    process.arguments = [program.path, file.path] + words
    process.environment = ["PYTHONIOENCODING": "utf-8", "PYTHONDONTWRITEBYTECODE": "1"]
    let printed = Pipe()
    process.standardOutput = printed
    process.standardError = printed
    try process.run()
    let output = try printed.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
