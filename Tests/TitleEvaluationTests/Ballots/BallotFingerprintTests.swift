import Disclosure
import DisclosureTesting
import Testing

@testable import TitleEvaluation

private func fingerprint(_ rows: [[String: String]]) -> String? {
  ballotFingerprint(in: titleInput([(TitleFile.firstKeying, rows)]))
}

@Suite struct BallotFingerprintTests {
  @Test func `it is the hash of canonical JSON that anyone can write`() {
    let rows = ballotRows([["1", "2"], ["2", ""]])
    let text = """
      {"ballots":[{"applicants":["2026-01","2026-02"],"papers":[{"label":"第1票","marks":["1","2"]},\
      {"label":"第2票","marks":["2",null]}],"title":"高级教师"}]}
      """
    // printf '%s' TEXT | sha256sum
    #expect(text.utf8.count == 161)
    #expect(
      fingerprint(rows) == "62e72748616cd3896335280910c7b3952bfcdb62866dd83fc19c6a6625c9e4f3")
  }

  @Test func `the order of the rows does not matter, one cell does`() {
    let rows = ballotRows(fourByFive)
    #expect(fingerprint(rows) == fingerprint(rows.reversed()))
    var other = rows
    (other[0]["第1票"], other[1]["第1票"]) = ("2", "1")
    #expect(fingerprint(rows) != fingerprint(other))
    (other[0]["第1票"], other[1]["第1票"]) = ("1", nil)
    #expect(fingerprint(rows) != fingerprint(other))
  }

  @Test func `where no ballots are there is none`() {
    #expect(ballotFingerprint(in: titleInput([])) == nil)
    #expect(fingerprint(ballotRows([["", ""]])) == nil)
  }
}
