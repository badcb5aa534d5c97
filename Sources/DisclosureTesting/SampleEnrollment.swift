import WorkingDays

/// The made-up county's enrolment of one year, by the headers of the bureau's workbooks: its twelve
/// primary schools, their zones, and the children who registered.
///
/// The same seed gives the same children. The first school has more of its zone than seats: all of
/// the first class find one, the second class draws, and the third goes elsewhere.
public struct SampleEnrollment: Sendable {
  public typealias Row = [String: String]

  /// 招生计划与地段.
  public let zones: [Row]
  /// The same of the year before, in which one road belonged to the next zone.
  public let lastYear: [Row]
  /// 报名登记.
  public let applicants: [Row]
  /// 学位使用: homes that took a seat in an earlier year.
  public let usedSeats: [Row]
  /// 积分明细 of the children of migrants.
  public let pointItems: [Row]

  /// `share` of the usual 3,000 children, in hundredths, as in 200 for twice as many.
  public init(share: Int = 100, seed: UInt64 = 1) {
    var registry = Registry(generator: SeededGenerator(seed: seed))
    for (zone, demand) in zip(SampleZone.county, demands) {
      registry.register(demand.scaled(by: share), from: zone)
    }
    for (zone, count) in zip(SampleZone.county, migrants) {
      registry.registerMigrants(count * share / 100, at: zone.schools[zone.schools.count - 1])
    }
    (applicants, usedSeats, pointItems) = (registry.applicants, registry.used, registry.points)
    zones = SampleEnrollment.table(SampleZone.county, year: 2026)
    lastYear = SampleEnrollment.table(SampleZone.lastYear, year: 2025)
  }

  private static func table(_ zones: [SampleZone], year: Int) -> [Row] {
    zip(zones, classes).flatMap { zone, classes in
      zone.schools.enumerated().map { index, school in
        var row = [
          "学区": zone.cluster, "学校": school, "年度": "\(year)", "班数": "\(classes)",
          "人数": "\(classes * 45)", "咨询电话": "0579-000000\(phone(of: school))",
        ]
        if index == 0 { row["招生服务地段及条件"] = zone.text }
        if zone.schools.count > 1 { (row["派位组"], row["备注"]) = ("滨河派位组", "两校共同学区，电脑派位") }
        return row
      }
    }
  }

  private static func phone(of school: String) -> Int {
    let schools = SampleZone.county.flatMap(\.schools)
    return 31 + (schools.firstIndex(of: school) ?? 0)
  }
}

/// Classes of each school, zone by zone.
private let classes = [5, 6, 6, 7, 6, 7, 6, 5, 5, 5, 4]

/// How many children of a zone live with their parents, with grandparents, and in rented homes.
private struct Demand {
  let parents: Int
  let grandparents: Int
  let tenants: Int
  var twins = 1

  func scaled(by hundredths: Int) -> Demand {
    Demand(
      parents: parents * hundredths / 100, grandparents: grandparents * hundredths / 100,
      tenants: tenants * hundredths / 100, twins: twins)
  }
}

private let demands = [
  Demand(parents: 170, grandparents: 70, tenants: 50),
  Demand(parents: 190, grandparents: 40, tenants: 20),
  Demand(parents: 200, grandparents: 42, tenants: 20),
  Demand(parents: 230, grandparents: 40, tenants: 30),
  Demand(parents: 195, grandparents: 40, tenants: 20),
  Demand(parents: 240, grandparents: 40, tenants: 25),
  Demand(parents: 380, grandparents: 60, tenants: 40, twins: 3),
  Demand(parents: 140, grandparents: 30, tenants: 5),
  Demand(parents: 150, grandparents: 30, tenants: 5),
  Demand(parents: 160, grandparents: 30, tenants: 8),
  Demand(parents: 100, grandparents: 25, tenants: 5),
]

/// Children of migrants, by the school they ask for.
private let migrants = [0, 0, 0, 20, 10, 10, 60, 20, 20, 20, 10]

private struct Registry {
  var generator: SeededGenerator
  var applicants: [SampleEnrollment.Row] = []
  var used: [SampleEnrollment.Row] = []
  var points: [SampleEnrollment.Row] = []

  mutating func register(_ demand: Demand, from zone: SampleZone) {
    for _ in 0..<demand.parents {
      add(home(in: zone), zone, "子女", owner: "父母", from: 2019, to: 2024)
    }
    for _ in 0..<demand.grandparents {
      add(home(in: zone), zone, "孙子女", owner: "祖父母", from: 2019, to: 2022)
    }
    for _ in 0..<demand.tenants {
      add(home(in: zone), zone, "子女", owner: "租赁", from: 2020, to: 2025)
    }
    for pair in 0..<demand.twins {
      makeTwins(ofLast: demand.tenants + demand.grandparents - pair * 2)
    }
    lockSeats(of: zone)
  }

