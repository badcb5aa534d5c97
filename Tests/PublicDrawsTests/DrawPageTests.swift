import Disclosure
import DisclosureTesting
import Foundation
import Testing

@testable import PublicDraws

/// Draws.md says what the engine does, and its vectors come out.
@Suite struct DrawPageTests {
  private static let page = repository.appendingPathComponent(
    "Sources/PublicDraws/PublicDraws.docc/Draws.md")

  @Test func `every rule stands on the page, and the page has no others`() throws {
    #expect(try rulesOutOfStep("DRAW-", domain: "PublicDraws") == [])
  }

  @Test(arguments: 1...3)
  func `a published vector is what the engine makes of its list, plan and seeds`(_ number: Int)
    throws
  {
    let text = try vector(number)
    let verification = DrawVerification(Array(text.utf8))
    #expect(verification.findings == [])
    let record = try #require(verification.record)
    #expect(record.json.text + "\n" == text)
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    let hashes = [
      record.commitment.list.sha256, record.commitment.sha256,
      try #require(record.run?.key?.hexadecimal), record.sha256,
    ]
    #expect(page.contains("| \(number) | \(hashes.joined(separator: " | ")) |\n"))
    let order = try #require(record.run?.order)
    #expect(
      page.contains(order.joined(separator: [", ", " ", " "][number - 1]))
        || page.contains(order.prefix(5).joined(separator: " ") + " and so on"))
  }

  @Test(.enabled(if: SecondProgram.isThere), arguments: 1...3)
  func `the program in Python confirms each vector`(_ number: Int) throws {
    let run = try drawProgram.run(on: try vector(number))
    #expect(run.status == 0, "\(run.output)")
  }

  @Test func `the words and exchanges of the first vector are those of the page`() throws {
    let page = try String(contentsOf: Self.page, encoding: .utf8)
    let run = try #require(DrawVerification(Array(try vector(1).utf8)).record?.run)
    var stream = DrawStream(try #require(run.key))
    var row = run.commitment.list.entries.map(\.number)
    for place in 0..<4 {
      let word = stream.word()
      let below = row.count - place
      let remainder = Int(word % UInt64(below))
      let line = [
        "\(place)", row.joined(separator: " "), String(word, radix: 16), "\(below)",
        "\(remainder)", "place \(place + remainder)",
      ]
      #expect(page.contains("| \(line.joined(separator: " | ")) |\n"))
      row.swapAt(place, place + remainder)
    }
    #expect(row == run.order)
  }

  @Test func `the second program is short enough to be read`() throws {
    let program = repository.appendingPathComponent("Examples/verify/draw.py")
    let lines = try String(contentsOf: program, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 151)
  }

  private func vector(_ number: Int) throws -> String {
    try String(
      contentsOf: repository.appendingPathComponent("Examples/verify/vector-\(number).json"),
      encoding: .utf8)
  }
}
