import Disclosure
import DisclosureTesting
import Testing

@testable import TitleEvaluation

/// Settings of a small school that are in order, for steps to be tried with.
let trialSettings: [String: [String]] = [
  "赋分项目": ["教学工作量 20 须佐证", "教学成绩 30", "考勤扣分 -5"], "赋分小数位": ["1"],
  "推荐顺序依据": ["排序票"], "应到人数": ["5"], "推荐表决": ["是"], "通过条件": ["三分之二以上"],
]

private let trial = StepTrial(trialSettings, of: titleSettingFacts)

func titleSettings(_ changes: [String: [String]] = [:]) -> Facts { trial.facts(changes) }

func titleInput(
  _ lists: [StepTrial.List], _ changes: [String: [String]] = [:]
) -> WorkInput {
  trial.input(lists, changes)
}

func titleOutcome(
  of step: WorkStep, _ lists: [StepTrial.List], _ changes: [String: [String]] = [:]
) -> WorkOutcome {
  trial.outcome(of: step, lists, changes)
}

private let names = [
  "王一", "李二", "张三", "陈四", "赵五", "孙六", "周七", "吴八", "郑九", "冯十", "蒋甲", "沈乙",
]

func number(_ serial: Int) -> String { "2026-" + (serial < 10 ? "0" : "") + "\(serial)" }

func person(_ serial: Int) -> [String: String] {
  ["申报编号": number(serial), "姓名": names[serial - 1], "申报职称": "高级教师"]
}

/// One who applies for 高级教师 from 一级教师; since when follows from `serial`.
func applicant(_ serial: Int, _ changes: [String: String] = [:]) -> [String: String] {
  person(serial).merging([
    "单位": "云溪县第一中学", "性别": "女", "出生年月": "1980年5月", "学历": "大学本科",
    "参加工作时间": "2003年8月", "教龄": "\(20 + serial)", "学科": "高中数学", "现任职称": "一级教师",
    "现任职称时间": "2015年\(serial)月", "考核合格以上次数": "6", "其中优秀次数": "2",
  ]) { $1 }.merging(changes) { $1 }.filter { !$0.value.isEmpty }
}

func applicants(_ count: Int) -> StepTrial.List {
  (TitleFile.materials, count == 0 ? [] : (1...count).map { applicant($0) })
}

/// Ballots as they are written, `marks[ballot][applicant]`; an empty text is an empty cell.
func ballotRows(
  _ marks: [[String]], from first: Int = 1, _ changes: [String: String] = [:]
) -> [[String: String]] {
  marks[0].indices.map { place in
    var row = person(first + place).merging(changes) { $1 }
    for (ballot, ranks) in marks.enumerated() where !ranks[place].isEmpty {
      row["第\(ballot + 1)票"] = ranks[place]
    }
    return row
  }
}

/// The same ballots keyed twice.
func ballots(_ marks: [[String]]) -> [StepTrial.List] {
  [(TitleFile.firstKeying, ballotRows(marks)), (TitleFile.secondKeying, ballotRows(marks))]
}

/// The example of the domain notes: four applicants, five members.
let fourByFive = [
  ["1", "2", "3", "4"], ["2", "1", "4", "3"], ["1", "3", "2", "4"], ["3", "1", "2", "4"],
  ["2", "1", "4", "3"],
]
