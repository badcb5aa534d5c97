import WorkingDays
import PersonalData

/// Sex and month of birth that are not those of the ID number, each by its own rule.
///
/// The findings show no part of the number: the columns they stand in are public. A number that
/// cannot be read has a finding of its own.
public func identityFindings(
  _ person: Record, number: Column<String>, sex: (column: Column<String>, rule: String),
  birthMonth: (column: Column<YearMonth>, rule: String)
) -> [RecordFinding] {
  guard let text = person[number], let id = try? ResidentID(parsing: text) else { return [] }
  var findings: [RecordFinding] = []
  let stated = id.isMale ? "男" : "女"
  if let given = person[sex.column], given != stated {
    findings.append(
      RecordFinding(
        rule: sex.rule, row: person.row, column: sex.column.spec.id, value: given,
        problem: "填的是“\(given)”,身份证号第 17 位表示“\(stated)”", remedy: "请核对证件原件"))
  }
  let month = YearMonth(of: id.birthDay)
  if let given = person[birthMonth.column], given != month {
    findings.append(
      RecordFinding(
        rule: birthMonth.rule, row: person.row, column: birthMonth.column.spec.id,
        value: given.description, problem: "填的是 \(given),身份证号里是 \(month)",
        remedy: "请核对证件原件"))
  }
  return findings
}
