import Disclosure
import DisclosureTesting
import Testing

@testable import FeePublicity

/// Settings that are in order, for steps to be tried with: a school of nine years.
let trialSettings: [String: [String]] = [
  "学校": ["云溪县青山学校"], "学段": ["小学 1—6年级", "初中 7—9年级"], "学校性质": ["公办"], "城乡": ["城市"],
  "学年学期": ["2026—2027学年秋季学期"], "学期开始": ["2026-09-01"], "学期结束": ["2027-01-31"],
  "减免政策": ["对家庭经济困难学生免收住宿费"], "投诉电话": allAuthorities,
]

private let trial = StepTrial(trialSettings, of: feeSettingFacts)

func settings(_ changes: [String: [String]] = [:]) -> Facts { trial.facts(changes) }

func outcome(
  of step: WorkStep, _ lists: [StepTrial.List], _ changes: [String: [String]] = [:]
) -> WorkOutcome {
  trial.outcome(of: step, lists, changes)
}

/// A row of the catalogue; the rest is as for a service that all grades may take.
func entry(_ item: String, _ changes: [String: String] = [:]) -> [String: String] {
  var row = boardRow(["收费项目": item, "收费对象": "自愿参加的学生"]).merging(changes) { $1 }
  if row["收费类别"] == "行政事业性收费" || row["收费类别"] == "保育教育费" { row["是否自愿"] = "应交" }
  return row.merging(changes) { $1 }
}

/// The board of `items` by a catalogue that has each of them in a category.
func board(_ items: [[String: String]], _ categories: [String: String] = [:]) -> StepTrial.List {
  let names = items.compactMap { $0["收费项目"] }
  let daily = items.filter { $0["收费标准"]?.hasSuffix("日") == true }.compactMap { $0["收费项目"] }
  let catalogue = Set(names).sorted().map { name in
    entry(
      name,
      [
        "收费类别": categories[name] ?? "代收费", "收费标准": "按实收取",
        "计费单位": daily.contains(name) ? "元/生·日" : "元/生·学期",
      ])
  }
  return outcome(
    of: boardStep, [(FeeFile.catalogue, catalogue), (FeeFile.items, items)]
  ).given(FeeFile.board)
}

func item(_ name: String, _ standard: String, _ changes: [String: String] = [:])
  -> [String: String]
{
  ["收费项目": name, "收费标准": standard, "适用年级": "全部"].merging(changes) { $1 }
}

func pupil(
  _ name: String, _ seat: String = "", grade: String = "一年级", in schoolClass: String = "1班",
  _ changes: [String: String] = [:]
) -> [String: String] {
  ["姓名": name, "座号": seat, "年级": grade, "班级": schoolClass].merging(changes) { $1 }
    .filter { !$0.value.isEmpty }
}

/// A line of what a pupil has to pay.
func line(
  _ name: String, _ seat: String = "", grade: String = "一年级", in schoolClass: String = "1班",
  _ item: String, _ due: String, relief: String = "0.00"
) -> [String: String] {
  let full = (Score(parsing: due) ?? Score(0)) + (Score(parsing: relief) ?? Score(0))
  return pupil(name, seat, grade: grade, in: schoolClass).merging([
    "收费项目": item, "应收标准（元）": full.text(places: 2), "减免（元）": relief, "应收（元）": due,
  ]) { $1 }
}
