import Disclosure
import PublicDraws
import WorkingDays

/// How many apply for each school, and which must be drawn for (报名情况公告).
let applicationsNotice = enrollmentKind(
  7, "applications", "报名情况公告", stageName: "公布报名情况", catalogueItem: "招生计划",
  roster: groupApplications,
  facts: drawEventFacts(required: false) + [
    FactSpec(
      "不摇号办法", required: false, hint: "报名超过计划又不摇号的学校怎样录取", example: "按落户时间先后录取")
  ],
  period: applicationsPeriod, references: [EnrollmentFile.zones],
  statements: [applicationTotals, drawnGroupWords, undrawnGroupWords, drawTimeWords],
  checks: { applicationFindings($0) + drawEventFindings($0, isAhead: true) })

/// When and where the draw is held, and who watches; required once it is sure that there is one.
func drawEventFacts(required isRequired: Bool) -> [FactSpec] {
  [
    FactSpec(
      drawTimeName, required: isRequired, hint: "摇号的日期和时刻,有摇号的必须写", example: "2026-07-06 16:00"),
    FactSpec("摇号地点", required: isRequired, hint: "有摇号的必须写", example: "云溪县教育局三楼会议室"),
    FactSpec(
      "监督人员", .texts, required: isRequired, hint: "请哪些人到场监督,每条一类,有摇号的必须写",
      example: "县人大代表、政协委员各1名"),
    FactSpec("公证机构", required: false, hint: "有公证的写", example: "云溪县公证处"),
  ]
}

let drawTimeName = "摇号时间"

/// The time of the draw as it is read, as 2026年7月6日16:00.
let drawTimeWords = Statement("摇号时间说明") { content in
  drawTime(content.facts).map { [$0.chinese] } ?? []
}

func drawTime(_ facts: Facts) -> Moment? {
  facts.text(drawTimeName).flatMap { try? Moment(drawTime: $0) }
}

/// As 12所学校（派位组）计划招生1620人，报名1705人.
private let applicationTotals = Statement("报名总数") { content in
  let plan = sum(content.records, Enrolling.plan)
  let applicants = sum(content.records, Enrolling.applicants)
  return ["\(content.records.count)所学校（派位组）计划招生\(plan)人，报名\(applicants)人"]
}

/// A sentence for each group that is drawn for.
private let drawnGroupWords = Statement("摇号学校说明") { content in
  content.records.filter(\.isDrawnFor).map { row in
    let before = row[GroupApplication.before] ?? 0
    let bundles = row[GroupApplication.bundles] ?? 0
    let numbers = row[GroupApplication.numbers] ?? 0
    return "\(row[Enrolling.group] ?? "")：计划\(row[Enrolling.plan] ?? 0)人，"
      + "报名\(row[Enrolling.applicants] ?? 0)人"
      + (before > 0 ? "，摇号前录取\(before)人" : "")
      + "，参加摇号\(row[GroupApplication.entering] ?? 0)人"
      + (bundles > 0 ? "（含多胞胎\(bundles)组，共用编号，编号\(numbers)个）" : "")
      + "，摇号名额\(row[GroupApplication.seats] ?? 0)个"
  }
}

/// The names of those that are not.
private let undrawnGroupWords = Statement("不摇号学校") { content in
  let names = content.records.filter { !$0.isDrawnFor }.compactMap { $0[Enrolling.group] }
  return names.isEmpty ? [] : [names.joined(separator: "、")]
}

extension Record {
  /// Of 报名情况.
  var isDrawnFor: Bool { self[GroupApplication.drawn] == GroupApplication.isDrawn }
}
