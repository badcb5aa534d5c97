import Disclosure
import DisclosureDocuments
import Foundation
import Templates
import WorkingDays

/// What `gongshi notice` was asked to make.
struct NoticeRequest {
  let kind: NoticeKind
  let roster: String
  let sheet: String?
  let facts: String
  let posted: CalendarDay
  let calendar: WorkingCalendar
  let templates: TemplateLibrary
}

/// Everything known before a file is written; without a publication when something must be fixed.
struct PreparedNotice {
  let reading: RosterReading
  let findings: [Finding]
  let publication: Publication?
  let terms: PeriodTerms

  var canBeMade: Bool { publication != nil }
}

/// Reads the list and the facts, counts the period and collects every finding of all three.
func prepare(_ request: NoticeRequest) throws -> PreparedNotice {
  let reading = try readRoster(of: request.kind, from: request.roster, sheet: request.sheet)
  let (facts, factFindings) = try readFacts(at: request.facts, for: request.kind)
  let (terms, periodFindings) = request.kind.periodTerms(from: facts)
  let period = try Period(
    posted: request.posted, count: terms.rule.count, terms.rule.unit,
    startingOn: terms.rule.firstDay, closingAt: terms.closesAt, in: request.calendar)
  let fonts = FontCoverage()
  try fonts.requireChinese()
  let findings =
    reading.result.findings + factFindings + periodFindings
    + dateFindings(facts, posted: request.posted)
    + undrawable(in: reading, of: request.kind.roster, fonts) + undrawable(in: facts, fonts)
  var publication: Publication?
  if !findings.contains(where: { $0.severity == .mustFix }) {
    let title = try request.templates.title(for: request.kind, facts: facts)
    publication = try request.kind.publication(
      of: reading.result.records, facts: facts, title: title, period: period)
  }
  return PreparedNotice(
    reading: reading, findings: findings, publication: publication, terms: terms)
}

private func readFacts(at path: String, for kind: NoticeKind) throws -> (Facts, [Finding]) {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw Refusal(id: "F-FILE-01", message: "找不到事项文件 \(path),请检查路径。[F-FILE-01]")
  }
  guard let text = String(validating: data, as: UTF8.self) else {
    throw Refusal(id: "F-FILE-02", message: "\(path) 不是 UTF-8 文本,请另存为 UTF-8 后再试。[F-FILE-02]")
  }
  do {
    return Facts.read(try factEntries(yaml: text), as: kind.facts)
  } catch {
    return (Facts.read([], as: []).facts, error.findings)
  }
}

/// A notice cannot be dated after the day on which it hangs.
private func dateFindings(_ facts: Facts, posted: CalendarDay) -> [Finding] {
  guard let dated = facts.day("成文日期"), dated > posted else { return [] }
  return [
    Finding(
      rule: "F-DAY-01", place: .init(field: "成文日期"), value: dated.description,
      problem: "成文日期 \(dated) 在张贴日期 \(posted) 之后", remedy: "请核对两个日期")
  ]
}

/// Characters of public cells that no installed font can draw, each with its row.
private func undrawable(
  in reading: RosterReading, of roster: Roster, _ fonts: FontCoverage
) -> [Finding] {
  let shown = roster.columns.indices.filter { roster.columns[$0].privacy.isPublic }
  return reading.result.records.flatMap { record in
    shown.compactMap { index in
      guard let text = String(record.fields[index]) else { return nil }
      return fontFinding(
        text, fonts,
        at: .init(
          sheet: reading.sheetName, row: record.row, column: reading.result.sheetColumns[index],
          field: roster.columns[index].header))
    }
  }
}

private func undrawable(in facts: Facts, _ fonts: FontCoverage) -> [Finding] {
  facts.given.flatMap { fact in
    fact.values.compactMap { fontFinding($0, fonts, at: .init(field: fact.name)) }
  }
}

private func fontFinding(
  _ text: String, _ fonts: FontCoverage, at place: Finding.Place
) -> Finding? {
  let missing = fonts.undrawable(in: text)
  guard !missing.isEmpty else { return nil }
  let named = missing.map(FontCoverage.named)
  return Finding(
    rule: "R-FONT-01", place: place, value: text,
    problem: "这台电脑的字体里没有\(named.joined(separator: "、"))", remedy: "请核对用字,或安装含有它的字体(如花园明朝)")
}
