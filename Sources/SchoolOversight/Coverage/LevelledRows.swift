public import Disclosure
public import WorkingDays

/// Reads a list that an office wrote in levels (YAML) as the rows of `roster`: under `name` an item
/// for each row, in it the headers of the columns with what their cells would hold.
///
/// One declaration serves both forms: what is wrong in a cell of a workbook is wrong here by the same
/// rule. A finding's row is the line on which the item begins.
public func importedRows(
  of outline: Outline, named name: String, as roster: Roster, beside others: [String] = [],
  today: CalendarDay
) -> RosterImport {
  var importer = RosterImporter(roster, sheet: "", today: today)
  var findings: [Finding] = []
  importer.read(SheetRow(number: 1, cells: cells(roster.columns.map(\.header))))
  guard case .map(let members) = outline.content,
    let list = members.first(where: { $0.name == name })?.value,
    case .list(let items) = list.content
  else {
    var nothing = RosterImport()
    nothing.findings = [
      Finding(
        rule: "COV-005", place: .init(row: outline.line), problem: "文件里没有“\(name):”和它下面的各条",
        remedy: "请写一行“\(name):”,下面每条以“  - ”开头")
    ]
    return nothing
  }
  for member in members where member.name != name && !others.contains(member.name) {
    findings.append(unknown(member, among: [name] + others))
  }
  for item in items {
    let (texts, wrong) = texts(of: item, in: roster)
    findings += wrong
    importer.read(SheetRow(number: item.line, cells: cells(texts)))
  }
  var result = importer.finish()
  // There are no columns in such a file: the field is named, its cell is not.
  result.findings = result.findings.map(withoutCell)
  result.findings = (findings + result.findings).sorted {
    ($0.place.row ?? 0) < ($1.place.row ?? 0)
  }
  return result
}

private func cells(_ texts: [String]) -> [Cell] {
  texts.enumerated().filter { !$0.element.isEmpty }.map {
    Cell(column: $0.offset + 1, value: .text($0.element))
  }
}

/// A text for each column, empty where nothing is said.
private func texts(of item: Outline, in roster: Roster) -> ([String], [Finding]) {
  guard case .map(let members) = item.content else {
    let columns = roster.columns.map(\.header).joined(separator: "、")
    return (
      [],
      [
        Finding(
          rule: "COV-006", place: .init(row: item.line), problem: "这一条没有分项写",
          remedy: "请分行写\(columns)")
      ]
    )
  }
  var texts = roster.columns.map { _ in "" }
  var findings: [Finding] = []
  for member in members {
    guard let index = roster.columns.firstIndex(where: { $0.isNamed(member.name) }) else {
      findings.append(unknown(member, among: roster.columns.map(\.header)))
      continue
    }
    texts[index] = text(of: member.value)
  }
  return (texts, findings)
}

extension ColumnSpec {
  fileprivate func isNamed(_ name: String) -> Bool { header == name || aliases.contains(name) }
}

/// Several texts as a cell has them, one after the other.
private func text(of value: Outline) -> String {
  switch value.content {
  case .text(let text): text
  case .list(let items): items.map(text).joined(separator: "、")
  case .map: ""
  }
}

private func unknown(_ member: Outline.Member, among known: [String]) -> Finding {
  Finding(
    rule: "COV-007", place: .init(row: member.line, field: member.name), problem: "没有这一项",
    remedy: "可以写的是\(known.joined(separator: "、"))")
}

private func withoutCell(_ finding: Finding) -> Finding {
  Finding(
    rule: finding.rule, severity: finding.severity,
    place: .init(row: finding.place.row, field: finding.place.field), value: finding.value,
    problem: finding.problem, remedy: finding.remedy)
}
