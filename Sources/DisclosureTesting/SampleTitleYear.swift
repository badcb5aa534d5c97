import WorkingDays

/// The applicants of a made-up school in one year of title evaluation, by the headers of the
/// school's workbooks.
///
/// The same seed gives the same people. Some apply for 高级教师, some for 一级教师.
public struct SampleTitleYear: Sendable {
  /// A row by header, for `imported(_:as:)`.
  public typealias Row = [String: String]

  /// The items of the school's scheme with their most points, which add up to 100.
  public static let items = [
    ("教学工作量", 20), ("教育教学成绩", 30), ("班主任工作", 15), ("年度考核", 10), ("教研成果", 15), ("表彰奖励", 10),
  ]

  /// 岗位设置: a row for each level.
  public let posts: [Row]
  /// 申报材料, with numbers that never leave.
  public let materials: [Row]
  /// 赋分明细: an item of an applicant each, now and then with an appeal.
  public let items: [Row]
  /// 排序票 as they were written, a row for each applicant.
  public let ballots: [Row]

  /// `members` write a ballot on each level; one ballot on the lower level has a rank twice.
  public init(
    unit: String = "云溪县青山初级中学", senior: Int = 7, first: Int = 5, members: Int = 9, seed: UInt64 = 1
  ) {
    var generator = SeededGenerator(seed: seed)
    var (materials, items, ballots): ([Row], [Row], [Row]) = ([], [], [])
    for (title, present, count) in [("高级教师", "一级教师", senior), ("一级教师", "二级教师", first)] {
      let group = (0..<count).map { index in
        applicant(materials.count + index, of: unit, (title, present), &generator)
      }
      let known = group.map { person in
        person.filter { ["申报编号", "姓名", "申报职称"].contains($0.key) }
      }
      materials += group
      items += known.flatMap { claims(of: $0, &generator) }
      var votes = (0..<members).map { _ in ranks(of: count, &generator) }
      // Somebody wrote the same rank twice.
      if title == "一级教师", count > 1 { votes[members - 1][1] = votes[members - 1][0] }
      ballots += known.enumerated().map { index, person in
        votes.enumerated().reduce(into: person) { row, vote in
          row["第\(vote.offset + 1)票"] = "\(vote.element[index])"
        }
      }
    }
    posts = [
      ["单位": unit, "岗位层级": "副高级", "核准岗位数": "24", "已聘人数": "21", "空缺岗位数": "3", "本次评聘数": "3"],
      ["单位": unit, "岗位层级": "中级", "核准岗位数": "36", "已聘人数": "34", "空缺岗位数": "2", "本次评聘数": "2"],
    ]
    (self.materials, self.items, self.ballots) = (materials, items, ballots)
  }
}

private func applicant(
  _ serial: Int, of unit: String, _ titles: (applied: String, present: String),
  _ generator: inout SeededGenerator
) -> SampleTitleYear.Row {
  let isSenior = titles.applied == "高级教师"
  let person = generator.person(serial, bornIn: isSenior ? 1975...1983 : 1988...1994)
  // A first job at twenty-three, and years in the present title that suffice.
  let began = person.born.figures.year + 23
  let passed = Int.random(in: 5...8, using: &generator)
  return [
    "单位": unit, "申报编号": "2026-" + padded(serial + 1, to: 2), "姓名": person.name, "性别": person.sex,
    "出生年月": person.birthMonth, "身份证号": person.residentID, "联系电话": person.phone, "学历": "大学本科",
    "参加工作时间": "\(began)年8月", "教龄": "\(2026 - began)", "学科": generator.pick(subjects),
    "周课时": "\(Int.random(in: 10...16, using: &generator))", "现任职称": titles.present,
    "现任职称时间": "\(isSenior ? 2015 : 2019)年12月", "申报职称": titles.applied,
    "班主任年限": "\(Int.random(in: 2...9, using: &generator))",
    "考核合格以上次数": "\(passed)", "其中优秀次数": "\(Int.random(in: 0...3, using: &generator))",
    "公开课和教学成绩": generator.pick(lessons), "论文和课题": generator.pick(papers),
    "表彰奖励": generator.pick(awards),
  ]
}

private func claims(
  of person: SampleTitleYear.Row, _ generator: inout SeededGenerator
) -> [SampleTitleYear.Row] {
  SampleTitleYear.items.map { item, most in
    let halves = Int.random(in: most...most * 2, using: &generator)
    let isCut = Int.random(in: 0..<4, using: &generator) == 0
    let reviewed = isCut ? halves - 1 : halves
    var row = person.merging([
      "赋分项目": item, "自评分": points(halves), "审核分": points(reviewed), "佐证材料": evidence[item] ?? "",
    ]) { $1 }
    // One cut in three is appealed against, and put right.
    if isCut, Int.random(in: 0..<3, using: &generator) == 0 { row["申诉后得分"] = points(halves) }
    return row
  }
}

private func ranks(of count: Int, _ generator: inout SeededGenerator) -> [Int] {
  // Members do not differ by much: each begins with the same order and moves a few.
  var order = Array(1...count)
  for _ in 0..<count {
    let place = Int.random(in: 0..<count, using: &generator)
    if place + 1 < count { order.swapAt(place, place + 1) }
  }
  return order
}

/// Half points as a figure, as 16.5.
private func points(_ halves: Int) -> String {
  halves.isMultiple(of: 2) ? "\(halves / 2)" : "\(halves / 2).5"
}

private let subjects = ["初中语文", "初中数学", "初中英语", "初中物理", "初中历史", "初中体育与健康"]
private let lessons = ["县级优质课一等奖（2024年）", "市级公开课（2023年）", "县级优质课二等奖（2025年）；校级示范课（2024年）"]
private let papers = ["《初中课堂提问的几点做法》，某刊2023年第5期", "县级课题《作业分层设计》结题（2024年）", ""]
private let awards = ["云溪县优秀教师（2022年）", "云溪县优秀班主任（2024年）", ""]
private let evidence = [
  "教学工作量": "课表、工作量统计表", "教育教学成绩": "学业质量监测通报", "班主任工作": "班主任聘任名册", "年度考核": "年度考核登记表",
  "教研成果": "证书和刊物复印件", "表彰奖励": "表彰文件复印件",
]

extension SampleTitleYear {
  /// 名额基数: what a bureau's seats are shared out by, two levels for each school.
  public static func quotaBase(schools: Int = 12, seed: UInt64 = 1) -> [Row] {
    var generator = SeededGenerator(seed: seed)
    return (1...schools).flatMap { school in
      ["副高级", "中级"].map { level in
        let eligible = Int.random(in: 3...40, using: &generator)
        return [
          "单位": "云溪县第\(school)小学", "岗位层级": level, "符合条件人数": "\(eligible)",
          "空缺岗位数": "\(Int.random(in: 1...4, using: &generator))",
        ]
      }
    }
  }
}
