import Disclosure

/// Who dropped out, where, and as what it counts (退出登记).
enum Withdrawing {
  static let kind = Column<String>(
    ColumnSpec(
      "withdrawal", "情形", aliases: ["退出情形"], .choice([leaves, waives, investigated]),
      privacy: .withheld(neededByOfficeOnly), width: 12,
      hint: "轮到递补而不来的选“放弃递补”;反映的问题没有查清的选“调查中”", example: leaves))

  static let leaves = "退出"
  static let waives = "放弃递补"
  static let investigated = "调查中"
}

/// The register of those who dropped out; the class of the reason may be posted, the rest may not.
let withdrawals = Roster(
  name: "退出登记",
  columns: [
    Candidate.ticket.spec, Candidate.stage.spec, Withdrawing.kind.spec,
    Candidate.reasonClass.spec.with(required: false, hint: "情形是“退出”的必须选;不写具体原因"),
  ].map { $0.with(privacy: .withheld(neededByOfficeOnly)) },
  uniqueKeys: [[Candidate.ticket.spec.id]],
  crossChecks: { records in
    records.compactMap { record in
      guard record[Withdrawing.kind] == Withdrawing.leaves, record[Candidate.reasonClass] == nil
      else { return nil }
      return RecordFinding(
        rule: "HIRE-121", row: record.row, column: Candidate.reasonClass.spec.id,
        problem: "情形是“退出”,没有选原因类别", remedy: "请选原因类别,递补公告要写")
    }
  })

extension Withdrawal {
  /// Nil when the row's stage or kind could not be read.
  init?(_ record: Record, entrant: Int) {
    guard let stage = record[Candidate.stage].flatMap(SubstitutionRules.Stage.init(rawValue:)),
      let words = record[Withdrawing.kind]
    else { return nil }
    let kind: Kind =
      switch words {
      case Withdrawing.waives: .waives
      case Withdrawing.investigated: .underInvestigation
      default: .leaves
      }
    self.init(entrant: entrant, stage: stage, kind: kind)
  }
}
