import Disclosure
import DisclosureTesting
import PublicLedger
import Testing

struct LedgerAuditTests {
  private let office = SampleLedger.office.entries

  @Test(arguments: [1, 2, 3, 5, 12, 600])
  func `a ledger as it was written is whole, in chunks of any length`(_ chunk: Int) {
    let verdict = verdict(on: office, chunk: chunk)
    #expect(verdict.isWhole, "\(verdict.faults)")
    #expect(verdict.size == 12)
    #expect(verdict.chain == office[11].hash)
    #expect(verdict.root == MerkleTree(leafHashes: office.map(\.hash)).root)
    #expect(verdict.signaturesChecked == 7)
  }

  @Test func `an empty ledger is whole`() {
    let verdict = verdict(on: [])
    #expect(verdict.isWhole)
    #expect(verdict.root == MerkleHash.empty)
    #expect(verdict.mark(key: [1]) == nil)
  }

  @Test func `a ledger of thousands is read like a short one`() {
    var ledger = SampleLedger.office
    for number in 1...3000 { ledger.command(by: "P2", ("N-2026-0002", #"{"n":\#(number)}"#)) }
    var verdict = verdict(on: ledger.entries, chunk: 1024)
    #expect(verdict.isWhole && verdict.signaturesChecked == 3007)
    var changed = ledger.entries
    changed[2000] = LedgerEntry(
      text: changed[2000].text.replacing("-0002", with: "-0003"),
      signature: changed[2000].signature)
    verdict = PublicLedgerTests.verdict(on: changed, chunk: 1024)
    #expect(Set(rules(verdict)) == ["LED-003", "LED-006"])
    #expect(Set(verdict.faults.map(\.entry)) == [2001, 2002])
  }

  @Test func `a change of any bit of any entry is found`() {
    let office = Array(office.prefix(6))
    #expect(verdict(on: office).isWhole)
    for (place, entry) in office.enumerated() {
      let bytes = Array(entry.text.utf8)
      for byte in bytes.indices {
        var changed = bytes
        changed[byte] ^= 1 << UInt8((byte + place) % 7)
        var ledger = office
        ledger[place] = LedgerEntry(
          text: String(decoding: changed, as: UTF8.self), signature: entry.signature)
        #expect(!verdict(on: ledger).isWhole, "byte \(byte) of entry \(place + 1)")
      }
    }
  }

  @Test func `a change of any byte of any signature is found`() {
    for (place, entry) in office.enumerated() where !entry.signature.isEmpty {
      for byte in entry.signature.indices {
        var signature = entry.signature
        signature[byte] ^= 0x10
        var ledger = office
        ledger[place] = LedgerEntry(text: entry.text, signature: signature)
        #expect(rules(verdict(on: ledger)).contains("LED-006"))
      }
      var ledger = office
      ledger[place] = LedgerEntry(text: entry.text, signature: [])
      #expect(!verdict(on: ledger).isWhole)
    }
  }

  @Test func `every deletion but that of the tail is found, and named`() {
    for first in 0..<office.count {
      for last in first..<(office.count - 1) {
        var ledger = office
        ledger.removeSubrange(first...last)
        let verdict = verdict(on: ledger)
        let fault = verdict.faults.first { $0.finding.rule == "LED-001" }
        #expect(fault?.entry == last + 2)
        #expect(
          fault?.finding.problem.contains(
            first == last ? "缺第 \(first + 1) 条," : "缺第 \(first + 1) 条至第 \(last + 1) 条") == true)
      }
    }
  }

  @Test func `every exchange and every insertion is found`() {
    for place in office.indices {
      for other in office.indices where other != place {
        var exchanged = office
        exchanged.swapAt(place, other)
        #expect(rules(verdict(on: exchanged)).contains("LED-002"), "\(place) and \(other)")
        var inserted = office
        inserted.insert(office[other], at: place)
        #expect(rules(verdict(on: inserted)).contains("LED-002"), "\(other) at \(place)")
      }
    }
  }

  @Test func `a cut tail is found with a checkpoint, and without only within a command`() {
    let checkpoint = Checkpoint.of(office)
    for kept in 0..<office.count {
      let ledger = Array(office.prefix(kept))
      let isBetweenCommands = kept == 0 || !office[kept - 1].signature.isEmpty
      #expect(rules(verdict(on: ledger)).isEmpty == isBetweenCommands, "\(kept)")
      let held = verdict(on: ledger, against: checkpoint)
      let fault = held.faults.first { $0.finding.rule == "LED-011" }
      #expect(fault?.finding.problem.contains("末尾 \(12 - kept) 条被截掉了") == true)
    }
  }

  @Test func `without a checkpoint the verdict says what it cannot see`() {
    #expect(verdict(on: office).limits?.contains("--checkpoint") == true)
    #expect(verdict(on: office, against: .of(office)).limits == nil)
    let earlier = Checkpoint.of(Array(office.prefix(6)))
    #expect(verdict(on: office, against: earlier).limits?.contains("第 6 条") == true)
  }
}
