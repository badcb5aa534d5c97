import Disclosure

/// A line of the year's timetable (工作日程).
enum TimetableLine {
  static let time = Column<String>(
    ColumnSpec(
      "time", "时间", aliases: ["日期", "起止时间"], .text, checks: [.length(2...40)],
      privacy: .open(announcedBeforehand), width: 22, hint: "如 5月11日—15日", example: "5月11日—15日"))
  static let work = Column<String>(
    ColumnSpec(
      "work", "工作内容", aliases: ["内容", "事项"], .text, checks: [.length(2...200)],
      privacy: .open(announcedBeforehand), width: 50, hint: "做什么,家长要做什么", example: "各校公布新生入学告知书"))
  static let unit = Column<String>(
    ColumnSpec(
      "unit", "责任单位", aliases: ["负责单位", "责任科室"], .text, checks: [.length(2...60)],
      privacy: .open(announcedBeforehand), width: 24, hint: "谁负责", example: "各小学"))
}

let enrollmentTimetable = Roster(
  name: "招生工作日程",
  columns: [TimetableLine.time.spec, TimetableLine.work.spec, TimetableLine.unit.spec])

/// What a school tells the families of its new pupils (新生入学告知).
enum SchoolGuide {
  static let pupils = text("pupils", "招生对象", [], 34, "哪些儿童", "年满6周岁、户籍在本校招生地段内的儿童")
  static let zone = text("zone", "招生范围", ["服务地段", "招生地段"], 40, "地段原文,与招生计划与地段一致", "中山路1—99号（单号）")
  static let method = text("method", "招生办法", ["录取办法", "批次"], 40, "分几批、怎样录取", "先录取人户一致的，再按落户时间排序")
  static let time = text("time", "登记时间", ["报名时间", "时间"], 24, "哪几天、几点到几点", "5月16日—22日8:30—17:00")
  static let place = text("place", "登记地点", ["报名地点", "报名方式"], 24, "地点或网址", "学校门卫室，或云溪县入学报名平台")
  static let papers = text("papers", "所需材料", ["报名材料", "材料"], 40, "带哪些材料", "户口簿、不动产权证、预防接种证")
  static let phone = Column<String>(
    ColumnSpec(
      "phone", "咨询电话", aliases: ["联系电话", "电话"], .text, checks: [.length(7...40)],
      privacy: .open(schoolEnrollmentPublished), width: 18, hint: "学校座机,带区号;两个号码用顿号隔开",
      example: "0579-00000011"))
  static let classes = Column<Int>(
    ColumnSpec(
      "classes", "班数", aliases: ["招生班数", "招生计划（班）"], .integer, checks: [.integers(1...60)],
      privacy: .open(schoolEnrollmentPublished), totalled: true, width: 8, hint: "计划招几个班",
      example: "2"))
  static let seats = Column<Int>(
    ColumnSpec(
      "seats", "人数", aliases: ["招生人数", "计划人数", "招生计划（人）"], .integer,
      checks: [.integers(1...9999)], privacy: .open(schoolEnrollmentPublished), totalled: true,
      width: 8, hint: "计划招多少人", example: "90"))

  static let texts = [pupils, zone, method, time, place, papers]

  private static func text(
    _ id: String, _ header: String, _ aliases: [String], _ width: Int, _ hint: String,
    _ example: String
  ) -> Column<String> {
    Column(
      ColumnSpec(
        id, header, aliases: aliases, .text, checks: [.length(2...1000)],
        privacy: .open(schoolEnrollmentPublished), width: width, hint: hint, example: example))
  }
}

/// A row for each school; printed in two tables, since a page has no room for all of it in one.
let schoolGuides = Roster(
  name: "新生入学告知",
  columns: [
    Enrolling.school.spec, SchoolGuide.classes.spec, SchoolGuide.seats.spec,
    SchoolGuide.pupils.spec, SchoolGuide.zone.spec, SchoolGuide.method.spec, SchoolGuide.time.spec,
    SchoolGuide.place.spec, SchoolGuide.papers.spec, SchoolGuide.phone.spec,
  ], uniqueKeys: [[Enrolling.school.spec.id]],
  layout: .parts([
    RosterPart(
      "招生计划、对象和范围",
      [
        Enrolling.school, SchoolGuide.pupils, SchoolGuide.zone,
      ].map(\.spec.id) + [SchoolGuide.classes.spec.id, SchoolGuide.seats.spec.id]),
    RosterPart(
      "招生办法和登记",
      [
        Enrolling.school, SchoolGuide.method, SchoolGuide.time, SchoolGuide.place,
        SchoolGuide.papers, SchoolGuide.phone,
      ].map(\.spec.id)),
  ]))
