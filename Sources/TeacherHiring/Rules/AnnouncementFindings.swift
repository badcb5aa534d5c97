import Disclosure
import WorkingDays

/// What posts, dates and the posting day of an announcement show together.
func announcementFindings(_ content: NoticeContent) -> [RecordFinding] {
  registrationFindings(content) + announcedTotalFindings(content)
    + ageLimitFindings(content, among: content.records.compactMap { $0[AnnouncedPost.ageLimit] })
}

/// HIRE-014 to HIRE-016: registration begins once the announcement hangs, and lasts.
private func registrationFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let opens = content.facts.day("报名开始") else { return [] }
  var findings: [RecordFinding] = []
  if opens < content.posted {
    findings.append(
      RecordFinding(
        rule: "HIRE-014", row: nil, column: "报名开始", value: opens.description,
        problem: "报名从 \(opens) 开始,公告 \(content.posted) 才张贴",
        remedy: "报名不能早于公告,请改报名时间或张贴日期"))
  }
  guard let closes = content.facts.day("报名截止") else { return findings }
  guard closes >= opens else {
    return findings + [
      RecordFinding(
        rule: "HIRE-015", row: nil, column: "报名截止", value: closes.description,
        problem: "报名截止 \(closes) 早于报名开始 \(opens)", remedy: "请核对两个日期")
    ]
  }
  let days = closes - opens + 1
  guard days < registrationDays else { return findings }
  return findings + [
    RecordFinding(
      rule: "HIRE-016", severity: .explain, row: nil, column: "报名截止", value: closes.description,
      problem: "报名只有 \(days) 天", remedy: "报名时间通常不少于 \(registrationDays) 天(惯例),请核对或说明")
  ]
}

/// HIRE-017: the posts add up to the number that was approved.
private func announcedTotalFindings(_ content: NoticeContent) -> [RecordFinding] {
  let numbers = content.records.compactMap { $0[AnnouncedPost.number] }
  guard let approved = content.facts.text("核准招聘总数").flatMap({ Int($0) }),
    numbers.count == content.records.count
  else { return [] }
  let total = announcedTotal(content.records)
  guard total != approved else { return [] }
  return [
    RecordFinding(
      rule: "HIRE-017", row: nil, column: "核准招聘总数", value: String(approved),
      problem: "核准 \(approved) 人,岗位表各岗位合计 \(total) 人", remedy: "请核对岗位表和核准文件")
  ]
}

/// HIRE-018: an age is counted on a day.
func ageLimitFindings(_ content: NoticeContent, among limits: [Int]) -> [RecordFinding] {
  guard let limit = limits.first, content.facts.text("年龄截止日") == nil else { return [] }
  return [
    RecordFinding(
      rule: "HIRE-018", row: nil, column: "年龄截止日",
      problem: "有年龄上限(\(limit) 周岁),没有写年龄算到哪一天", remedy: "请写一行“年龄截止日: 2026-03-31”")
  ]
}
