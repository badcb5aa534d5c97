import WorkingDays

/// A made-up county's hiring of teachers, by the headers of the office's workbooks.
///
/// The same seed gives the same hiring. The last post draws nobody and the one before it too few,
/// so that posts are cut and cancelled; every twentieth candidate stays away.
public struct SampleHiring: Sendable {
  /// A row by header, for `imported(_:as:)`.
  public typealias Row = [String: String]

  /// 岗位表.
  public let posts: [Row]
  /// 报名表, with numbers and phones that never leave.
  public let applicants: [Row]
  /// Written marks out of 150 by ticket; nil for who stayed away.
  public let written: [(ticket: String, mark: String?)]

  public init(schools: Int = 6, posts count: Int = 12, candidates: Int = 300, seed: UInt64 = 1) {
    precondition(count >= 3 && candidates >= count, "a hiring has some posts and people for them")
    var generator = SeededGenerator(seed: seed)
    posts = (0..<count).map { post($0, of: count, schools: schools) }
    let wanted = posts[..<(count - 2)]
    // Four people for the two places of the last post but one; nobody for the last.
    let seats =
      Array(repeating: posts[count - 2], count: 4)
      + (0..<candidates - 4).map { wanted[$0 % wanted.count] }
    var applicants: [Row] = []
    var written: [(ticket: String, mark: String?)] = []
    for (index, post) in seats.enumerated() {
      let ticket = "2026\(padded(index + 1, to: 6))"
      applicants.append(applicant(index, for: post, ticket: ticket, &generator))
      let isAbsent = index >= 4 && index.isMultiple(of: 20)
      written.append((ticket, isAbsent ? nil : generator.mark(in: 60...140)))
    }
    (self.applicants, self.written) = (applicants, written)
  }

  /// What `judges` judges gave each of `tickets`, out of 100: candidates are spread over `rooms`
  /// rooms in turn.
  ///
  /// - Returns: for each ticket its room, from 1, and the marks in the order of the judges.
  public static func judged(
    _ tickets: [String], judges: Int = 7, rooms: Int = 3, seed: UInt64 = 2
  ) -> [(ticket: String, room: Int, marks: [String])] {
    var generator = SeededGenerator(seed: seed)
    return tickets.enumerated().map { index, ticket in
      let level = Int.random(in: 72...90, using: &generator)
      let marks = (0..<judges).map { _ in generator.mark(in: level - 6...level + 6) }
      return (ticket, index % rooms + 1, marks)
    }
  }
}

private let subjects = ["语文", "数学", "英语", "物理", "体育", "音乐", "美术", "科学"]

private func post(_ index: Int, of count: Int, schools: Int) -> SampleHiring.Row {
  let school = index % schools
  let isSecondary = school < schools / 3
  let unit = isSecondary ? "云溪县第\(ordinal(school))中学" : "云溪县第\(ordinal(school - schools / 3))小学"
  let subject = subjects[index / schools % subjects.count]
  let stage = isSecondary ? "初中" : "小学"
  return [
    "招聘单位": unit, "招聘岗位": "\(stage)\(subject)教师", "岗位代码": padded(index + 1, to: 4),
    "招聘人数": "\(index == count - 2 ? 2 : 1 + index % 3)",
    "学历要求": isSecondary ? "大学本科及以上" : "大学专科及以上", "专业要求": "\(subject)类、教育学类",
    "教师资格要求": "\(stage)\(subject)及以上教师资格", "年龄上限": "35", "开考比例": "1:3",
  ]
}

private func ordinal(_ index: Int) -> String {
  let figures = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
  return index < figures.count ? figures[index] : "\(index + 1)"
}

private func applicant(
  _ index: Int, for post: SampleHiring.Row, ticket: String, _ generator: inout SeededGenerator
) -> SampleHiring.Row {
  let person = generator.person(index, bornIn: 1993...2003)
  let isMaster = Int.random(in: 0..<8, using: &generator) == 0
  var row: SampleHiring.Row = [
    "准考证号": ticket, "姓名": person.name, "性别": person.sex, "身份证号": person.residentID,
    "出生年月": person.birthMonth, "学历": isMaster ? "硕士研究生" : "大学本科",
    "学位": isMaster ? "硕士" : "学士", "毕业院校": generator.pick(colleges), "所学专业": generator.pick(majors),
    "联系电话": person.phone,
  ]
  for header in ["招聘单位", "招聘岗位", "岗位代码"] { row[header] = post[header] }
  return row
}

private let colleges = ["云溪师范学院", "东江师范大学", "南屏大学", "北塘大学", "西岭民族师范学院", "中原师范大学"]
private let majors = ["汉语言文学", "数学与应用数学", "英语", "物理学", "体育教育", "音乐学", "美术学", "教育学"]
