import Disclosure
import DisclosureStore
import Foundation
import NoticeLife
import WorkingDays

/// Our side of storing a long list and of opening the to-do board of a full office.
struct StoreContest {
  let folder: String
  private static let password = Array("made-up password".utf8)
  private static let now = Moment(CalendarDay(ordinal: 20_724), minutes: 540)

  /// A new office with a clerk, in place of one that an earlier run left; what every run pays for.
  func found() throws -> (OfficeStore, Actor) {
    for path in [folder, folder + ".key"] where FileManager.default.fileExists(atPath: path) {
      try FileManager.default.removeItem(atPath: path)
    }
    let cost = PasswordCost(rounds: 2, blockSize: 1, parallelism: 1)
    let store = try OfficeStore.create(
      at: folder, settings: OfficeSettings(unit: "临江县教育局", signingScheme: "standard"),
      first: NewPerson(
        name: "安全管理员", roles: [.securityKeeper], password: StoreContest.password, cost: cost),
      at: StoreContest.now)
    let keeper = try store.unlock("P1", password: StoreContest.password, at: StoreContest.now)
    try store.act(as: keeper, at: StoreContest.now) { writing in
      _ = try writing.add(
        NewPerson(name: "经办员", roles: [.clerk], password: StoreContest.password, cost: cost))
    }
    return (store, try store.unlock("P2", password: StoreContest.password, at: StoreContest.now))
  }

  /// The rows of `peers/store.c`, to the byte.
  func rows(_ count: Int) -> [NewRow] {
    (0..<count).map { index in
      let number = String(320_981_000_000_000_000 + 7919 * index)
      return NewRow(
        published: """
          {"名次":"\(index % 20 + 1)","姓名":"张某\(index)","岗位代码":"A\(index / 20)",\
          "总成绩":"\(50 + index % 50).\(10 + index % 90)","报考学校":"临江县第\(index % 300)中学"}
          """,
        withheld: #"{"联系电话":"13\#(100_000_000 + index)","身份证号":"\#(number)"}"#,
        key: number, person: number)
    }
  }

  /// Stores `count` rows as the list of one notice; its root.
  func store(_ count: Int) throws -> String {
    let rows = rows(count)
    let (store, clerk) = try found()
    return try store.act(as: clerk, at: StoreContest.now) { writing in
      let id = try writing.newNoticeID()
      let list = try writing.storeList(rows, publication: .object([]), of: id)
      try writing.append(.drafted(draft: draft(of: list)), to: id)
      return list.root
    }
  }

  /// What waits on the board of the office that is there.
  func board() throws -> String {
    let store = try OfficeStore(opening: folder)
    let board = try store.read { try $0.board(at: StoreContest.now) }
    let piles = [
      board.toSign, board.ending, board.unproven, board.toArchive, board.toTakeDown, board.toErase,
    ]
    let shown = piles.reduce(0) { $0 + $1.first.count }
    return "\(piles.map(\.count)) \(shown) \(board.objections.count)"
  }

  private func draft(of list: StoredList) -> DraftContent {
    let day = StoreContest.now.day
    return DraftContent(
      kind: "hiring.proposed", title: "拟聘用人员公示", version: list.version, sha256: list.root,
      fingerprint: "0000-0000-0000-0000", listRoot: list.root, rowCount: list.rowCount,
      period: PeriodPlan(
        posted: day, count: 7, unit: .workingDays, firstDay: .dayAfterPosting, lastDay: day + 16,
        closesAt: .endOfDay, source: "《事业单位公开招聘人员暂行规定》第二十三条"),
      comesDownAtEnd: true, scheme: .standard)
  }
}
