import Disclosure
import DisclosureDocuments
import WorkingDays
import DisclosureSheets
import Proofreading

/// What a notice was asked to be made of.
struct NoticeRequest {
  /// Nil when the kind has no list.
  let roster: String?
  let sheet: String?
  let grounds: NoticeGrounds
  let calendar: WorkingCalendar
  let templates: TemplateLibrary

  var kind: NoticeKind { grounds.kind }

  /// The same as it would be posted on `day`.
  func posted(on day: CalendarDay) -> NoticeRequest {
    var changed = grounds
    changed.posted = day
    return NoticeRequest(
      roster: roster, sheet: sheet, grounds: changed, calendar: calendar, templates: templates)
  }
}

/// Everything known before a file is written; without a publication when something must be fixed.
struct PreparedNotice {
  /// Nil when the kind has no list.
  let reading: RosterSheet?
  let findings: [FiledFinding]
  let publication: Publication?
  let terms: PeriodTerms

  var canBeMade: Bool { publication != nil }

  /// The same with `words` on the notice that it corrects.
  func correcting(_ words: PublicText) -> PreparedNotice {
    PreparedNotice(
      reading: reading, findings: findings, publication: publication?.correcting(words),
      terms: terms)
  }
}

/// Reads the list and the facts, counts the period and collects every finding of all of them.
func prepare(_ request: NoticeRequest) throws -> PreparedNotice {
  let reading = try request.roster.map {
    try readRoster(request.kind.roster, from: $0, sheet: request.sheet)
  }
  let fonts = FontCoverage()
  try fonts.requireChinese()
  return try prepare(request, reading, fonts)
}

/// The same with the list read already; without `fonts` nobody asks whether they can draw it.
func prepare(
  _ request: NoticeRequest, _ reading: RosterSheet?, _ fonts: FontCoverage?
) throws -> PreparedNotice {
  let grounds = request.grounds
  let whole = try Examination(reading, on: grounds)
  let rule = whole.terms.rule
  let period = try Period(
    posted: grounds.posted, count: rule.count, rule.unit, startingOn: rule.firstDay,
    closingAt: whole.terms.closesAt, in: request.calendar)
  var findings = whole.findings
  if let fonts {
    if let reading {
      findings += undrawable(in: reading, of: request.kind.roster, fonts)
        .map { FiledFinding(grounds.listName, $0) }
    }
    findings += undrawable(in: whole.facts.facts, fonts).map(whole.facts.filed)
  }
  var publication: Publication?
  if findings.mustFix.isEmpty {
    let title = try request.templates.title(for: request.kind, facts: whole.facts.facts)
    let made = try request.kind.publication(
      of: reading?.result.records ?? [], facts: whole.facts.facts, title: title, period: period,
      references: grounds.referenceLists)
    findings += try proofread(made, request.kind, request.templates)
    publication = findings.mustFix.isEmpty ? made : nil
  }
  return PreparedNotice(
    reading: reading, findings: findings, publication: publication, terms: whole.terms)
}

/// What the notice lacks of its parts, and the mistakes in its words.
private func proofread(
  _ publication: Publication, _ kind: NoticeKind, _ templates: TemplateLibrary
) throws -> [FiledFinding] {
  let document = try templates.document(
    for: publication, kind: kind, fingerprint: publication.fingerprint)
  let found = partFindings(of: document, publication) + wordingFindings(in: ProofText(document))
  return found.map { FiledFinding("公示文字", $0) }
}
