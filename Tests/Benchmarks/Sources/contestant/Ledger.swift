import Disclosure
import DisclosureStore
import NoticeLife
import PublicLedger
import WorkingDays

/// An office with a ledger of many entries, gone through from end to end.
struct LedgerContest {
  let folder: String

  private struct Act: Codable {
    let ticked: [String: String]
  }

  /// Founds the office and writes `count` entries as one command, so that one signature covers them,
  /// as it is when a mark covers the others.
  func make(entries count: Int) throws {
    let person = NewPerson(
      name: "甲", roles: [.securityKeeper], password: Array("benchmark".utf8),
      cost: PasswordCost(rounds: 2, blockSize: 1, parallelism: 1))
    let at = Moment(CalendarDay(2026, 9, 28), minutes: 540)
    let store = try OfficeStore.create(
      at: folder, settings: OfficeSettings(unit: "临江县教育局", signingScheme: "standard"),
      first: person, at: at)
    let actor = try store.unlock("甲", password: person.password, at: at)
    try store.act(as: actor, at: at) { writing in
      for number in 0..<count {
        let act = Act(ticked: ["reason": "已与原始材料核对,姓名和分数无误", "rule": "R-ID-\(number)"])
        try writing.record(act, of: "N-2026-0001")
      }
    }
  }

  /// The root over all entries; reads them as `gongshi ledger verify` does.
  func verify() throws -> String {
    let store = try OfficeStore(opening: folder)
    let verdict = try store.read { try $0.ledgerVerdict() }
    guard verdict.isWhole else { throw Misuse() }
    return "\(verdict.size) \(hexadecimal(verdict.root))"
  }
}
