import Disclosure
import WorkingDays

/// What the days of a scheme show, TITLE-010 to TITLE-012.
func schemeFindings(_ content: NoticeContent) -> [RecordFinding] {
  [passedLater(content), opensTooEarly(content), closesTooEarly(content)].compactMap(\.self)
}

/// TITLE-010: a scheme is agreed before it is posted.
private func passedLater(_ content: NoticeContent) -> RecordFinding? {
  guard let day = content.facts.day("方案通过日期"), day > content.posted else { return nil }
  return RecordFinding(
    rule: "TITLE-010", row: nil, column: "方案通过日期", value: day.description,
    problem: "晚于张贴日期 \(content.posted)", remedy: "方案通过以后才能公示,请核对日期")
}

/// TITLE-011: the scheme hangs before anybody applies.
private func opensTooEarly(_ content: NoticeContent) -> RecordFinding? {
  guard let day = content.facts.day("申报开始"), day < content.posted else { return nil }
  return RecordFinding(
    rule: "TITLE-011", row: nil, column: "申报开始", value: day.description,
    problem: "早于张贴日期 \(content.posted),方案应在申报前公布", remedy: "请把申报安排在张贴之后")
}

/// TITLE-012: applications end after they begin.
private func closesTooEarly(_ content: NoticeContent) -> RecordFinding? {
  guard let first = content.facts.day("申报开始"), let last = content.facts.day("申报截止"),
    last < first
  else { return nil }
  return RecordFinding(
    rule: "TITLE-012", row: nil, column: "申报截止", value: last.description,
    problem: "早于申报开始 \(first)", remedy: "请核对两个日期")
}
