import Disclosure
import DisclosureSheets
import DisclosureTesting
import Foundation
import TeacherHiring

/// A hiring after its interviews, with the sheet of calculations that comes of it.
struct HiringContest {
  private static let inputs = [
    HiringFile.posts, HiringFile.adjustment, HiringFile.applicants, HiringFile.written,
    HiringFile.interview,
  ]

  private let input: WorkInput
  /// What ranking and explaining come to, made beforehand.
  private let rows: [[Field]]

  /// Makes up a hiring in which `candidates` came to the interview, and keeps it in `folder`.
  static func make(candidates: Int, plan: String, in folder: String) throws {
    let settings = try readSettings(at: plan, of: hiringChain)
    // Every twentieth stays away from the written exam.
    let sample = SampleHiring(
      schools: 300, posts: max(12, candidates / 100), candidates: candidates * 20 / 19 + 20)
    var lists: [String: [Record]] = [:]
    func fill(_ file: WorkFile, _ rows: [SampleHiring.Row]) throws {
      let list = imported(rows, as: file.roster)
      try refuse(list.findings.filter { $0.severity == .mustFix }.map(\.description))
      lists[file.name] = list.records
    }
    try fill(HiringFile.posts, sample.posts)
    try fill(HiringFile.applicants, sample.applicants)
    for file in [HiringFile.firstKeying, HiringFile.secondKeying] {
      try fill(file, sample.written.map(keyed))
    }
    for step in hiringChain.steps where ["opening", "keying", "written"].contains(step.id) {
      try work(step, on: &lists, settings)
    }
    try fill(HiringFile.interview, interviews(of: sample, candidates))
    for file in inputs { try saveRecords(lists[file.name] ?? [], of: file, in: folder) }
    let input = WorkInput(lists: lists, settings: settings)
    guard let rows = HiringCalculations(in: input) else { throw Misuse() }
    try saveRows(Array(rows), to: "\(folder)/\(HiringFile.calculations.name).rows")
  }

  init(plan: String, folder: String) throws {
    var lists: [String: [Record]] = [:]
    for file in HiringContest.inputs { lists[file.name] = try loadRecords(of: file, in: folder) }
    input = WorkInput(lists: lists, settings: try readSettings(at: plan, of: hiringChain))
    rows = try loadRows(from: "\(folder)/\(HiringFile.calculations.name).rows")
  }

  func writePrepared(to path: String) throws { try write(rows, to: path) }

  func rankExplainAndWrite(to path: String) throws {
    guard let rows = HiringCalculations(in: input) else { throw Misuse() }
    try write(rows, to: path)
  }

  /// The sheet that `gongshi hiring explain` writes.
  private func write(_ rows: some Collection<[Field]>, to path: String) throws {
    let subject = FormSubject(
      named: "计算过程", id: "hiring/计算过程", HiringFile.calculations.roster)
    try writeListWorkbook(for: subject, rows: rows, words: "云溪县是虚构的县。", to: path)
  }
}

private func keyed(_ paper: (ticket: String, mark: String?)) -> SampleHiring.Row {
  ["准考证号": paper.ticket, "笔试成绩": paper.mark ?? "", "备注": paper.mark == nil ? "缺考" : ""]
}

/// The marks of the first `count` of those who sat the written exam.
private func interviews(of sample: SampleHiring, _ count: Int) -> [SampleHiring.Row] {
  var generator = SeededGenerator(seed: 3)
  let sat = zip(sample.applicants, sample.written).filter { $1.mark != nil }.prefix(count)
  return sat.enumerated().map { index, candidate in
    var row: SampleHiring.Row = [
      "考场": "第\(index % 900 + 1)考场",
      "面试成绩": Score(units: Int.random(in: 6500...9500, using: &generator) * 10_000)
        .text(places: 2),
    ]
    for header in ["招聘单位", "招聘岗位", "岗位代码", "准考证号"] { row[header] = candidate.0[header] }
    return row
  }
}
