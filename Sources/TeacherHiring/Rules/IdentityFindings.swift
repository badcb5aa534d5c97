import Disclosure

/// HIRE-009, HIRE-010: sex and month of birth are those of the ID number.
///
/// The findings show no part of the number: the columns they stand in are public.
func identityFindings(_ hire: Record) -> [RecordFinding] {
  // A number that cannot be read has a finding of its own.
  guard let text = hire[Candidate.residentID], let id = try? ResidentID(parsing: text) else {
    return []
  }
  var findings: [RecordFinding] = []
  let sex = id.isMale ? "男" : "女"
  if let given = hire[Candidate.sex], given != sex {
    findings.append(
      RecordFinding(
        rule: "HIRE-009", row: hire.row, column: Candidate.sex.spec.id, value: given,
        problem: "填的是“\(given)”,身份证号第 17 位表示“\(sex)”", remedy: "请核对证件原件"))
  }
  let month = YearMonth(of: id.birthDay)
  if let given = hire[Candidate.birthMonth], given != month {
    findings.append(
      RecordFinding(
        rule: "HIRE-010", row: hire.row, column: Candidate.birthMonth.spec.id,
        value: given.description, problem: "填的是 \(given),身份证号里是 \(month)",
        remedy: "请核对证件原件"))
  }
  return findings
}
