import Disclosure
import DisclosureDocuments
import DisclosureSheets
import DisclosureTesting
import FeePublicity

/// A term in which every pupil paid for eight items, settled to the fen: the sheet of refunds.
struct FeeContest {
  private static let inputs = [FeeFile.lines, FeeFile.spending, FeeFile.differences]
  private static let fees = [
    ("教辅材料费", "120"), ("作业本费", "20"), ("伙食费", "1176"), ("学生装费", "280"), ("社会实践活动费", "100"),
    ("体检费", "15"), ("保险费", "100"), ("簿籍费", "70"),
  ]

  private let input: WorkInput
  /// What settling comes to, made beforehand.
  private let rows: [[Field]]

  /// Makes up at least `pupils` pupils, one in twenty of whom was away, and keeps them in `folder`.
  static func make(pupils: Int, in folder: String) throws {
    let settings = try settings
    var lists: [String: [Record]] = [:]
    func fill(_ file: WorkFile, _ rows: [SampleFeeTerm.Row]) throws {
      let list = imported(rows, as: file.roster)
      try refuse(list.findings.filter { $0.severity == .mustFix }.map(\.description))
      lists[file.name] = list.records
    }
    let grades = SampleFeeTerm.grades
    let school = SampleFeeTerm(classes: (pupils + 359) / 360, roll: 40)
    try fill(FeeFile.catalogue, fees.map(entry))
    try fill(
      FeeFile.items, fees.map { ["收费项目": $0.0, "收费标准": "\($0.1)元", "适用年级": "全部"] })
    try fill(FeeFile.pupils, school.pupils.map(plain))
    for step in feeChain.steps where ["board", "charges"].contains(step.id) {
      try work(step, on: &lists, settings)
    }
    let roll = school.pupils.count / grades.count
    try fill(FeeFile.spending, fees.flatMap { fee in grades.map { spent(fee, $0, roll) } })
    try fill(
      FeeFile.differences,
      stride(from: 0, to: school.pupils.count, by: 20).map { away(school.pupils[$0]) })
    for file in inputs { try saveRecords(lists[file.name] ?? [], of: file, in: folder) }
    let kept = lists.filter { name, _ in inputs.contains { $0.name == name } }
    try saveRows(
      try settled(WorkInput(lists: kept, settings: settings)),
      to: "\(folder)/\(FeeFile.refunds.name).rows")
  }

  init(folder: String) throws {
    var lists: [String: [Record]] = [:]
    for file in FeeContest.inputs { lists[file.name] = try loadRecords(of: file, in: folder) }
    input = WorkInput(lists: lists, settings: try FeeContest.settings)
    rows = try loadRows(from: "\(folder)/\(FeeFile.refunds.name).rows")
  }

  func writePrepared(to path: String) throws { try write(rows, to: path) }

  func settleAndWrite(to path: String) throws { try write(FeeContest.settled(input), to: path) }

  /// The sheet that `gongshi fees settle` writes.
  private func write(_ rows: [[Field]], to path: String) throws {
    try writeFilledWorkbook(
      for: FormSubject(named: "退费明细", id: "fees/退费明细", FeeFile.refunds.roster), rows: rows,
      words: "云溪县是虚构的县。", to: path)
  }

  private static func settled(_ input: WorkInput) throws -> [[Field]] {
    let outcome = settleStep.work(input)
    try refuse(
      outcome.findings.filter { $0.finding.severity == .mustFix }.map { "\($0.finding)" })
    return outcome.rows
  }

  /// Those of the school that the kit ships.
  private static var settings: Facts {
    get throws {
      guard let sample = feeChain.samples.first else { throw Misuse() }
      let (facts, findings) = Facts.read(
        try factEntries(yaml: sample.text), as: feeChain.settings)
      try refuse(findings.map(\.description))
      return facts
    }
  }
}

private func entry(_ fee: (String, String)) -> SampleFeeTerm.Row {
  [
    "收费类别": "代收费", "收费项目": fee.0, "计费单位": "元/生·学期", "收费标准": "不超过\(fee.1)元",
    "批准机关": "云溪县教育局", "收费依据": "云教财〔2026〕5号", "收费对象": "自愿参加的学生", "收费方式": "按学期",
    "是否自愿": "自愿",
  ]
}

/// The pupil without a choice of his own.
private func plain(_ pupil: SampleFeeTerm.Row) -> SampleFeeTerm.Row {
  pupil.filter { ["年级", "班级", "座号", "姓名"].contains($0.key) }
}

/// A little less than was paid, and never shared evenly.
private func spent(_ fee: (String, String), _ grade: String, _ roll: Int) -> SampleFeeTerm.Row {
  let paid = (Int(fee.1) ?? 0) * 100 * roll
  return [
    "收费项目": fee.0, "适用年级": grade, "支出合计（元）": "\(Amount(fen: paid - paid / 20 - 1))",
    "每人份数": fee.0 == "伙食费" ? "98" : "",
  ]
}

private func away(_ pupil: SampleFeeTerm.Row) -> SampleFeeTerm.Row {
  plain(pupil).merging(["收费项目": "伙食费", "情况": "请假", "份数": "85.5"]) { $1 }
}
