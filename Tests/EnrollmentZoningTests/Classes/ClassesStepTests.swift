import Disclosure
import DisclosureTesting
import PublicDraws
import Testing

@testable import EnrollmentZoning

private let school = "云溪县第一中学"

private func pupil(_ number: String, _ cells: Row = [:]) -> Row {
  let serial = Int(number.dropFirst()) ?? 0
  return [
    "学校": school, "报名号": number, "姓名": "学生" + String(Array("一二三四五六七八九十百千")[serial % 12]),
    "性别": serial.isMultiple(of: 2) ? "男" : "女",
  ].merging(cells) { $1 }
}

private func twelve(_ cells: [Int: Row] = [:]) -> ClassList {
  (EnrollmentFile.classPupils, (0..<12).map { pupil("A\($0 + 10)", cells[$0] ?? [:]) })
}

private let byLot = ["分班办法": ["随机"], "分班科目": [], "班级数": ["\(school) 2"], "照顾差": []]

private func outcome(
  _ lists: [ClassList], _ changes: [String: [String]] = [:]
) -> WorkOutcome {
  classTrial.outcome(of: classesStep, lists, byLot.merging(changes) { $1 })
}

@Suite struct ClassesStepTests {
  @Test func `every pupil stands once in a class with its head and the school's fingerprint`() {
    let teams: ClassList = (
      EnrollmentFile.classTeams,
      [("01", "李敏"), ("02", "张强")].map { ["学校": school, "教师组": $0, "班主任": $1] }
    )
    let outcome = outcome([twelve(), teams, classSeeds()])
    #expect(outcome.findings == [])
    #expect(outcome.rows.count == 12)
    let heads = Set(outcome.cells(EnrollmentFile.classes, "班级", "班主任"))
    #expect(heads.count == 2)
    #expect(Set(heads.map { $0.split(separator: " ")[1] }) == ["李敏", "张强"])
    let fingerprints = Set(outcome.cells(EnrollmentFile.classes, "名单指纹"))
    #expect(fingerprints.count == 1)
    #expect(outcome.summary[0].hasSuffix(fingerprints.first ?? ""))
  }

  @Test func `before the seeds are known the fingerprint is told and nobody is placed`() {
    let outcome = outcome([twelve()])
    #expect(outcome.inShort == ["ENR-211 分班种子.xlsx"])
    #expect(outcome.rows.isEmpty)
    #expect(outcome.summary.count == 1 && outcome.summary[0].contains("名单指纹"))
  }

  @Test func `names and teachers may be mended without another draw, what decides may not`() throws
  {
    func fingerprint(_ list: ClassList, _ changes: [String: [String]] = [:]) throws -> String {
      try schoolClasses(classInput([list, classSeeds()], byLot.merging(changes) { $1 })).fingerprint
    }
    let first = try fingerprint(twelve())
    #expect(try fingerprint(twelve([0: ["姓名": "欧阳学"]])) == first)
    #expect(try fingerprint(twelve([0: ["离校批次": "1"]])) == first)
    #expect(try fingerprint(twelve([0: ["性别": "女"]])) != first)
    #expect(try fingerprint(twelve([0: ["报名号": "A99"]])) != first)
    #expect(try fingerprint(twelve(), ["班额差": ["2"]]) != first)
  }

