import Crypto
import Disclosure
import Foundation
import PublicLedger
import Testing
import WorkingDays

/// What somebody with the file and without the keys, or with some of them, would try.
struct ForgedLedgerTests {
  private let office = SampleLedger.office.entries

  /// The same texts with other words, each entry joined to the one before again; signatures stay.
  private func rewritten(_ place: Int) -> [LedgerEntry] {
    var previous = LedgerEntry.beginning
    return office.enumerated().map { index, entry in
      var text = entry.text
      if index == place { text = text.replacing("\"act\":{", with: "\"act\":{\"x\":1,") }
      let start = text.index(text.endIndex, offsetBy: -(73 + String(index + 1).count))
      let end = text.index(start, offsetBy: 64)
      text.replaceSubrange(start..<end, with: previous)
      let joined = LedgerEntry(text: text, signature: entry.signature)
      previous = hexadecimal(joined.hash)
      return joined
    }
  }

  @Test func `joining the chain again does not hide a change`() {
    #expect(verdict(on: rewritten(-1)).isWhole)
    for place in office.indices {
      let rules = rules(verdict(on: rewritten(place)))
      #expect(rules.contains("LED-006") && !rules.contains("LED-003"), "\(place + 1)")
    }
  }

  @Test func `nobody adds himself`() {
    var ledger = SampleLedger.office
    let own = Curve25519.Signing.PrivateKey()
    ledger.command(by: "P9", ("office", SampleLedger.added("P9", key: own)), signing: own)
    #expect(rules(verdict(on: ledger.entries)) == ["LED-007"])
    // Nor in the shadow of an act that looks like another's.
    ledger = SampleLedger.office
    ledger.command(
      by: "P9", ("office", SampleLedger.added("P9", key: own)), ("N-2026-0001", #"{"a":1}"#),
      signing: own)
    #expect(rules(verdict(on: ledger.entries)) == ["LED-007"])
  }

  @Test func `nobody signs for another, and nobody who left signs`() {
    var ledger = SampleLedger.office
    ledger.command(by: "P1", ("N-2026-0001", "{}"), signing: SampleLedger.key("P2"))
    #expect(rules(verdict(on: ledger.entries)) == ["LED-006"])
    ledger = .office
    ledger.command(by: "P1", ("office", #"{"rolesChanged":{"id":"P2","roles":[]}}"#))
    #expect(verdict(on: ledger.entries).isWhole)
    var later = ledger
    later.command(by: "P2", ("N-2026-0001", "{}"))
    #expect(rules(verdict(on: later.entries)) == ["LED-007"])
    ledger.command(by: "P1", ("office", #"{"rolesChanged":{"id":"P2","roles":["经办"]}}"#))
    ledger.command(by: "P2", ("N-2026-0001", "{}"))
    #expect(verdict(on: ledger.entries).isWhole)
  }

  @Test func `an entry that nobody signed is found before another's signature`() {
    var previous = hexadecimal(office[11].hash)
    var ledger = office
    for (person, signature) in [("P2", false), ("P1", true)] {
      let text = LedgerEntry.text(
        sequence: ledger.count + 1, at: Moment(CalendarDay(ordinal: 20_030), minutes: 0),
        by: person, of: "N-2026-0001", act: "{}", previous: previous)
      let signed = try? SampleLedger.key(person).signature(for: Array(text.utf8))
      let entry = LedgerEntry(text: text, signature: signature ? Array(signed ?? .init()) : [])
      previous = hexadecimal(entry.hash)
      ledger.append(entry)
    }
    let faults = verdict(on: ledger).faults
    #expect(faults.map(\.finding.rule) == ["LED-008"])
    #expect(faults.first?.entry == 13)
  }

  @Test func `the same person is not added twice, and a key is a key`() {
    for act in [
      SampleLedger.added("P2"), #"{"personAdded":{"id":"P3","key":"12","name":"某人","roles":[]}}"#,
      #"{"personAdded":{"id":"P3"}}"#, #"{"rolesChanged":{"id":"P7","roles":[]}}"#,
    ] {
      var ledger = SampleLedger.office
      ledger.command(by: "P1", ("office", act))
      #expect(rules(verdict(on: ledger.entries)) == ["LED-009"], "\(act)")
    }
  }

  @Test func `time does not go back, not by a minute`() {
    var ledger = SampleLedger.office
    ledger.command(by: "P1", ("N-2026-0001", "{}"))
    #expect(verdict(on: ledger.entries).isWhole)
    ledger.day -= 1
    ledger.command(by: "P1", ("N-2026-0001", "{}"))
    #expect(rules(verdict(on: ledger.entries)) == ["LED-005"])
  }

  @Test(arguments: [
    #"{"act":{},"at":"2026-13-01T09:00+08:00","by":"P1","of":"N","previous":"@","seq":13}"#,
    #"{"act":{},"at":"2026-12-01T24:00+08:00","by":"P1","of":"N","previous":"@","seq":13}"#,
    #"{"act":{},"at":"2026-12-01T09:00+08:00","by":"P1","of":"N","previous":"@","seq":013}"#,
    #"{"act":{},"at":"2026-12-01T09:00+08:00","by":"","of":"N","previous":"@","seq":13}"#,
    #"{"act":{},"x":{},"at":"2026-12-01T09:00+08:00","by":"P1","of":"N","previous":"@","seq":13}"#,
    #"{"act":{}},"at":"2026-12-01T09:00+08:00","by":"P1","of":"N","previous":"@","seq":13}"#,
    #"{"act":1,"at":"2026-12-01T09:00+08:00","by":"P1","of":"N","previous":"@","seq":13}"#,
    #"{"act":{},"at":"2026-12-01T09:00+08:00","by":"P\"1","of":"N","previous":"@","seq":13}"#,
    #"{"act":{},"at":"2026-12-01T09:00+08:00","by":"P1","of":"N","previous":"@","seq":13} "#,
    #"{"act":{},"by":"P1","at":"2026-12-01T09:00+08:00","of":"N","previous":"@","seq":13}"#,
    "", "{}", "{\"act\":", "}", "1}",
  ])
  func `what is not written as an entry is found, signed or not`(_ form: String) throws {
    let text = form.replacing("@", with: hexadecimal(office[11].hash))
    let signature = try SampleLedger.key("P1").signature(for: Array(text.utf8))
    let entry = LedgerEntry(text: text, signature: Array(signature))
    #expect(rules(verdict(on: office + [entry])) == ["LED-004"])
  }

  @Test func `whoever has all keys can rewrite, and the checkpoint tells`() {
    var forged = SampleLedger.office
    var other = SampleLedger.office
    forged.command(by: "P2", ("N-2026-0001", #"{"linked":{"to":"N-2026-0002"}}"#))
    other.command(by: "P2", ("N-2026-0001", #"{"linked":{"to":"N-2026-0003"}}"#))
    let checkpoint = Checkpoint.of(other.entries)
    #expect(verdict(on: forged.entries).isWhole)
    #expect(rules(verdict(on: forged.entries, against: checkpoint)) == ["LED-012"])
    #expect(verdict(on: other.entries, against: checkpoint).isWhole)
    other.command(by: "P2", ("N-2026-0001", "{}"))
    #expect(verdict(on: other.entries, against: checkpoint).isWhole)
  }
}
