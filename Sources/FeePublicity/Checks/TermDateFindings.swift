import Disclosure
import WorkingDays

/// FEE-035 to FEE-037: the board hangs before the term, and what it shows holds through it.
func termDateFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let begin = content.facts.day(termBegin.name) else { return [] }
  let late = lateFinding(content, begin)
  guard let end = content.facts.day(termEnd.name) else { return late }
  if let wrong = termSpanFinding(begin, end) { return [wrong] }
  return late + content.records.flatMap { forceFindings($0, begin, end) }
}

/// FEE-037: a term that ends before it begins, or is none by its length.
func termSpanFinding(_ begin: CalendarDay, _ end: CalendarDay) -> RecordFinding? {
  guard begin >= end || end - begin > longestTerm else { return nil }
  return factFinding(
    "FEE-037", at: termEnd, value: end.description,
    begin < end
      ? "学期从 \(begin) 到 \(end),超过 \(longestTerm) 天" : "学期结束 \(end) 不在学期开始 \(begin) 之后",
    "请核对两个日期,不要写成一学年")
}

/// No term is as long; who writes a school year would hide fees taken for two terms.
private let longestTerm = 214

/// FEE-035: hung after the first day of term.
func lateFinding(_ content: NoticeContent, _ begin: CalendarDay) -> [RecordFinding] {
  guard content.posted > begin else { return [] }
  return [
    factFinding(
      "FEE-035", .explain, at: termBegin, value: begin.description,
      "张贴日期 \(content.posted) 在学期第一天 \(begin) 之后,开学前就应公示", "请马上张贴,并说明原因")
  ]
}

/// FEE-036: a standard that begins in the term or after it, or runs out before its end.
private func forceFindings(
  _ record: Record, _ begin: CalendarDay, _ end: CalendarDay
) -> [RecordFinding] {
  var findings: [RecordFinding] = []
  let (from, to) = (record[Charge.from], record[Charge.to])
  if let from, from > begin {
    findings.append(
      record.finding(
        "FEE-036", from > end ? .mustFix : .explain, at: Charge.from.spec,
        "\(from) 才开始执行,学期从 \(begin) 开始",
        from > end ? "请删去这一行,执行的学期再公示" : "请说明执行以前收不收、按什么标准收"))
  }
  if let to, to < end {
    findings.append(
      record.finding(
        "FEE-036", at: Charge.to.spec, "\(to) 就到期,学期到 \(end) 才结束", "请填新的批准文件和期限,没有新文件的不能收"))
  }
  return findings
}
