import Disclosure
import DisclosureTesting
import Testing
import WorkingDays

@testable import EnrollmentZoning

/// Settings of one year that are in order, for rules to be tried with.
let enrollmentTrialSettings: [String: [String]] = [
  "招生项目": ["云溪县2026年小学一年级招生"], "学段": ["小学"], "招生年度": ["2026"], "入学年龄": ["6"],
  "年龄截止日": ["2026-08-31"], "年限截止日": ["2026-08-31"], "学区依据": ["户籍地址"], "志愿方式": ["学区学校"],
  "录取顺序": ["第一类：户籍在学区内；人户一致", "第二类：户籍在学区内"], "同类顺序": ["落户时间"],
]

let enrollmentTrial = StepTrial(enrollmentTrialSettings, of: enrollmentSettingFacts)

/// The rules that the trial's settings with `changes` make; stops the test run when there are none.
func trialRules(_ changes: [String: [String]] = [:]) -> AdmissionRules {
  let read = AdmissionRules.read(enrollmentTrial.facts(changes))
  guard let rules = read.plan else { preconditionFailure("\(read.findings)") }
  return rules
}

/// A child of the register by header, of the zone of the first primary school.
func childRow(_ number: String, _ changes: [String: String] = [:]) -> [String: String] {
  [
    "报名号": number, "姓名": "王小明", "出生日期": "2020-03-01", "户籍地址": "中山路1号",
    "户籍登记日期": "2020-05-01", "与户主关系": "子女", "家庭住址": "中山路1号", "房产权属人": "父母",
    "产权份额": "100%", "房产登记日期": "2019-01-01", "户籍类别": "本区家庭户",
  ].merging(changes) { $1 }.filter { !$0.value.isEmpty }
}

func trialChild(_ changes: [String: String] = [:]) -> Registrant {
  trialChildren([childRow("A0001", changes)])[0]
}

func trialChildren(_ rows: [[String: String]]) -> [Registrant] {
  imported(rows, as: applicants).records.compactMap(Registrant.init)
}

/// Zones by the name of the road: 中山路 is the first school's, 人民路 the second's, 公园路 both's, and
/// 边界路 nobody knows.
func trialZones(_ address: String) -> ZoneAnswer {
  let known = [
    "中山路": ["第一小学"], "人民路": ["第二小学"], "公园路": ["第一小学", "第二小学"], "东湖路": ["东湖小学", "西湖小学"],
  ]
  if address.hasPrefix("边界路") {
    return ZoneAnswer(schools: ["第一小学"], because: "边界路（部分）", isCertain: false)
  }
  let road = known.keys.first { address.hasPrefix($0) }
  return ZoneAnswer(
    schools: road.flatMap { known[$0] } ?? [], because: road ?? "", isCertain: true)
}

func reviewed(
  _ child: Registrant, _ rules: AdmissionRules, uses: [SeatUse] = []
) -> ReviewedChild {
  ReviewedChild(
    child: child, rules: rules, hukouZone: child.hukou.map(trialZones),
    homeZone: child.home.map(trialZones), uses: child.home.map { _ in uses })
}

extension ConditionAnswer {
  /// met, failed or unknown.
  var kind: String {
    switch self {
    case .met: "met"
    case .failed: "failed"
    case .unknown: "unknown"
    }
  }
}
