import Disclosure

/// A number in a draw (摇号编号) and what became of it.
enum DrawNumber {
  static let won = "中签"
  static let alternate = "候补"
  static let lost = "未中签"

  /// From 1 in each group, without gaps and with zeros in front, so that the order of the texts is
  /// that of the numbers; twins share one.
  static let number = Column<String>(
    ColumnSpec(
      "drawNumber", "摇号编号", aliases: ["摇号号", "派位编号", "派位号"], .code, checks: [.length(1...6)],
      privacy: .open(knownByNumber), width: 10, hint: "各组从 1 连续编号,前面补 0 到一样长,多胞胎共用一个",
      example: "001"))
  /// The registration numbers behind it: one, or those of twins separated by 、.
  static let registrations = Column<String>(
    ColumnSpec(
      "registrations", "报名号", aliases: ["报名序号", "登记号", "报名编号"], .text,
      checks: [.length(2...100)], privacy: .open(knownByNumber), width: 18,
      hint: "多胞胎的几个报名号用顿号隔开", example: "A0001"))
  static let persons = Column<Int>(
    ColumnSpec(
      "persons", "人数", aliases: ["孩子数"], .integer, checks: [.integers(1...9)],
      privacy: .open(announcedBeforehand), totalled: true, width: 8, hint: "这个编号有几个孩子,中签时占几个名额",
      example: "1"))
  /// In the order in which the draw brought it out, from 1; empty when a method that stops did not
  /// reach it.
  static let place = Column<Int>(
    ColumnSpec(
      "place", "摇号位次", aliases: ["位次", "抽取次序"], .integer, required: false,
      checks: [.integers(1...999_999)], privacy: .open(knownByNumber), width: 10,
      hint: "在本组里第几个摇出;没有摇到的空着", example: "1"))
  static let result = Column<String>(
    ColumnSpec(
      "result", "结果", aliases: ["摇号结果", "派位结果"], .choice([won, alternate, lost]),
      privacy: .open(schoolEnrollmentPublished), width: 10, hint: "从中选", example: won))
  /// Among the alternates of its group, from 1.
  static let alternatePlace = Column<Int>(
    ColumnSpec(
      "alternatePlace", "候补次序", aliases: ["候补顺序", "候补序号"], .integer, required: false,
      checks: [.integers(1...9999)], privacy: .open(schoolEnrollmentPublished), width: 10,
      hint: "候补的写第几位,其他的空着", example: "1"))
  /// Which school of a group of several.
  static let school = Column<String>(
    ColumnSpec(
      "school", "派入学校", aliases: ["中签学校"], .text, required: false, checks: [.length(2...40)],
      privacy: .open(schoolEnrollmentPublished), width: 24, hint: "派位组含几所学校时,写派入哪一所",
      example: "云溪县第一小学"))
}

/// What a draw starts from, besides the list (摇号种子).
enum DrawSeed {
  static let source = Column<String>(
    ColumnSpec(
      "source", "来源", aliases: ["种子来源"], .text, checks: [.length(2...60)],
      privacy: .open(announcedBeforehand), width: 30, hint: "与摇号前公布的来源一字不差",
      example: "家长代表现场掷骰"))
  /// When the value became known, as 2026-07-05 09:30.
  static let time = Column<String>(
    ColumnSpec(
      "time", "公布时间", aliases: ["产生时间", "时间"], .text, checks: [.length(10...30)],
      privacy: .open(announcedBeforehand), width: 20, hint: "年月日和时分", example: "2026-07-05 09:30"))
  static let value = Column<String>(
    ColumnSpec(
      "value", "数值", aliases: ["种子数值", "号码"], .code, checks: [.length(1...200)],
      privacy: .open(announcedBeforehand), width: 24, hint: "照公布的原样写,前面的 0 也写;几个数字连着写,中间的空格不算",
      example: "41625"
    ))
}

/// Who takes part in which draw, a row for each number.
let drawEntrants = Roster(
  name: "摇号名单",
  columns: [
    Enrolling.group.spec, DrawNumber.number.spec, DrawNumber.registrations.spec,
    DrawNumber.persons.spec,
  ],
  uniqueKeys: [
    [Enrolling.group.spec.id, DrawNumber.number.spec.id],
    [Enrolling.group.spec.id, DrawNumber.registrations.spec.id],
  ],
  layout: .sections(by: Enrolling.group.spec.id))

/// The seeds of each group's draw; those without a group are every group's.
let drawSeeds = Roster(
  name: "摇号种子表",
  columns: [
    Enrolling.group.spec.with(required: false, hint: "各组共用一个种子的空着"), DrawSeed.source.spec,
    DrawSeed.time.spec, DrawSeed.value.spec,
  ])

/// Every number of every draw with its place and result.
let drawResults = Roster(
  name: "摇号结果表",
  columns: [
    Enrolling.group.spec, DrawNumber.place.spec, DrawNumber.number.spec,
    DrawNumber.registrations.spec, DrawNumber.persons.spec, DrawNumber.result.spec,
    DrawNumber.alternatePlace.spec, DrawNumber.school.spec,
  ],
  uniqueKeys: [
    [Enrolling.group.spec.id, DrawNumber.number.spec.id],
    [Enrolling.group.spec.id, DrawNumber.place.spec.id],
  ], order: .rank(column: DrawNumber.place.spec.id, within: [Enrolling.group.spec.id]),
  layout: .sections(by: Enrolling.group.spec.id))