  @Test(arguments: [
    ("no class count", [:], ["班级数": ["云溪县第二中学 2"]], ["ENR-205 班级数", "ENR-204 班级数"]),
    ("more classes than pupils", [:], ["班级数": ["\(school) 13"]], ["ENR-209 班级数"]),
    ("as many classes as pupils", [:], ["班级数": ["\(school) 12"]], []),
    ("care without a limit", [0: ["特殊照顾": "身体残疾"]], [:], ["ENR-208 分班学生.xlsx 2"]),
    ("care with one", [0: ["特殊照顾": "身体残疾"]], ["照顾差": ["1"]], []),
    ("ethnicity without a limit", [1: ["民族": "朝鲜族"]], [:], ["ENR-208 分班学生.xlsx 3"]),
    ("a twin alone", [2: ["多胞胎组": "D1", "多胞胎意愿": "同班"]], [:], ["ENR-207 分班学生.xlsx 4"]),
    (
      "twins of two minds",
      [2: ["多胞胎组": "D1", "多胞胎意愿": "同班"], 3: ["多胞胎组": "D1", "多胞胎意愿": "分开"]], [:],
      ["ENR-207 分班学生.xlsx 4"]
    ),
    (
      "twins nobody asked", [2: ["多胞胎组": "D1", "多胞胎意愿": "同班"], 3: ["多胞胎组": "D1"]], [:],
      ["ENR-207 分班学生.xlsx 4"]
    ),
    (
      "twins of one mind",
      [2: ["多胞胎组": "D1", "多胞胎意愿": "同班"], 3: ["多胞胎组": "D1", "多胞胎意愿": "同班"]], [:], []
    ),
    ("twins where nobody heeds them", [2: ["多胞胎组": "D1"]], ["双胞胎分班": ["不考虑"]], []),
    ("a wish without a set", [2: ["多胞胎意愿": "同班"]], [:], ["ENR-207 分班学生.xlsx 4"]),
    (
      "a student number", [0: ["报名号": "13900000001"]], [:], ["ENR-215 分班学生.xlsx 2"]
    ),
    ("grade eight", [:], ["分班年级": ["八年级"]], ["ENR-201 分班年级"]),
    ("grade eight newly opened", [:], ["分班年级": ["八年级"], "起始年级依据": ["云教发〔2026〕12号"]], []),
    ("no limit of sizes", [:], ["班额差": []], ["ENR-200 班额差"]),
    ("a count nobody can read", [:], ["班级数": ["\(school) 二"]], ["ENR-202 班级数"]),
    ("marks by lot", [:], ["分班科目": ["语文"]], ["ENR-203 分班科目"]),
    ("a subject nobody knows", [:], ["分班科目": ["体育"]], ["ENR-203 分班科目"]),
    ("a snake without subjects", [:], ["分班办法": ["蛇形"]], ["ENR-200 分班科目"]),
  ])
  func `what is missing or odd is said`(
    _ name: String, _ cells: [Int: Row], _ changes: [String: [String]], _ found: [String]
  ) {
    #expect(outcome([twelve(cells), classSeeds()], changes).inShort == found, "\(name)")
  }

  @Test func `a missing mark is asked for, pupil by pupil`() {
    let marks = Dictionary(
      uniqueKeysWithValues: (0..<12).map { ($0, $0 == 5 ? [:] : ["语文": "8\($0 % 10)"]) })
    let found = outcome(
      [twelve(marks), classSeeds()], ["分班办法": ["分层随机"], "分班科目": ["语文"]])
    #expect(found.inShort == ["ENR-206 分班学生.xlsx 7"])
  }

  @Test func `teams must be as many as classes and drawn by a seed of their own`() {
    func teams(_ count: Int) -> ClassList {
      (
        EnrollmentFile.classTeams,
        (0..<count).map { ["学校": school, "教师组": "0\($0)", "班主任": ["李敏", "张强", "赵六"][$0]] }
      )
    }
    #expect(outcome([twelve(), teams(2), classSeeds()]).inShort == [])
    #expect(outcome([twelve(), teams(3), classSeeds()]).inShort == ["ENR-212 分班教师.xlsx 2"])
    let one = classSeeds(pupils: "2 7 1 8 2")
    #expect(outcome([twelve(), teams(2), one]).inShort == ["ENR-214 分班种子.xlsx"])
    let none: ClassList = (one.file, [one.rows[0]])
    #expect(outcome([twelve(), teams(2), none]).inShort == ["ENR-211 分班种子.xlsx"])
    #expect(outcome([twelve(), none]).inShort == [])
  }

  @Test func `a seed has a moment, and only later arrivals a batch`() {
    var seeds = classSeeds().rows
    seeds[0]["公布时间"] = "2026-08-29 上午"
    seeds[1]["批次"] = "1"
    #expect(
      outcome([twelve(), (EnrollmentFile.classSeeds, seeds)]).inShort == [
        "ENR-216 分班种子.xlsx 2", "ENR-217 分班种子.xlsx 3",
      ])
  }

  @Test(arguments: [
    ("朱子涵", "朱梓晗", nil, true), ("张伟", "章威", nil, true), ("单明", "善明", nil, true),
    ("单明", "丹明", nil, false), ("吕明", "卢明", nil, false), ("乐明", "岳明", nil, true),
    ("曾明", "层明", "ceng ming", true), ("张伟", "张玮", nil, true), ("张伟", "张为民", nil, false),
  ])
  func `names that sound alike without tones are the same name`(
    _ one: String, _ other: String, _ reading: String?, _ isSame: Bool
  ) {
    #expect(
      (sound(of: one, read: reading, .sound) == sound(of: other, read: nil, .sound)) == isSame)
    #expect(sound(of: one, read: reading, .same) != sound(of: other, read: nil, .same))
  }
}
