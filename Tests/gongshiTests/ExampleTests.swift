import Foundation
import Testing

/// The made-up county of `Examples`, command by command, as `Examples/run` does it.
@Suite struct ExampleTests {
  @Test func `each command ends as it should, and what comes out is as expected`() throws {
    try withScratchFolder { folder in
      try runExamples(in: folder)
      let made = try files(in: folder.appendingPathComponent("out"))
      #expect(made.keys.contains { $0.hasSuffix(".pdf") })
      let texts = made.filter { !$0.key.hasSuffix(".pdf") && !$0.key.hasSuffix(".xlsx") }
      try compare(texts, with: repository.appendingPathComponent("Examples/expected"))
    }
  }

  @Test func `the same commands make the same bytes again`() throws {
    func filesOfOneRun() throws -> [String: Data] {
      try withScratchFolder { folder in
        try runExamples(in: folder)
        return try files(in: folder.appendingPathComponent("out"))
      }
    }
    let (first, second) = (try filesOfOneRun(), try filesOfOneRun())
    #expect(first.keys.sorted() == second.keys.sorted())
    for (name, bytes) in first { #expect(second[name] == bytes, "\(name) is not the same") }
  }

  /// Runs each line of `Examples/commands` in a copy of the county; what it prints goes to
  /// `out/NAME.txt`.
  private func runExamples(in folder: URL) throws {
    try FileManager.default.removeItem(at: folder)
    try copyExamples(to: folder)
    let out = folder.appendingPathComponent("out")
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    let commands = try exampleCommands()
    #expect(!commands.isEmpty)
    for command in commands {
      let run = try run("gongshi \(command.arguments)", in: folder)
      #expect(run.status == command.status, "gongshi \(command.arguments): \(run.output)")
      try Data(run.output.utf8).write(to: out.appendingPathComponent("\(command.name).txt"))
    }
  }

  /// With RECORD_GOLDEN=1 what came out becomes what is expected, and the test still fails.
  private func compare(_ made: [String: Data], with folder: URL) throws {
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try record(made, in: folder)
      Issue.record("Recorded \(made.count) files in Examples/expected. Read what changed.")
      return
    }
    let expected = try files(in: folder)
    #expect(made.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in made where expected[name] != nil {
      #expect(difference(from: expected[name], to: bytes) == [], "in \(name)")
    }
  }
}

private struct ExampleCommand {
  let status: Int32
  let name: String
  let arguments: String
}

private func exampleCommands() throws -> [ExampleCommand] {
  let list = repository.appendingPathComponent("Examples/commands")
  let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
  return try lines.filter { !$0.hasPrefix("#") }.map { line in
    let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
    let status = try #require(words.first.flatMap { Int32($0) }, "no exit code in: \(line)")
    try #require(words.count == 3)
    return ExampleCommand(
      status: status, name: String(words[1]),
      arguments: words[2].trimmingCharacters(in: .whitespaces))
  }
}

/// Every file below `folder` by its path within it; a folder has no contents.
private func files(in folder: URL) throws -> [String: Data] {
  var found: [String: Data] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
    found[path] = FileManager.default.contents(atPath: folder.appendingPathComponent(path).path)
  }
  return found
}

private func record(_ made: [String: Data], in folder: URL) throws {
  try? FileManager.default.removeItem(at: folder)
  for (name, bytes) in made {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }
}

/// The lines that went (`-`) and came (`+`), the first twenty.
private func difference(from old: Data?, to new: Data) -> [String] {
  func lines(_ data: Data) -> [Substring] {
    String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }
  return lines(new).difference(from: lines(old ?? Data())).prefix(20).map { change in
    switch change {
    case .remove(let offset, let line, _): "- \(offset + 1): \(line)"
    case .insert(let offset, let line, _): "+ \(offset + 1): \(line)"
    }
  }
}
