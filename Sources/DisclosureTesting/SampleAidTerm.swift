/// The pupils of a made-up county in one term of aid, by the headers of the office's workbooks.
///
/// The same seed gives the same pupils. Schools of all stages take turns: kindergarten, primary,
/// junior, senior and vocational school.
public struct SampleAidTerm: Sendable {
  /// A row by header, for `imported(_:as:)`.
  public typealias Row = [String: String]

  /// 班级: school, grade, class, roll, and how many of them are in whatever the quota.
  public let classes: [Row]
  /// 评议小组: nine a class, seven of them pupils.
  public let committees: [Row]
  /// Every pupil of every school, with numbers that never leave.
  public let pupils: [Row]
  /// 申请登记: who applied and was proposed, with identities that never leave.
  public let proposals: [Row]

  /// `pupils` is the roll of all schools together, shared evenly over schools and classes.
  public init(schools: Int = 5, pupils: Int = 1200, seed: UInt64 = 1) {
    var generator = SeededGenerator(seed: seed)
    var (classes, committees): ([Row], [Row]) = ([], [])
    var (everybody, proposals): ([Row], [Row]) = ([], [])
    for number in 0..<schools {
      let school = SampleSchool(number: number)
      let seats = school.seats(roll: (number + 1) * pupils / schools - number * pupils / schools)
      for (seat, roll) in seats {
        let first = everybody.count
        everybody += (0..<roll).map { school.pupil(first + $0, at: seat, &generator) }
        let proposed = everybody[first...].compactMap { school.proposal(of: $0, &generator) }
        proposals += proposed
        classes.append(
          seat.merging([
            "班级人数": "\(roll)",
            "优先人数": "\(proposed.count { $0["是否优先对象"] == "是" })",
          ]) { $1 })
        committees += (0..<9).map { member in
          seat.merging([
            "姓名": generator.personName(), "身份": committeeRoles[member],
            "班级人数": member == 0 ? "\(roll)" : "",
          ]) { $1 }
        }
      }
    }
    (self.classes, self.committees) = (classes, committees)
    (self.pupils, self.proposals) = (everybody, proposals)
  }
}

private let committeeRoles =
  ["班主任", "任课教师"] + Array(repeating: "学生代表", count: 7)

/// One school of the sample, with the grades of its stage.
private struct SampleSchool {
  let name: String
  let grades: [String]
  /// The year in which pupils of the first grade were born.
  let firstBornIn: Int
  let isVocational: Bool
  let boards: Bool

  init(number: Int) {
    let round = number / 5
    let place = round == 0 ? "云溪县" : "云溪县第\(round)片区"
    switch number % 5 {
    case 0: self.init(place + "实验幼儿园", ["小班", "中班", "大班"], 2023, boards: false)
    case 1:
      self.init(place + "青山中心小学", ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"], 2020)
    case 2: self.init(place + "青山初级中学", ["七年级", "八年级", "九年级"], 2014)
    case 3: self.init(place + "第一高级中学", ["高一", "高二", "高三"], 2011)
    default: self.init(place + "职业技术学校", ["一年级", "二年级", "三年级"], 2011, isVocational: true)
    }
  }

  private init(
    _ name: String, _ grades: [String], _ firstBornIn: Int, isVocational: Bool = false,
    boards: Bool = true
  ) {
    self.name = name
    self.grades = grades
    self.firstBornIn = firstBornIn
    self.isVocational = isVocational
    self.boards = boards
  }

  /// Classes of some forty pupils, as many in each grade; the last ones are a pupil smaller.
  func seats(roll: Int) -> [(seat: SampleAidTerm.Row, roll: Int)] {
    let perGrade = max(1, roll / grades.count / 40)
    let count = perGrade * grades.count
    return (0..<count).map { index in
      var seat = [
        "学校": name, "年级": grades[index / perGrade], "班级": "\(index % perGrade + 1)班",
      ]
      if isVocational {
        seat["院系"] = index.isMultiple(of: 2) ? "机电工程系" : "财经商贸系"
        seat["专业"] = index.isMultiple(of: 2) ? "汽车运用与维修" : "会计事务"
      }
      return (seat, (index + 1) * roll / count - index * roll / count)
    }
  }

  func pupil(
    _ serial: Int, at seat: SampleAidTerm.Row, _ generator: inout SeededGenerator
  ) -> SampleAidTerm.Row {
    let grade = grades.firstIndex(of: seat["年级"] ?? "") ?? 0
    let born = firstBornIn - grade
    let person = generator.person(serial, bornIn: born - 1...born)
    return seat.merging([
      "姓名": person.name, "身份证号": person.residentID, "学籍号": "G" + person.residentID,
    ]) { $1 }
  }

  /// One pupil in four is proposed, one in ten of all in whatever the quota; nil for the others.
  func proposal(
    of pupil: SampleAidTerm.Row, _ generator: inout SeededGenerator
  ) -> SampleAidTerm.Row? {
    let chance = Int.random(in: 0..<40, using: &generator)
    guard chance < 10 else { return nil }
    let isPriority = chance < 4
    let level = isPriority ? "特别困难" : chance < 7 ? "困难" : "一般困难"
    return pupil.merging([
      "认定档次": level,
      "困难类型": isPriority ? priorityCategories[chance] : "其他困难",
      "是否优先对象": isPriority ? "是" : "否",
      "是否寄宿": boards && Bool.random(using: &generator) ? "是" : "否",
    ]) { $1 }
  }
}

private let priorityCategories = ["脱贫家庭学生", "最低生活保障家庭学生", "残疾学生", "防止返贫监测对象"]
