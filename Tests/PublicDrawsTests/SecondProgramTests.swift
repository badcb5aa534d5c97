import Disclosure
import DisclosureTesting
import Foundation
import Testing

@testable import PublicDraws

/// Examples/verify/draw.py comes to the same as the engine, and sees what somebody changed.
@Suite(.enabled(if: SecondProgram.isThere)) struct SecondProgramTests {
  @Test(arguments: drawnRecords)
  func `it confirms every kind of record`(_ sample: SampleRecord) throws {
    let run = try SecondProgram.verify(try sample.record().json.text)
    #expect(run.status == 0, "\(run.output)")
    #expect(!run.output.contains("不一致"))
  }

  @Test func `a source spelt in other bytes is written as the plan has it`() throws {
    let plan = DrawPlan.sample(
      seats: 3, sources: [DrawSource("Caf\u{E9}", known: "2026-08-20 15:00")])
    let run = try commitment(entries(9), plan).run(seeds: [PublicSeed("Cafe\u{301}", "7")])
    let record = DrawRecord(run)
    #expect(DrawVerification(Array(record.json.text.utf8)).isSame)
    #expect(try SecondProgram.verify(record.json.text).status == 0)
  }

  @Test func `it tells a number its place`() throws {
    let record = try drawnRecords[0].record()
    let result = try #require(record.run?.results.first { $0.entry.number == "A007" })
    let run = try SecondProgram.verify(record.json.text, "A007")
    let place = try #require(result.place)
    #expect(run.output.contains("编号 A007:第 \(place) 个抽出,\(result.standing.word)"))
  }

  @Test func `it holds the record against the hash on the board`() throws {
    let record = try drawnRecords[0].record()
    let hash = record.commitment.sha256
    #expect(try SecondProgram.verify(record.json.text, "--commit", hash).status == 0)
    #expect(
      try SecondProgram.verify(record.json.text, "--commit", String(hash.prefix(16))).status == 0)
    let other = String(hash.reversed())
    #expect(try SecondProgram.verify(record.json.text, "--commit", other).status == 1)
    #expect(
      try SecondProgram.verify(record.json.text, "--commit", String(hash.prefix(4))).status == 1)
  }

  @Test(arguments: tamperings)
  func `it refuses what somebody changed`(_ tampering: Tampering) throws {
    let text = try tampering.text()
    let run = try SecondProgram.verify(text)
    #expect(run.status == 1, "\(run.output)")
  }

  @Test(arguments: tamperings)
  func `the engine refuses what somebody changed, and says where`(_ tampering: Tampering) throws {
    let verification = DrawVerification(Array(try tampering.text().utf8))
    #expect(verification.findings.map(\.rule) == tampering.rules, "\(verification.findings)")
  }
}

enum SecondProgram {
  private static let interpreter = ["/usr/bin/python3", "/usr/local/bin/python3"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static var isThere: Bool { interpreter != nil }

  static func verify(_ record: String, _ arguments: String...) throws -> (
    status: Int32, output: String
  ) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("draw-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("摇号.json")
    try record.write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = interpreter.map { URL(fileURLWithPath: $0) }
    process.arguments =
      [repository.appendingPathComponent("Examples/verify/draw.py").path, file.path] + arguments
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
