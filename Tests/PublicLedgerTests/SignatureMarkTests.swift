import Disclosure
import PublicLedger
import Testing

struct SignatureMarkTests {
  private let office = SampleLedger.office.entries
  private let key = [UInt8](repeating: 7, count: 32)

  @Test func `signatures that a mark covers are not checked again`() throws {
    for size in [2, 3, 6, 9, 12] {
      let mark = try #require(verdict(on: Array(office.prefix(size))).mark(key: key))
      #expect(mark.size == size)
      for chunk in [1, 4, 12] {
        let verdict = verdict(on: office, chunk: chunk, skipping: mark, key: key)
        #expect(verdict.isWhole)
        #expect(verdict.signaturesChecked + verdict.signaturesCovered == 7)
        let signed = office.prefix(size).filter { !$0.signature.isEmpty }.count
        #expect(verdict.signaturesCovered == signed)
      }
    }
  }

  @Test func `a mark of another key, or with another code, is found`() throws {
    let mark = try #require(verdict(on: office).mark(key: key))
    let other = [UInt8](repeating: 8, count: 32)
    #expect(rules(verdict(on: office, skipping: mark, key: other)) == ["LED-010"])
    let forged = SignatureMark(size: 12, code: [UInt8](repeating: 0, count: 32))
    #expect(rules(verdict(on: office, skipping: forged, key: key)) == ["LED-010"])
  }

  @Test func `a change below the mark is found though its signature is not looked at`() throws {
    let mark = try #require(verdict(on: office).mark(key: key))
    for place in office.indices {
      var ledger = office
      ledger[place] = LedgerEntry(
        text: office[place].text.replacing("\"act\":{\"", with: "\"act\":{\"x"),
        signature: office[place].signature)
      let verdict = verdict(on: ledger, skipping: mark, key: key)
      #expect(!verdict.isWhole && verdict.mark(key: key) == nil)
      #expect(rules(verdict).contains(place == 11 ? "LED-010" : "LED-003"))
    }
  }

  @Test func `a ledger shorter than its mark lost its tail`() throws {
    let mark = try #require(verdict(on: office).mark(key: key))
    let verdict = verdict(on: Array(office.prefix(6)), skipping: mark, key: key)
    #expect(rules(verdict) == ["LED-010"])
    #expect(verdict.faults.first?.finding.problem.contains("现在只有 6 条") == true)
  }
}
