import Disclosure

/// What decides between equal marks (同分顺序), as a scheme's chain lists it.
enum TieCriterion: String, Hashable, Sendable, CaseIterable {
  case interview = "面试成绩"
  case written = "笔试成绩"
  /// Of the subject paper within the written exam.
  case subject = "学科成绩"
  /// An extra test held for the tie.
  case extraTest = "加试成绩"
  case skill = "技能测试"
  /// The sum of all judges, none dropped.
  case judges = "评委总分"
  case education = "学历"
  case degree = "学位"
  case teachingYears = "教龄"
  case title = "职称"
  /// Years appraised as excellent.
  case appraisal = "年度考核"
  case honours = "荣誉"
  case putonghua = "普通话等级"
  /// A major named in the announcement, as preschool education in Wusheng 2022.
  case major = "专业优先"
  case normalSchool = "师范专业"
  case lot = "抽签"

  /// Whether it can be known when people are chosen for the interview.
  var isKnownBeforeInterview: Bool {
    switch self {
    case .interview, .skill, .judges: false
    case .written, .subject, .extraTest, .education, .degree, .teachingYears, .title, .appraisal,
      .honours, .putonghua, .major, .normalSchool, .lot:
      true
    }
  }

  /// The answers it may have, best first; empty when it is a figure.
  var scale: [String] {
    switch self {
    case .education: ["博士研究生", "硕士研究生", "大学本科", "大学专科", "中专"]
    case .degree: ["博士", "硕士", "学士", "无学位"]
    case .title: ["正高级", "高级", "一级", "二级", "三级", "未评"]
    case .honours: ["国家级", "省级", "市级", "县级", "校级", "没有"]
    case .putonghua: ["一级甲等", "一级乙等", "二级甲等", "二级乙等", "三级甲等", "三级乙等"]
    case .major, .normalSchool: ["是", "否"]
    case .interview, .written, .subject, .extraTest, .skill, .judges, .teachingYears, .appraisal,
      .lot:
      []
    }
  }

  /// Where an answer stands on the scale, the better the larger; nil for one that is not on it.
  func standing(of answer: String) -> Int? {
    scale.firstIndex(of: answer).map { scale.count - $0 }
  }

  /// What a candidate has of it, in words: 硕士研究生, 88.00, 12.
  func answer(_ value: Int) -> String {
    if !scale.isEmpty { return scale[scale.count - value] }
    return switch self {
    case .teachingYears, .appraisal: String(value)
    case .lot: String(-value)
    case .interview, .written, .subject, .extraTest, .skill, .judges, .education, .degree,
      .title, .honours, .putonghua, .major, .normalSchool:
      Score(units: value).description
    }
  }
}
