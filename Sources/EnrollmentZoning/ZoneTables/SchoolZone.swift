public import Disclosure

/// The columns of a table of zones and plans (招生计划与招生地段): one school, one row.
public enum SchoolZone {
  /// Filled in only on the first row of a cluster, as in real tables with merged cells.
  public static let cluster = Column<String>(
    ColumnSpec(
      "cluster", "学区", aliases: ["片", "片区", "学区片", "所属学区", "片号", "镇街"], .text,
      required: false, checks: [.length(1...40)], privacy: .open(zonePublicity), width: 14,
      hint: "学区或片的名称;同一片只写在第一行也可以,下面空着的沿用上一行", example: "城区片"))
  public static let school = Column<String>(
    ColumnSpec(
      "school", "学校", aliases: ["学校名称", "单位名称", "小学名称", "初中名称", "招生学校"], .text,
      checks: [.length(2...40)], privacy: .open(zonePublicity), width: 26,
      hint: "学校全称,全表写法一致;分校区招生的一个校区一行,如 第一小学（东校区）", example: "云溪县第一小学"))
  public static let year = Column<Int>(
    ColumnSpec(
      "year", "年度", aliases: ["招生年度", "年份"], .integer, required: false,
      checks: [.integers(2000...2100)], privacy: .open(zonePublicity), width: 8,
      hint: "哪一年的地段,如 2026", example: "2026"))
  public static let classes = Column<Int>(
    ColumnSpec(
      "classes", "班数",
      aliases: [
        "一年级招生计划（班）", "招生计划（班）", "计划（班）", "计划招生班数", "招生班数", "计划班数", "班级数", "招生班级数",
        "一年级招生班数", "计划",
      ], .integer, required: false, checks: [.integers(0...60)],
      privacy: .open(planPublicity), totalled: true, width: 8, hint: "今年计划招几个班",
      example: "4"))
  /// ``classes`` of a junior school; a header of the first grade over it was copied.
  public static let juniorClasses = Column<Int>(
    ColumnSpec(
      classes.spec.id, classes.spec.header,
      aliases: [
        "七年级招生计划（班）", "初一招生计划（班）", "初中一年级招生计划（班）", "招生计划（班）", "计划（班）", "计划招生班数", "招生班数",
        "计划班数", "班级数", "计划",
      ], misnomers: ["一年级招生计划（班）", "一年级招生班数"], .integer, required: false,
      checks: classes.spec.checks, privacy: classes.spec.privacy, totalled: true, width: 8,
      hint: classes.spec.hint, example: "6"))
  public static let seats = Column<Int>(
    ColumnSpec(
      "seats", "人数",
      aliases: [
        "一年级招生计划（人）", "招生计划（人）", "计划（人）", "计划招生人数", "招生人数", "计划人数", "学位数", "招生学位数",
      ], .integer, required: false, checks: [.integers(0...5000)],
      privacy: .open(planPublicity), totalled: true, width: 8, hint: "今年计划招多少人",
      example: "180"))
  public static let zone = Column<String>(
    ColumnSpec(
      "zone", "招生服务地段及条件",
      aliases: [
        "招生范围", "招生地段", "服务地段", "服务范围", "服务区域", "划片范围", "划片范围（具体街道名称）", "施教区", "施教区范围",
        "学区范围", "招生服务地段", "招生地段及条件", "招生范围及条件", "范围", "地段",
      ], .text, required: false, privacy: .open(zonePublicity), width: 60,
      hint: "街道、路段、门牌号、小区、村组,分号隔开;共同派位的几所学校写在第一所,注明“电脑派位”",
      example: "中山路1—99号（单号）、2—60号（双号）；东湖花园；沙北村（1—3队）"))
  /// The primaries whose pupils a junior school takes in (对口小学).
  public static let feeders = Column<String>(
    ColumnSpec(
      "feeders", "对口小学", aliases: ["对口直升小学", "对口升学小学", "生源小学"], .text, required: false,
      checks: [.length(2...400)], privacy: .open(zonePublicity), width: 30,
      hint: "对口直升的小学,顿号隔开", example: "云溪县第一小学、云溪县东湖小学"))
  /// The same text in several rows makes their schools share the zone.
  public static let group = Column<String>(
    ColumnSpec(
      "group", "派位组", aliases: ["共同学区", "公共学区", "派位片", "摇号组"], .text, required: false,
      checks: [.length(1...40)], privacy: .open(zonePublicity), width: 16,
      hint: "几所学校共用一个地段、电脑派位的,各行写同一个组名;单校划片的空着", example: "东湖派位组"))
  public static let phone = Column<String>(
    ColumnSpec(
      "phone", "咨询电话", aliases: ["联系电话", "电话", "招生电话", "学校电话"], .text, required: false,
      checks: [.length(5...60)], privacy: .open(zonePublicity), width: 22,
      hint: "学校办公电话,会公开;有几个的空一格;不写个人手机", example: "0579-00000011"))
  public static let remark = Column<String>(
    ColumnSpec(
      "remark", "备注", aliases: ["说明"], .text, required: false, checks: [.length(1...300)],
      privacy: .open(planPublicity), width: 30,
      hint: "分校区的班数、当年可以选择的学校、见说明几;不写学生个人情况", example: "见说明1"))
}
