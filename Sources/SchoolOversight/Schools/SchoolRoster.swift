public import Disclosure

/// The bureau's list of schools (学校名录) as a workbook, a school in each row.
public enum SchoolRoster {
  public static let code = Column<String>(
    ColumnSpec(
      "code", "学校标识码", aliases: ["学校代码", "标识码", "代码"], .code, privacy: .open(known), width: 14,
      hint: "本地统一编的代码,一校一个", example: "3210840101"))
  public static let name = Column<String>(
    ColumnSpec(
      "name", "学校名称", aliases: ["学校", "单位名称"], .text, privacy: .open(listed), width: 28,
      example: "临江县实验小学"))
  public static let aliases = Column<String>(
    ColumnSpec(
      "aliases", "曾用名和简称", aliases: ["别名", "简称"], .text, required: false,
      privacy: .open(known), width: 24, hint: "几个名称之间用顿号", example: "实验小学、县实小"))
  public static let stage = Column<String>(
    ColumnSpec(
      "stage", "学段", aliases: ["办学层次", "办学类型"], .choice(SchoolStage.allCases.map(\.rawValue)),
      privacy: .open(listed), width: 12, example: "小学"))
  public static let ownership = Column<String>(
    ColumnSpec(
      "ownership", "办学性质", .choice(["公办", "民办"]), privacy: .open(listed), width: 10,
      example: "公办"))
  public static let township = Column<String>(
    ColumnSpec(
      "township", "乡镇(街道)", aliases: ["乡镇", "街道", "所在乡镇", "乡镇街道"], .text,
      privacy: .open(known), width: 16, example: "城关镇"))
  public static let phone = Column<String>(
    ColumnSpec(
      "phone", "办公电话", aliases: ["电话", "联系电话"], .code, required: false, checks: [.phone],
      privacy: .open(listed), width: 16, hint: "学校的座机,不写个人手机", example: "0523-85551201"))

  public static let roster = Roster(
    name: "学校名录",
    columns: [
      code.spec, name.spec, aliases.spec, stage.spec, ownership.spec, township.spec, phone.spec,
    ],
    crossChecks: findings)

  private static let listed = Provision("《义务教育领域基层政务公开标准目录》", "教育概况 义务教育学校名录")
  private static let known = Provision.practice("教育局内部的学校名录")
}

extension School {
  /// Nil when the row lacks something that is required.
  public init?(_ row: Record) {
    guard let code = row[SchoolRoster.code], let name = row[SchoolRoster.name],
      let stage = row[SchoolRoster.stage].flatMap(SchoolStage.init(rawValue:)),
      let ownership = row[SchoolRoster.ownership], let township = row[SchoolRoster.township]
    else { return nil }
    self.init(
      code: code, name: name, aliases: School.aliases(in: row[SchoolRoster.aliases]),
      stage: stage, isPrivate: ownership == "民办", township: township,
      phone: row[SchoolRoster.phone])
  }

  /// The names that stand in one cell.
  static func aliases(in cell: String?) -> [String] {
    (cell ?? "").split(whereSeparator: { "、,\u{FF0C};\u{FF1B}".contains($0) }).map(String.init)
  }
}
