import Disclosure
import DisclosureTesting
import Testing

@testable import StudentAid

/// Settings that are in order, for steps to be tried with.
let trialSettings: [String: [String]] = [
  "学期": ["2026—2027学年秋季学期"], "学期开始日": ["2026-09-01"],
  "资助项目": ["普通高中国家助学金"],
  "资助标准": [
    "普通高中国家助学金 一档 3300元/学年", "普通高中国家助学金 二档 2300元/学年",
    "普通高中国家助学金 三档 1300元/学年",
  ],
  "标准依据": ["云财教〔2026〕8号"],
  "档次对应": [
    "普通高中国家助学金 特别困难 一档", "普通高中国家助学金 困难 二档", "普通高中国家助学金 一般困难 三档",
  ],
]

private let trial = StepTrial(trialSettings, of: aidSettingFacts)

func settings(_ changes: [String: [String]] = [:]) -> Facts { trial.facts(changes) }

func outcome(
  of step: WorkStep, _ lists: [StepTrial.List], _ changes: [String: [String]] = [:]
) -> WorkOutcome {
  trial.outcome(of: step, lists, changes)
}

/// A pupil of a senior school; the number follows from `serial`.
func senior(_ serial: Int, _ changes: [String: String] = [:]) -> [String: String] {
  let id = sampleResidentID(born: "2010-03-09", serial: serial)
  let row = [
    "姓名": "李\(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"][serial % 10])",
    "身份证号": id, "学校": "云溪县第一中学", "年级": "高一", "班级": "1班",
  ]
  return row.merging(changes) { $1 }.filter { !$0.value.isEmpty }
}
