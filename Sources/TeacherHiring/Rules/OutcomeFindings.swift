import Disclosure
import WorkingDays
import PersonalData

/// What came in while the proposed hires were posted (公示期反映情况).
enum Responses: String, CaseIterable {
  case none = "没有收到反映"
  case settled = "收到反映并已全部查清"
  case pending = "个别反映一时难以查清"
}

/// HIRE-018, HIRE-032: nobody is older than the announced limit on the day ages are counted.
///
/// To be explained, because a limit may be higher for some; the words show nothing of the number.
func proposedAgeFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let limit = content.facts.text("年龄上限").flatMap({ Int($0) }) else { return [] }
  guard let cutOff = content.facts.day("年龄截止日") else {
    return ageLimitFindings(content, among: [limit])
  }
  return content.records.compactMap { person in
    guard let text = person[Candidate.residentID], let id = try? ResidentID(parsing: text),
      id.birthDay < birthBound(atMost: limit, on: cutOff)
    else { return nil }
    return RecordFinding(
      rule: "HIRE-032", severity: .explain, row: person.row,
      column: Candidate.residentID.spec.id,
      problem: "按身份证号,到 \(cutOff) 超过 \(limit) 周岁", remedy: "请核对;按公告放宽年龄的,请写明依据")
  }
}

/// HIRE-033, HIRE-034: the result follows the period and agrees with what came in.
func resultFindings(_ content: NoticeContent) -> [RecordFinding] {
  periodOverFindings(content) + responseFindings(content)
}

private func periodOverFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let last = content.facts.day("拟聘用公示截止日"), content.posted <= last else { return [] }
  return [
    RecordFinding(
      rule: "HIRE-033", row: nil, column: "拟聘用公示截止日", value: last.description,
      problem: "拟聘用公示到 \(last) 才截止,结果公告 \(content.posted) 就要张贴",
      remedy: "请等公示期满、异议办结后再公布结果")
  ]
}

private func responseFindings(_ content: NoticeContent) -> [RecordFinding] {
  guard let text = content.facts.text("公示期反映情况"), let responses = Responses(rawValue: text)
  else { return [] }
  let suspended = content.records.filter { $0[Candidate.result] == Candidate.suspended }
  guard let first = suspended.first else {
    guard responses == .pending else { return [] }
    return [
      RecordFinding(
        rule: "HIRE-034", row: nil, column: "公示期反映情况", value: text,
        problem: "还有反映没有查清,名单里却没有人暂缓聘用", remedy: "被反映的人员请选“暂缓聘用”,或者改这一项")
    ]
  }
  guard responses != .pending else { return [] }
  return [
    RecordFinding(
      rule: "HIRE-034", row: first.row, column: Candidate.result.spec.id,
      value: Candidate.suspended, problem: "有人暂缓聘用,公示期反映情况却写“\(text)”",
      remedy: "只有反映一时难以查清的才暂缓聘用,请核对这一列和“公示期反映情况”")
  ]
}
