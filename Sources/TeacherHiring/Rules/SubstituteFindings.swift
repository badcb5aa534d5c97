import Disclosure

/// HIRE-029: who drops out in this list does not come in by it.
func substituteFindings(_ records: [Record]) -> [RecordFinding] {
  let droppingOut = Set(records.compactMap { $0[Candidate.replaced] })
  let coming = records.compactMap { row -> RecordFinding? in
    guard let ticket = row[Candidate.ticket], droppingOut.contains(ticket) else { return nil }
    return RecordFinding(
      rule: "HIRE-029", row: row.row, column: Candidate.ticket.spec.id, value: ticket,
      problem: "这个准考证号既是递补人员,又是递补对象", remedy: "请核对;递补后又退出的,写最后递补的人和最先退出的人")
  }
  return codeFindings(posts(in: records)) + coming
}

/// HIRE-030: each list of substitutes has its stages.
func stageFindings(_ records: [Record], isBeforeInterview: Bool) -> [RecordFinding] {
  records.compactMap { row in
    guard let stage = row[Candidate.stage],
      (stage == Candidate.beforeInterview) != isBeforeInterview
    else { return nil }
    return RecordFinding(
      rule: "HIRE-030", row: row.row, column: Candidate.stage.spec.id, value: stage,
      problem: "“\(stage)”环节的递补不在这份名单里公布",
      remedy: "面试前的递补用“面试递补公告”,面试后的用“递补人员公示”")
  }
}