  private mutating func home(in zone: SampleZone) -> String {
    // Not every home has a number; those that do are many to a lane.
    let line = zone.lines[Int.random(in: zone.lines.indices, using: &generator)]
    let address = generator.pick(line.addresses)
    let isBlock = address.hasSuffix("幢") || address.hasSuffix("栋") || address.hasSuffix("座")
    let flat =
      "\(Int.random(in: 1...9, using: &generator))0\(Int.random(in: 1...4, using: &generator))室"
    return "云溪县" + address + (isBlock ? flat : "")
  }

  private mutating func child() -> SampleEnrollment.Row {
    let serial = applicants.count + 1
    let person = generator.person(serial + 20_000, bornIn: 2020...2020)
    let year = person.born.figures.month >= 9 ? 2019 : 2020
    guard
      let born = CalendarDay(
        year: year, month: person.born.figures.month, day: person.born.figures.day)
    else { preconditionFailure("a day up to the 28th is in every month") }
    let id = sampleResidentID(born: born, serial: (serial % 499) * 2 + (person.sex == "男" ? 1 : 2))
    return [
      "报名号": "XX26" + padded(serial, to: 4), "姓名": person.name, "性别": person.sex,
      "身份证号": id, "监护人电话": person.phone,
    ]
  }

  private mutating func day(from first: Int, to last: Int) -> String {
    let year = Int.random(in: first...last, using: &generator)
    let month = Int.random(in: 1...12, using: &generator)
    return
      "\(year)-\(padded(month, to: 2))-\(padded(Int.random(in: 1...28, using: &generator), to: 2))"
  }

  private mutating func add(
    _ home: String, _ zone: SampleZone, _ relation: String, owner: String, from: Int, to: Int
  ) {
    let guardian = generator.person(applicants.count + 40_000, bornIn: 1985...1994)
    var row = child()
    row.merge([
      "户籍地址": home, "户籍登记日期": day(from: from, to: to), "与户主关系": relation, "家庭住址": home,
      "房产权属人": owner, "监护人证件号": guardian.residentID, "志愿学校一": zone.schools[0],
    ]) { $1 }
    if owner != "租赁" {
      row["产权份额"] = "100%"
      row["房产登记日期"] = day(from: 2012, to: 2020)
    }
    applicants.append(row)
  }

  /// The child so many places from the last, and the next, are twins.
  private mutating func makeTwins(ofLast back: Int) {
    let place = applicants.count - back
    let shared = ["户籍地址", "户籍登记日期", "家庭住址", "房产登记日期", "监护人证件号"]
    for header in shared { applicants[place + 1][header] = applicants[place][header] }
    for twin in [place, place + 1] { applicants[twin]["多胞胎组"] = "D" + padded(place, to: 4) }
  }

  /// One home of the zone took a seat six years ago for another family, and one five years ago for
  /// a brother or sister.
  private mutating func lockSeats(of zone: SampleZone) {
    let (stranger, sibling) = (applicants[applicants.count - 3], applicants[applicants.count - 4])
    let family = generator.person(applicants.count + 60_000, bornIn: 1985...1994)
    for (child, guardian) in [(stranger, family.residentID), (sibling, sibling["监护人证件号"] ?? "")] {
      used.append([
        "家庭住址": child["家庭住址"] ?? "", "监护人证件号": guardian, "学校": zone.schools[0], "学段": "小学",
        "入学年份": "2023",
      ])
    }
  }

  mutating func registerMigrants(_ count: Int, at school: String) {
    for _ in 0..<count {
      var row = child()
      row["志愿学校一"] = school
      row["户籍地址"] = "邻川县城关镇东街\(Int.random(in: 1...200, using: &generator))号"
      row["户籍类别"] = "非本区"
      row["居住证日期"] = day(from: 2019, to: 2025)
      row["类别声明"] = "随迁子女"
      applicants.append(row)
      addPoints(of: row["报名号"] ?? "", school)
    }
  }

  private mutating func addPoints(of number: String, _ school: String) {
    let items = [("合法稳定住所", 40), ("合法稳定就业", 30), ("社会保险年限", 20), ("居住证年限", 10)]
    for (item, full) in items {
      let hundredths = Int.random(in: 0...(full * 20), using: &generator) * 5
      points.append([
        "受理回执号": "SL" + number.dropFirst(2), "报名号": number, "学校": school, "积分项目": item,
        "核定分": "\(hundredths / 100).\(padded(hundredths % 100, to: 2))", "最高分": "\(full)",
      ])
    }
  }
}
