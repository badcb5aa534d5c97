import Disclosure

/// The titles of primary and secondary teachers (中小学教师职称), from the lowest.
enum TeacherTitle: String, CaseIterable, Comparable, Sendable {
  case third = "三级教师"
  case second = "二级教师"
  case first = "一级教师"
  case senior = "高级教师"
  case professor = "正高级教师"

  static func < (left: TeacherTitle, right: TeacherTitle) -> Bool { left.rung < right.rung }

  /// From 0, the lowest.
  var rung: Int { TeacherTitle.allCases.firstIndex(of: self) ?? 0 }

  /// The posts that holders of the title are appointed to.
  var level: PostLevel {
    switch self {
    case .third, .second: .junior
    case .first: .middle
    case .senior: .associate
    case .professor: .full
    }
  }
}

/// The levels of professional posts (专业技术岗位层级), from the highest, as tables of posts list them.
enum PostLevel: String, CaseIterable, Sendable {
  case full = "正高级"
  case associate = "副高级"
  case middle = "中级"
  case junior = "初级"

  /// The grades of professional posts (岗位等级) that belong to the level; 1 is the highest.
  var grades: ClosedRange<Int> {
    switch self {
    case .full: 1...4
    case .associate: 5...7
    case .middle: 8...10
    case .junior: 11...13
    }
  }
}

/// The words for the grades of professional posts, from the first.
let postGrades = [
  "一级", "二级", "三级", "四级", "五级", "六级", "七级", "八级", "九级", "十级", "十一级", "十二级", "十三级",
]

/// What stands for the present title of somebody who has none yet.
let noTitle = "未评职称"

/// The number of a grade's word; nil for no grade.
func postGrade(_ word: String) -> Int? { postGrades.firstIndex(of: word).map { $0 + 1 } }

extension PostLevel {
  /// As 五级至七级.
  var gradeWords: String {
    "\(postGrades[grades.lowerBound - 1])至\(postGrades[grades.upperBound - 1])"
  }
}
