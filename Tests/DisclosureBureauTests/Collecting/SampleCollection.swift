import Disclosure
import DisclosureDocuments
import DisclosureSheets
import DisclosureStore
import DisclosureTesting
import Foundation
import NoticeLife
import SchoolOversight
import Templates
import WorkingDays

@testable import DisclosureBureau

/// A made-up bureau in a folder of its own, with a round open and a folder for what comes back.
struct SampleCollection {
  static let roster = Roster(
    name: "困难学生名单",
    columns: [
      ColumnSpec(
        "name", "姓名", .text, checks: [.personName], privacy: .open(.practice("样例")), width: 12,
        example: "周小满"),
      ColumnSpec(
        "id", "身份证号", .code, required: false, checks: [.residentID],
        privacy: .withheld(.practice("样例")), width: 20, example: "320981201501010011"),
      ColumnSpec(
        "level", "档次", .choice(["困难", "特别困难"]), privacy: .open(.practice("样例")), width: 12,
        example: "困难"),
    ], uniqueKeys: [["id"]])
  static let kind = NoticeKind(
    id: "aid.sample", name: "困难学生名单", domain: .aid, stage: 1, stageName: "征集",
    catalogueItem: "学生管理/义务教育学生资助政策", roster: roster, facts: [],
    period: PeriodRule(5, .workingDays, source: .practice("样例")), signers: ["经办人"],
    takeDown: ("期满撤下", .practice("样例")))
  static let morning = Moment("2026-10-12", minutes: 9 * 60)

  static func schools(_ count: Int) -> [School] {
    (1...count).map { number in
      School(
        code: "\(3_210_840_100 + number)", name: "临江县第\(number)小学", stage: .primary,
        township: "城关镇", phone: "0523-8555\(1000 + number)")
    }
  }

  let folder: String
  let store: OfficeStore
  let actor: Actor
  let round: Round

  var inbox: String { folder + "/报送" }
  var output: String { folder + "/结果" }

  /// Opens the one in `folder`, or makes it.
  init(in folder: String, schools: Int = 8) throws {
    self.folder = folder
    let password = Array("correct horse".utf8)
    let data = folder + "/data"
    if !FileManager.default.fileExists(atPath: data) {
      _ = try OfficeStore.create(
        at: data,
        settings: OfficeSettings(
          unit: "临江县教育局", creditCode: "11321084MB01234567", documentCode: "临教",
          rehearsal: "试收", signingScheme: "standard"),
        first: NewPerson(
          name: "钱经办", roles: [.clerk], password: password,
          cost: PasswordCost(rounds: 2, blockSize: 1, parallelism: 1)),
        at: SampleCollection.morning)
    }
    store = try OfficeStore(opening: data)
    actor = try store.unlock("钱经办", password: password, at: SampleCollection.morning)
    if let known = try store.read({ try $0.rounds() }).first {
      round = known
    } else {
      round = try store.act(as: actor, at: SampleCollection.morning) { writing in
        try writing.openRound(
          RoundPlan(
            kind: SampleCollection.kind.id, title: "2026年秋季困难学生名单", year: 2026, county: "临江县",
            division: "321084", due: Moment("2026-10-20", minutes: 17 * 60),
            roster: SampleCollection.roster.version, schools: SampleCollection.schools(schools)))
      }
    }
    for path in [inbox, output] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
  }

  func plan(
    _ inputs: [String]? = nil, keep: [String: String] = [:], output: String? = nil,
    limits: CollectLimits = CollectLimits()
  ) throws -> CollectPlan {
    try CollectPlan(
      round: round, kind: SampleCollection.kind, inputs: inputs ?? [inbox], keep: keep,
      limits: limits, output: output ?? self.output,
      head: ReturnPapers.Letterhead(
        unit: "临江县教育局", rehearsal: "试收",
        templates: TemplateLibrary(builtIn: recordFiles),
        now: SampleCollection.morning))
  }

  @discardableResult
  func collect(
    keep: [String: String] = [:], progress: (CollectStep) -> Void = { _ in }
  ) throws -> CollectionResult {
    let result = try DisclosureBureau.collect(
      plan(keep: keep), into: store, as: actor, progress: progress)
    try result.write(to: output)
    return result
  }

  /// The code of the school of that number, from 1.
  func code(_ number: Int) -> String { round.schools[number - 1].code }
}

/// What a school sends: its rows, and what its workbook says of itself.
struct SampleReturn {
  var code: String?
  var rows: [[String]] = [["周小满", sampleResidentID(serial: 1), "困难"]]
  var saved: CalendarDay = "2026-10-08"
  var kind = SampleCollection.kind.id
  var round = "C-2026-0001"
  var declaresNil = false
  var headers = ["姓名*", "身份证号", "档次*"]

  func write(to path: String) throws {
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    var properties = WorkbookProperties(
      title: "名单", subject: "", author: "学校", created: saved,
      custom: [.init("gongshi.kind", kind), .init("gongshi.round", round)])
    if let code { properties.custom.append(.init("gongshi.school", code)) }
    try writeWorkbook(to: path, properties) { book in
      try book.addSheet(named: "困难学生名单")
      for (number, row) in ([headers] + rows).enumerated() {
        try book.writeRow(number + 3, row.map { $0.isEmpty ? nil : .text($0) })
      }
      try book.addSheet(named: "填表说明")
      try book.writeRow(2, [.text("本期无此项(零报送)"), declaresNil ? .text("是") : nil])
    }
  }

  var bytes: [UInt8] {
    get throws {
      try withEmptyFolder { folder in
        try write(to: folder + "/a.xlsx")
        return Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/a.xlsx")))
      }
    }
  }
}

func withCollection<T>(
  schools: Int = 8, _ body: (SampleCollection) throws -> T
) throws -> T {
  try withEmptyFolder { try body(SampleCollection(in: $0, schools: schools)) }
}

func save(_ bytes: [UInt8], at path: String) throws {
  try FileManager.default.createDirectory(
    atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
  try Data(bytes).write(to: URL(fileURLWithPath: path))
}
