import Foundation
import Testing

/// The made-up county of `Examples`, command by command, as `Examples/run` does it.
@Suite struct ExampleTests {
  private static let first = Result { try runExamples() }

  @Test func `each command ends as it should`() throws {
    let county = try Self.first.get()
    #expect(county.complaints == [])
    #expect(county.files.keys.contains { $0.hasSuffix("notice.pdf") })
  }

  @Test func `what comes out is what Examples/expected says`() throws {
    let texts = try Self.first.get().files.filter { isKept($0.key) }
    let folder = repository.appendingPathComponent("Examples/expected")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try record(texts, in: folder)
      Issue.record("Recorded \(texts.count) files in Examples/expected. Read what changed.")
      return
    }
    let expected = try files(in: folder)
    #expect(texts.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in texts where expected[name] != nil {
      #expect(difference(from: expected[name], to: bytes) == [], "in \(name)")
    }
  }

  /// Whether a text made is compared: all but those in an office's folder, of which the notices'
  /// plain text is, since it bears the fingerprint of the rest.
  private func isKept(_ path: String) -> Bool {
    if [".pdf", ".xlsx", ".docx", ".png"].contains(where: path.hasSuffix) { return false }
    let isOfFolder = ["招聘/", "资助/", "新招聘/", "职称/", "职称名额/", "收费/", "招生/", "分班/"].contains {
      path.hasPrefix($0)
    }
    return !isOfFolder || path.hasSuffix("/notice.txt")
  }

  @Test func `the same commands make the same bytes again`() throws {
    let (first, second) = (try Self.first.get().files, try runExamples().files)
    #expect(first.keys.sorted() == second.keys.sorted())
    for (name, bytes) in first { #expect(second[name] == bytes, "\(name) is not the same") }
  }

  @Test(arguments: ["hiring.proposed", "aid.recognition"])
  func `every cell of a list stands in every notice made of it`(_ kind: String) throws {
    let made = try Self.first.get().files
    let record = try #require(made["\(kind)/publication.json"])
    let publication = try JSONDecoder().decode(PublishedRecord.self, from: record).publication
    let list = cells(of: publication.tables)
    #expect(list.count > 20)
    for (name, command) in ["pdf": "pdftotext -raw - -", "txt": "cat", "html": "cat"] {
      let bytes = try #require(made["\(kind)/notice.\(name)"])
      let text = try withScratchFolder { folder in
        try bytes.write(to: folder.appendingPathComponent("notice"))
        return try run("\(command) <notice", in: folder).output.filter { !$0.isWhitespace }
      }
      let shown = name == "pdf" ? list : publication.web.map { cells(of: $0.tables) } ?? list
      #expect(shown.filter { !text.contains($0) } == [], "missing in notice.\(name)")
    }
  }

  @Test func `every notice for objections has its parts when it is read back as text`() throws {
    let notices = try Self.first.get().files.filter { $0.key.hasSuffix("公示/notice.txt") }
    #expect(notices.count > 15)
    let proof = try withScratchFolder { folder in
      for (name, bytes) in notices {
        let file = name.replacing("/", with: " ")
        try bytes.write(to: folder.appendingPathComponent(file))
      }
      return try run("gongshi proofread *.txt", in: folder)
    }
    #expect(proof.status == 0)
    #expect(!proof.output.contains("[PART-"), "\(proof.output)")
  }

  /// What the cells of tables say, without blanks.
  private func cells(of tables: [PublishedRecord.Table]) -> Set<String> {
    let cells = tables.flatMap(\.rows).joined()
    return Set(cells.map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty })
  }
}

/// The part of publication.json that holds the lists.
private struct PublishedRecord: Decodable {
  struct Table: Decodable { let rows: [[String]] }

  struct Publication: Decodable {
    struct Web: Decodable { let tables: [Table] }

    let tables: [Table]
    /// What the web shows in place of the list.
    let web: Web?
  }

  let publication: Publication
}

/// What one run of every command made.
private struct County {
  /// By their paths in `Examples/out`; what a command printed is in `NAME.txt`.
  var files: [String: Data] = [:]
  /// A sentence for each command that did not end as it should.
  var complaints: [String] = []
}

/// Runs each line of `Examples/commands` in a copy of the county.
private func runExamples() throws -> County {
  try withScratchFolder { scratch in
    var county = County()
    var printed: [String: Data] = [:]
    let folder = scratch.appendingPathComponent("Examples")
    let out = folder.appendingPathComponent("out")
    try copyExamples(to: folder)
    try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
    for command in try exampleCommands() {
      if command.name == "put" {
        let copied = try gongshiTests.run("cp -r \(command.arguments)", in: folder)
        try #require(copied.status == 0, "\(copied.output)")
        continue
      }
      let run = try run("gongshi \(command.arguments)", in: folder)
      if run.status != command.status {
        county.complaints.append("\(command.arguments)\nended with \(run.status):\n\(run.output)")
      }
      if command.name != "-" { printed["\(command.name).txt"] = Data(run.output.utf8) }
    }
    county.files = try files(in: out).merging(printed) { $1 }
    return county
  }
}

private struct ExampleCommand {
  let status: Int32
  /// `-` when nobody keeps what it prints.
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
