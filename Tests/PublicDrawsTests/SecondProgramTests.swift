import Disclosure
import DisclosureTesting
import Foundation
import Testing

@testable import PublicDraws

/// Examples/verify/draw.py comes to the same as the engine, and sees what somebody changed.
@Suite(.enabled(if: SecondProgram.isThere)) struct SecondProgramTests {
  @Test(arguments: drawnRecords)
  func `it confirms every kind of record`(_ sample: SampleRecord) throws {
    let run = try drawProgram.run(on: try sample.record().json.text)
    #expect(run.status == 0, "\(run.output)")
    #expect(!run.output.contains("不一致"))
  }

  @Test func `a source spelt in other bytes is written as the plan has it`() throws {
    let plan = DrawPlan.sample(
      seats: 3, sources: [DrawSource("Caf\u{E9}", known: "2026-08-20 15:00")])
    let run = try commitment(entries(9), plan).run(seeds: [PublicSeed("Cafe\u{301}", "7")])
    let record = DrawRecord(run)
    #expect(DrawVerification(Array(record.json.text.utf8)).isSame)
    #expect(try drawProgram.run(on: record.json.text).status == 0)
  }

  @Test func `it tells a number its place`() throws {
    let record = try drawnRecords[0].record()
    let result = try #require(record.run?.results.first { $0.entry.number == "A007" })
    let run = try drawProgram.run(on: record.json.text, "A007")
    let place = try #require(result.place)
    #expect(run.output.contains("编号 A007:第 \(place) 个抽出,\(result.standing.word)"))
  }

  @Test func `it holds the record against the hash on the board`() throws {
    let record = try drawnRecords[0].record()
    let hash = record.commitment.sha256
    #expect(try drawProgram.run(on: record.json.text, "--commit", hash).status == 0)
    #expect(
      try drawProgram.run(on: record.json.text, "--commit", String(hash.prefix(16))).status == 0)
    let other = String(hash.reversed())
    #expect(try drawProgram.run(on: record.json.text, "--commit", other).status == 1)
    #expect(
      try drawProgram.run(on: record.json.text, "--commit", String(hash.prefix(4))).status == 1)
  }

  @Test(arguments: tamperings)
  func `it refuses what somebody changed`(_ tampering: Tampering) throws {
    let text = try tampering.text()
    let run = try drawProgram.run(on: text)
    #expect(run.status == 1, "\(run.output)")
  }

  @Test(arguments: tamperings)
  func `the engine refuses what somebody changed, and says where`(_ tampering: Tampering) throws {
    let verification = DrawVerification(Array(try tampering.text().utf8))
    #expect(verification.findings.map(\.rule) == tampering.rules, "\(verification.findings)")
  }
}

let drawProgram = SecondProgram("draw.py", reading: "摇号.json")
