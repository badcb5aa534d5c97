import Disclosure

/// The columns that name a pupil in the school's own lists; nothing of them is ever posted.
enum FeePupil {
  static let grade = Column<String>(
    Charge.grade.spec.with(privacy: .withheld(ownFamilyOnly), hint: "与班级分开写"))
  static let schoolClass = Column<String>(
    Settled.schoolClass.spec.with(
      privacy: .withheld(ownFamilyOnly), required: true, hint: "写成1班、2班"))
  static let seat = Column<String>(
    ColumnSpec(
      "seat", "座号", aliases: ["学号", "班内序号", "座位号"], .code, required: false,
      checks: [.length(1...6)], privacy: .withheld(ownFamilyOnly), width: 8,
      hint: "班里的号码;同班有同名学生的必须填,不要填学籍号", example: "12"))
  static let name = Column<String>(
    ColumnSpec(
      "name", "姓名", aliases: ["学生姓名"], .text, checks: [.personName],
      privacy: .withheld(ownFamilyOnly), width: 12, hint: "只用于收费通知单和退费签领表,不公示", example: "王小明"))
  static let attendance = Column<String>(
    ColumnSpec(
      "attendance", "就读方式", aliases: ["在园方式", "全日半日"], .choice(["全日", "半日"]), required: false,
      privacy: .withheld(ownFamilyOnly), width: 10, hint: "半日在园(校)的填“半日”,空着就是全日", example: "全日"))
  static let declined = Column<String>(
    ColumnSpec(
      "declined", "不参加项目", aliases: ["不选项目", "未参加项目"], .text, required: false,
      checks: [.length(2...80)], privacy: .withheld(ownFamilyOnly), width: 24,
      hint: "自愿项目中不参加的,用顿号分开", example: "课后服务费、伙食费"))
  static let chosen = Column<String>(
    ColumnSpec(
      "chosen", "报名项目", aliases: ["参加项目", "选报项目"], .text, required: false,
      checks: [.length(2...80)], privacy: .withheld(ownFamilyOnly), width: 24,
      hint: "方案里“按报名收取”的项目中报了名的,用顿号分开", example: "住宿费"))
  static let relief = Column<String>(
    ColumnSpec(
      "relief", "减免", aliases: ["减免项目", "减免情况"], .text, required: false,
      checks: [.length(4...80)], privacy: .withheld(ownFamilyOnly), width: 28,
      hint: "项目后面写全免、减半、减30%或减100元,用顿号分开;不写原因", example: "住宿费全免、课后服务费减半"))
}

/// What a family pays, and what it is let off, is its own business.
let ownFamilyOnly = Provision("《个人信息保护法》", "第二十八条、第三十一条", standing: .law)

/// The pupils of the school and what each of them takes (学生名册).
let feePupils = Roster(
  name: "学生名册",
  columns: [
    FeePupil.grade.spec, FeePupil.schoolClass.spec, FeePupil.seat.spec, FeePupil.name.spec,
    FeePupil.attendance.spec, FeePupil.declined.spec, FeePupil.chosen.spec, FeePupil.relief.spec,
  ],
  uniqueKeys: [
    [FeePupil.grade.spec.id, FeePupil.schoolClass.spec.id, FeePupil.seat.spec.id]
  ],
  crossChecks: namesakeFindings)

/// The columns of what each pupil has to pay.
enum FeeLine {
  static let item = Column<String>(
    Charge.item.spec.with(privacy: .withheld(ownFamilyOnly), hint: "收费公示栏上的名称"))
  static let full = Column<Amount>(
    sum("full", "应收标准（元）", "减免以前每名学生应交多少", "300.00"))
  static let relief = Column<Amount>(sum("reliefAmount", "减免（元）", "没有减免的是 0", "0.00"))
  static let due = Column<Amount>(sum("due", "应收（元）", "应收标准减去减免", "300.00"))

  static func sum(
    _ id: String, _ header: String, required isRequired: Bool = true, _ hint: String,
    _ example: String
  ) -> ColumnSpec {
    ColumnSpec(
      id, header, .amount, required: isRequired, privacy: .withheld(ownFamilyOnly),
      totalled: true, width: 14, hint: hint, example: example)
  }
}

/// Who has to pay what, pupil by pupil and item by item (应收明细).
let feeLines = Roster(
  name: "应收明细",
  columns: namingColumns + [FeeLine.full.spec, FeeLine.relief.spec, FeeLine.due.spec],
  uniqueKeys: [namingColumns.map(\.id)],
  crossChecks: {
    lineFindings($0, FeeLine.full, minus: FeeLine.relief, is: FeeLine.due, in: feeLines)
  })

/// The columns that name a pupil and an item, in front of every list that has a row for each.
let namingColumns = [
  FeePupil.grade.spec, FeePupil.schoolClass.spec, FeePupil.seat.spec, FeePupil.name.spec,
  FeeLine.item.spec,
]

/// FEE-104: two pupils of one name in a class, of whom one has no number.
private func namesakeFindings(_ records: [Record]) -> [RecordFinding] {
  struct Named: Hashable {
    let grade: String
    let schoolClass: String
    let name: String
  }
  struct First {
    let row: Int
    let hasSeat: Bool
  }
  var first: [Named: First] = [:]
  return records.compactMap { record in
    guard let grade = record[FeePupil.grade], let schoolClass = record[FeePupil.schoolClass],
      let name = record[FeePupil.name]
    else { return nil }
    let key = Named(grade: gradeName(grade), schoolClass: schoolClass, name: name)
    let hasSeat = record[FeePupil.seat] != nil
    guard let other = first[key] else {
      first[key] = First(row: record.row, hasSeat: hasSeat)
      return nil
    }
    guard !hasSeat || !other.hasSeat else { return nil }
    return RecordFinding(
      rule: "FEE-104", row: record.row, column: FeePupil.seat.spec.id,
      problem: "与第 \(other.row) 行同班同名,分不清是谁", remedy: "请给两名学生都填上座号;是重复的,只留一行")
  }
}

/// FEE-132: a line whose sums do not agree, or cannot be; somebody has changed it by hand.
func lineFindings(
  _ records: [Record], _ whole: Column<Amount>, minus part: Column<Amount>,
  is rest: Column<Amount>, in roster: Roster
) -> [RecordFinding] {
  let places = (roster.place(whole), roster.place(part), roster.place(rest))
  return records.compactMap { record in
    guard let whole = places.0(record), let part = places.1(record), let left = places.2(record)
    else { return nil }
    guard !whole.isPlausible || !part.isPlausible || whole - part != left else { return nil }
    return RecordFinding(
      rule: "FEE-132", row: record.row, column: rest.spec.id,
      problem: "\(whole) 元减 \(part) 元不是 \(left) 元,或者金额不可能",
      remedy: "这张表由程序算出,请不要改,重新运行这一步")
  }
}
