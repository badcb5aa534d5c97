import Disclosure
import Testing
import WorkingDays

@testable import DisclosureStore

/// What the doctor says, on both sides of every limit.
@Suite struct CheckUpTests {
  private let noon = Moment(CalendarDay(2026, 9, 28), minutes: 720)

  private var healthy: CheckUp {
    CheckUp(
      now: noon, free: 10 << 30, used: 1 << 20, lastEntry: Moment(noon.day, minutes: 719),
      calendarEnd: CalendarDay(2026, 12, 31), neededDay: CalendarDay(2026, 12, 31),
      backups: [.init(path: "backups/a", at: noon, erased: 3)], erased: 3, exposures: [],
      key: .right,
      keyPath: "数据.key", unnamed: [], missing: [], changed: [], leftovers: [], setAside: [],
      differences: [], damage: nil, schema: 1, knownSchema: 1)
  }

  private func rules(_ change: (inout CheckUp) -> Void) -> [String] {
    var checkUp = healthy
    change(&checkUp)
    return checkUp.findings.map { $0.rule + ($0.severity == .mustFix ? "!" : "") }
  }

  @Test func `an office in order has no findings`() {
    #expect(healthy.findings == [])
  }

  @Test func `damage and differences come first`() {
    #expect(rules { $0.damage = "数据库文件损坏" } == ["KEEP-020!"])
    #expect(rules { $0.differences = ["N-2026-0001"] } == ["KEEP-021!"])
    #expect(
      rules {
        $0.leftovers = [".part"]
        $0.damage = "数据库文件损坏"
      } == ["KEEP-020!", "KEEP-034"])
  }

  @Test func `a key is right, wrong or missing`() {
    #expect(rules { $0.key = .wrong } == ["KEEP-022!"])
    #expect(rules { $0.key = .missing } == ["KEEP-023!"])
  }

  @Test func `artefacts are missing, changed or unnamed`() {
    #expect(rules { $0.missing = ["ab"] } == ["KEEP-024!"])
    #expect(rules { $0.changed = ["ab"] } == ["KEEP-025!"])
    #expect(rules { $0.unnamed = ["ab"] } == ["KEEP-026"])
  }

  @Test func `the clock may stand at the minute of the last entry, not before it`() {
    #expect(rules { $0.lastEntry = noon } == [])
    #expect(rules { $0.lastEntry = Moment(noon.day, minutes: 721) } == ["KEEP-027!"])
    #expect(rules { $0.lastEntry = nil } == [])
  }

  @Test func `the disk holds two more copies and a reserve`() {
    let needed = (2 << 20) + (200 << 20)
    #expect(rules { $0.free = needed } == [])
    #expect(rules { $0.free = needed - 1 } == ["KEEP-028"])
    #expect(rules { $0.free = 1 << 20 } == ["KEEP-028"])
    #expect(rules { $0.free = (1 << 20) - 1 } == ["KEEP-028!"])
    #expect(rules { $0.free = nil } == [])
  }

  @Test func `the calendar reaches the last day asked for`() {
    #expect(rules { $0.neededDay = CalendarDay(2027, 1, 1) } == ["KEEP-029"])
  }

  @Test(arguments: [(7, []), (8, ["KEEP-030"]), (30, ["KEEP-030"]), (31, ["KEEP-030!"])])
  func `a backup ages`(days: Int, expected: [String]) {
    let made = Moment(CalendarDay(ordinal: noon.day.ordinal - days), minutes: 720)
    #expect(rules { $0.backups = [.init(path: "backups/a", at: made, erased: 3)] } == expected)
  }

  @Test func `an office that has recorded something has a backup`() {
    #expect(rules { $0.backups = [] } == ["KEEP-030!"])
    #expect(
      rules {
        $0.backups = []
        $0.lastEntry = nil
      } == [])
  }

  @Test func `no backup is older than the last erasure`() {
    #expect(rules { $0.erased = 2 } == [])
    #expect(rules { $0.erased = 4 } == ["KEEP-031!"])
  }

  @Test func `what others may read is told, the key most of all`() {
    #expect(
      rules {
        $0.exposures = [
          .init(thing: .database, path: "a", mode: 0o644),
          .init(thing: .key, path: "b", mode: 0o644),
        ]
      } == ["KEEP-032!", "KEEP-032"])
  }

  @Test func `data that a restore kept are mentioned`() {
    #expect(rules { $0.setAside = ["数据.before-2026-09-28T0905"] } == ["KEEP-035"])
  }

  @Test func `an older file is going to be upgraded`() {
    #expect(rules { $0.schema = 0 } == ["KEEP-033"])
  }

  @Test func `a finding spells out five names`() {
    var checkUp = healthy
    checkUp.unnamed = (1...5).map(String.init)
    #expect(checkUp.findings[0].problem.hasSuffix("1、2、3、4、5"))
    checkUp.unnamed = (1...6).map(String.init)
    #expect(checkUp.findings[0].problem.hasSuffix("1、2、3、4、5 等 6 个"))
  }
}
