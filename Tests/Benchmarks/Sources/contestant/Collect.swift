import Disclosure
import DisclosureBureau
import DisclosureDocuments
import DisclosureSheets
import DisclosureStore
import DisclosureTesting
import Foundation
import NoticeLife
import SchoolOversight
import StudentAid
import WorkingDays

/// Our side of collecting a county's returns: a bureau with a round open, and a workbook of 500 rows
/// from each of its schools.
struct CollectContest {
  let folder: String
  private static let rowsPerSchool = 500
  private static let password = Array("made-up password".utf8)
  private static let now = Moment("2026-10-12", minutes: 540)

  private var inbox: String { folder + "/报送" }
  private var output: String { folder + "/结果" }
  private var data: String { folder + "/data" }

  private func kind() throws -> NoticeKind {
    guard let kind = studentAidKinds.first(where: { $0.id == "aid.recognition" }) else {
      throw Misuse()
    }
    return kind
  }

  /// Makes the workbooks as the schools would send them, and the bureau.
  func make(schools count: Int) throws {
    try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
    let kind = try kind()
    for first in stride(from: 1, through: count, by: 5) {
      let sample = SampleAidTerm(
        schools: 5, pupils: 5 * CollectContest.rowsPerSchool, seed: UInt64(first))
      for (index, pupils) in grouped(sample.pupils, by: { $0["学校"] ?? "" }).enumerated()
      where first + index <= count {
        let result = imported(pupils.items.map(inNeed), as: kind.roster)
        try write(result.records, of: school(first + index), as: kind)
      }
    }
    try found()
  }

  /// A new bureau in place of one that an earlier run left.
  func found() throws {
    for path in [data, data + ".key", output] where FileManager.default.fileExists(atPath: path) {
      try FileManager.default.removeItem(atPath: path)
    }
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    let count = try FileManager.default.contentsOfDirectory(atPath: inbox).count
    let store = try OfficeStore.create(
      at: data, settings: OfficeSettings(unit: "云溪县教育局", signingScheme: "standard"),
      first: NewPerson(
        name: "经办员", roles: [.clerk], password: CollectContest.password,
        cost: PasswordCost(rounds: 2, blockSize: 1, parallelism: 1)),
      at: CollectContest.now)
    let kind = try kind()
    try store.act(as: clerk(in: store), at: CollectContest.now) { writing in
      _ = try writing.openRound(
        RoundPlan(
          kind: kind.id, title: "2026年秋季认定名单", year: 2026, county: "云溪县",
          division: "321084", due: Moment("2026-10-20", minutes: 1020),
          roster: kind.roster.version, schools: (1...count).map(school)))
    }
  }

  /// Takes in everything that is there: how many schools and rows are in the store then.
  func collect() throws -> String {
    let store = try OfficeStore(opening: data)
    let round = try store.read { try $0.round("C-2026-0001") }
    let plan = try CollectPlan(
      round: round, kind: kind(), inputs: [inbox], output: output,
      head: ReturnPapers.Letterhead(
        unit: "云溪县教育局", rehearsal: nil, templates: TemplateLibrary(builtIn: [:]),
        now: CollectContest.now))
    let result = try DisclosureBureau.collect(plan, into: store, as: clerk(in: store))
    try result.write(to: output)
    let rows = try store.read { try $0.rowCount(of: round.id) }
    return "\(result.count(.received)) \(rows)"
  }

  private func clerk(in store: OfficeStore) throws -> Actor {
    try store.unlock("经办员", password: CollectContest.password, at: CollectContest.now)
  }

  private func school(_ number: Int) -> School {
    School(
      code: "\(3_210_840_000 + number)", name: "云溪县第\(number)学校", stage: .primary,
      township: "城关镇")
  }

  private func write(_ records: [Record], of school: School, as kind: NoticeKind) throws {
    let properties = WorkbookProperties(
      title: kind.name, subject: kind.id, author: school.name,
      created: CalendarDay(2026, 10, 8),
      custom: [
        .init("gongshi.kind", kind.id), .init("gongshi.round", "C-2026-0001"),
        .init("gongshi.school", school.code), .init("gongshi.schoolName", school.name),
        .init("gongshi.roster", kind.roster.version),
      ])
    try writeWorkbook(to: "\(inbox)/\(school.code)_\(school.name).xlsx", properties) { book in
      try book.addSheet(named: kind.roster.name)
      try book.write(kind.roster.name, at: CellAddress(row: 1, column: 1))
      try book.writeRow(3, kind.roster.columns.map { .text($0.header) })
      for (index, record) in records.enumerated() {
        try book.writeRow(index + 4, record.fields.map(\.cellValue))
      }
      try book.addSheet(named: "填表说明")
      try book.writeRow(4, [.text("学校标识码"), .text(school.code)])
      try book.writeRow(5, [.text("学校名称"), .text(school.name)])
    }
  }
}

private func inNeed(_ pupil: SampleAidTerm.Row) -> SampleAidTerm.Row {
  pupil.merging([
    "认定档次": "困难", "困难类型": "其他困难", "是否优先对象": "否", "是否寄宿": "否", "家庭住址": "云溪县文教路1号",
    "监护人电话": "13800000000",
  ]) { $1 }
}
