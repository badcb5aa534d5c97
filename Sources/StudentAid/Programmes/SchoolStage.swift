/// A stage of schooling (学段) to which programmes of aid belong.
public enum SchoolStage: String, Hashable, Sendable, CaseIterable {
  case preschool = "学前教育"
  case primary = "小学"
  case junior = "初中"
  case senior = "普通高中"
  case vocational = "中等职业教育"

  /// Reads the name or one of the usual short ones, as 中职; nil for any other word.
  public init?(parsing text: String) {
    if let stage = SchoolStage(rawValue: text) {
      self = stage
      return
    }
    switch text {
    case "学前", "幼儿园": self = .preschool
    case "高中", "普高": self = .senior
    case "中职", "中等职业学校", "中等职业": self = .vocational
    default: return nil
    }
  }
}
