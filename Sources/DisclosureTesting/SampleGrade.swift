/// The pupils of a start grade of a made-up school, by the headers of the office's workbook.
///
/// The same seed gives the same pupils. Every hundredth has a twin who is to sit with it, every
/// hundredth one who is to sit elsewhere; one in forty needs care; names meet as names do.
public struct SampleGrade: Sendable {
  /// A row by header, for `imported(_:as:)`.
  public typealias Row = [String: String]

  /// 分班学生.
  public let pupils: [Row]
  /// 分班教师: a team for every class.
  public let teams: [Row]

  /// `firstSerial` keeps the registration numbers of several schools apart.
  public init(
    school: String = "云溪县第一中学", pupils: Int, classes: Int, subjects: [String] = [],
    firstSerial: Int = 1, seed: UInt64 = 1
  ) {
    var generator = SeededGenerator(seed: seed)
    self.pupils = (0..<pupils).map { index in
      var row: Row = [
        "学校": school, "报名号": "B" + padded(firstSerial + index, to: 5), "姓名": generator.personName(),
        "性别": Int.random(in: 0..<100, using: &generator) < 53 ? "男" : "女",
      ]
      // Who is good at one subject is mostly good at the others.
      let ability =
        Int.random(in: 35...65, using: &generator) + Int.random(in: 0...25, using: &generator)
      for subject in subjects {
        let halves = 2 * ability + Int.random(in: -24...20, using: &generator)
        row[subject] = halves.isMultiple(of: 2) ? "\(halves / 2)" : "\(halves / 2).5"
      }
      switch index % 100 {
      case 10, 11: (row["多胞胎组"], row["多胞胎意愿"]) = ("T\(index / 100)", "同班")
      case 60, 61: (row["多胞胎组"], row["多胞胎意愿"]) = ("F\(index / 100)", "分开")
      default: break
      }
      if index % 40 == 7 { row["特殊照顾"] = index % 80 == 7 ? "身体残疾" : "其他照顾" }
      return row
    }
    teams = (0..<classes).map { index in
      [
        "学校": school, "教师组": padded(index + 1, to: 2), "班主任": generator.personName(),
        "任课教师": "语文\(generator.personName())、数学\(generator.personName())",
      ]
    }
  }
}
