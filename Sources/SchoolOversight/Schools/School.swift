/// A stage of schooling (学段) that a school teaches.
public enum SchoolStage: String, Codable, Hashable, Sendable, CaseIterable {
  case kindergarten = "幼儿园"
  case primary = "小学"
  case junior = "初中"
  case nineYear = "九年一贯制"
  case senior = "普通高中"
  case complete = "完全中学"
  case twelveYear = "十二年一贯制"
  case vocational = "中等职业"
  case special = "特殊教育"
  case other = "其他"
}

/// A school of the bureau's list (学校名录).
public struct School: Codable, Hashable, Sendable {
  /// What names it for ever (学校标识码); in the bureau's own form, unique in its list.
  public let code: String
  public let name: String
  /// Names it had or is called by.
  public let aliases: [String]
  public let stage: SchoolStage
  /// Whether it is run by others than the state (民办).
  public let isPrivate: Bool
  /// Township or subdistrict (乡镇、街道).
  public let township: String
  /// Who is called when nothing comes: the office's number, never a person's mobile.
  public let phone: String?

  public init(
    code: String, name: String, aliases: [String] = [], stage: SchoolStage,
    isPrivate: Bool = false, township: String, phone: String? = nil
  ) {
    self.code = code
    self.name = name
    self.aliases = aliases
    self.stage = stage
    self.isPrivate = isPrivate
    self.township = township
    self.phone = phone
  }
}
