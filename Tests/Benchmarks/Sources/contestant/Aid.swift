import Disclosure
import DisclosureSheets
import DisclosureTesting
import Foundation
import StudentAid
import WorkingDays

/// A term of aid in which every pupil has a grant and was paid it: two workbooks.
struct AidContest {
  private static let inputs = [AidFile.grants, AidFile.paymentList]
  private static let schools = 100

  let plan: String
  let folder: String

  /// Makes up `pupils` pupils, and a list of payments to the same; every thousandth row of grants is
  /// there again, for the duplicates to be found.
  func make(pupils: Int) throws {
    let settings = try settings
    let sample = SampleAidTerm(schools: AidContest.schools, pupils: pupils)
    var lists: [String: [Record]] = [:]
    let recognised = imported(sample.pupils.map(inNeed), as: AidFile.recognised.roster)
    try refuse(recognised.findings.filter { $0.severity == .mustFix }.map(\.description))
    lists[AidFile.recognised.name] = recognised.records
    guard let grants = aidChain.steps.first(where: { $0.id == "grants" }) else { throw Misuse() }
    try work(grants, on: &lists, settings)
    let rows = (lists[AidFile.grants.name] ?? []).map(\.fields)
    let again = stride(from: 0, to: rows.count, by: 1000).map { rows[$0] }
    try write(rows + again, as: AidFile.grants)
    try write(rows.map(payment(of:)), as: AidFile.paymentList)
  }

  /// Every cell of the workbooks, and nothing of what they mean.
  func readCells() throws -> Int {
    try AidContest.inputs.reduce(0) { try $0 + countCells(inFileAt: path(of: $1)) }
  }

  /// The rows as the steps want them.
  func readLists() throws -> [String: [Record]] {
    var lists: [String: [Record]] = [:]
    for file in AidContest.inputs {
      var importer = RosterImporter(file.roster, sheet: file.roster.name, today: "2026-10-01")
      try SheetFile(opening: path(of: file)).readRows(ofSheet: 0) { importer.read($0) }
      lists[file.name] = importer.finish().records
    }
    return lists
  }

  /// What the two steps say: duplicates, and payments held against grants and added up.
  func check() throws -> [String] {
    let input = WorkInput(lists: try readLists(), settings: try settings)
    return aidChain.steps.filter { ["duplicates", "payments"].contains($0.id) }
      .flatMap { $0.work(input).summary }
  }

  /// Those of the county, with the stages of its many schools.
  private var settings: Facts {
    get throws {
      let round = 1..<(AidContest.schools + 4) / 5
      let stages = round.flatMap {
        ["云溪县第\($0)片区第一高级中学 普通高中", "云溪县第\($0)片区职业技术学校 中职"]
      }
      return try readSettings(at: plan, of: aidChain, adding: ["学校学段": stages])
    }
  }

  private func path(of file: WorkFile) -> String { "\(folder)/\(file.name)" }

  private func write(_ rows: [[Field]], as file: WorkFile) throws {
    try writeFilledWorkbook(
      for: FormSubject(named: file.name, id: "aid", file.roster), rows: rows, words: "云溪县是虚构的县。",
      to: path(of: file))
  }
}

private func inNeed(_ pupil: SampleAidTerm.Row) -> SampleAidTerm.Row {
  pupil.merging(["认定档次": "困难", "困难类型": "其他困难", "是否优先对象": "否", "是否寄宿": "否"]) { $1 }
}

/// The columns that both lists have; what was paid is what was granted.
private func payment(of grant: [Field]) -> [Field] {
  let grants = AidFile.grants.roster.columns.map(\.id)
  return AidFile.paymentList.roster.columns.map { column in
    grants.firstIndex(of: column.id).map { grant[$0] } ?? .empty
  }
}
