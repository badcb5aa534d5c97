/// A made-up school's term of fees, by the headers of the school's workbooks.
///
/// The same seed gives the same pupils: nine grades, some of the older ones boarders, some put down
/// for the bus, a few without a service, a few let off in part.
public struct SampleFeeTerm: Sendable {
  /// A row by header, for `imported(_:as:)`.
  public typealias Row = [String: String]

  public static let grades = [
    "一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级",
  ]

  /// 收费目录: what the county's schools may charge.
  public let catalogue: [Row]
  /// 收费项目: what this one charges.
  public let items: [Row]
  /// 学生名册.
  public let pupils: [Row]
  /// 伙食费收支: a row for each of `months` from March 2026.
  public let meals: [Row]

  public init(classes: Int = 2, roll: Int = 40, months: Int = 2, seed: UInt64 = 1) {
    var generator = SeededGenerator(seed: seed)
    var pupils: [Row] = []
    for (place, grade) in SampleFeeTerm.grades.enumerated() {
      for number in 1...classes {
        pupils += (1...roll).map { seat in
          pupil(grade, isBoarding: place >= 6, "\(number)班", seat, &generator)
        }
      }
    }
    catalogue = countyCatalogue.map(row)
    items = schoolItems.map { values in
      Dictionary(uniqueKeysWithValues: zip(itemHeaders, values).filter { !$1.isEmpty })
    }
    self.pupils = pupils
    meals = mealMonths(months, pupils: pupils.count, &generator)
  }
}

private func pupil(
  _ grade: String, isBoarding: Bool, _ schoolClass: String, _ seat: Int,
  _ generator: inout SeededGenerator
) -> SampleFeeTerm.Row {
  var row = ["年级": grade, "班级": schoolClass, "座号": "\(seat)", "姓名": generator.personName()]
  var chosen: [String] = []
  if isBoarding, Int.random(in: 0..<3, using: &generator) == 0 { chosen.append("住宿费") }
  if chosen.isEmpty, Int.random(in: 0..<8, using: &generator) == 0 { chosen.append("校车服务费") }
  if !chosen.isEmpty { row["报名项目"] = chosen.joined(separator: "、") }
  let chance = Int.random(in: 0..<40, using: &generator)
  if chance == 0 { row["不参加项目"] = "课后服务费" }
  if chance == 1 { row["减免"] = "课后服务费全免" }
  if chance == 2 { row["减免"] = chosen.contains("住宿费") ? "住宿费全免、课后服务费减半" : "课后服务费减半" }
  return row
}

private let catalogueHeaders = [
  "收费类别", "收费项目", "计费单位", "收费标准", "批准机关", "收费依据", "收费对象", "收费方式", "是否自愿", "减免政策", "执行日期", "备注",
]

private func row(_ values: [String]) -> SampleFeeTerm.Row {
  Dictionary(uniqueKeysWithValues: zip(catalogueHeaders, values).filter { !$1.isEmpty })
}

private let bureaus = "云溪县发展和改革局、云溪县财政局、云溪县教育局"

private let countyCatalogue = [
  [
    "保育教育费", "保教费", "元/生·月", "390元", bureaus, "云发改价格〔2021〕35号", "公办幼儿园在园幼儿", "按月", "应交",
    "大班免收；家庭经济困难儿童、孤儿和残疾儿童免收", "2021-09-01", "",
  ],
  [
    "行政事业性收费", "住宿费", "元/生·学期", "150元", bureaus, "云发改价格〔2019〕31号", "初中寄宿生", "按学期", "应交",
    "家庭经济困难寄宿生免收", "2019-09-01", "",
  ],
  [
    "行政事业性收费", "学费", "元/生·学年", "1200元", bureaus, "云发改价格〔2019〕31号", "普通高中学生", "按学年", "应交",
    "家庭经济困难学生按国家规定免学杂费", "2019-09-01", "",
  ],
  [
    "服务性收费", "课后服务费", "元/生·学期", "不超过300元", bureaus, "云发改价格〔2021〕40号", "自愿参加课后服务的学生", "按学期", "自愿",
    "家庭经济困难学生减免", "2021-09-01", "",
  ],
  [
    "服务性收费", "伙食费", "元/生·日", "按实收取", "", "", "自愿在校就餐的学生", "按学期", "自愿", "", "2020-09-01",
    "学期结束多退少不补",
  ],
  [
    "服务性收费", "校车服务费", "元/生·学期", "不超过500元", bureaus, "云发改价格〔2020〕18号", "自愿乘坐校车的学生", "按学期", "自愿", "",
    "2020-09-01", "",
  ],
  [
    "服务性收费", "补办证卡工本费", "元/张", "10元", bureaus, "云发改价格〔2020〕18号", "补办校园卡的学生", "按次", "自愿", "",
    "2020-09-01", "",
  ],
  [
    "代收费", "作业本费", "元/生·学期", "15元", bureaus, "云教财〔2018〕9号", "小学生", "按学期", "自愿", "", "2018-09-01",
    "学期结束多退少不补",
  ],
  [
    "代收费", "作业本费", "元/生·学期", "20元", bureaus, "云教财〔2018〕9号", "初中生", "按学期", "自愿", "", "2018-09-01",
    "学期结束多退少不补",
  ],
  [
    "代收费", "社会实践活动费", "元/生·学期", "80元", bureaus, "云教财〔2022〕17号", "小学生", "按学期", "自愿", "",
    "2022-09-01",
    "学期结束多退少不补",
  ],
  [
    "代收费", "社会实践活动费", "元/生·学期", "100元", bureaus, "云教财〔2022〕17号", "初中生", "按学期", "自愿", "",
    "2022-09-01",
    "学期结束多退少不补",
  ],
  [
    "代收费", "教辅材料费", "元/生·学期", "按实收取", "", "", "自愿购买教辅材料的初中生", "按学期", "自愿", "", "2020-09-01",
    "学期结束多退少不补",
  ],
  [
    "代收费", "学生装费", "元/套", "不超过140元", bureaus, "云教财〔2022〕17号", "自愿购买学生装的学生", "按次", "自愿", "",
    "2022-09-01", "",
  ],
]

private let itemHeaders = ["收费项目", "收费标准", "适用年级", "每学期次数", "每生预收（元）", "收费单位", "备注"]

private let schoolItems = [
  ["住宿费", "150元", "初中", "", "", "", ""],
  ["课后服务费", "300元", "全部", "", "", "", ""],
  ["伙食费", "按实收取", "全部", "", "1176.00", "", "学期结束多退少不补"],
  ["校车服务费", "415元", "全部", "", "", "云溪县校车服务公司", ""],
  ["作业本费", "15元", "小学", "", "", "", "学期结束多退少不补"],
  ["作业本费", "20元", "初中", "", "", "", "学期结束多退少不补"],
  ["社会实践活动费", "80元", "小学", "", "", "", "学期结束多退少不补"],
  ["社会实践活动费", "100元", "初中", "", "", "", "学期结束多退少不补"],
  ["教辅材料费", "按实收取", "初中", "", "120.00", "", "学期结束多退少不补"],
]

/// Twelve yuan a day; what was spent comes to a little less or more.
private func mealMonths(
  _ months: Int, pupils: Int, _ generator: inout SeededGenerator
) -> [SampleFeeTerm.Row] {
  var (stock, cumulative) = (184_236, 25_310)
  return (0..<months).map { month in
    let days = pupils * 20 - Int.random(in: 100...400, using: &generator)
    let income = days * 1200
    let book = income - Int.random(in: -150_000...250_000, using: &generator)
    let closing = Int.random(in: 150_000...220_000, using: &generator)
    let (opening, brought) = (stock, cumulative)
    (stock, cumulative) = (closing, cumulative + income - book)
    return [
      "月份": "2026年\(3 + month)月", "就餐对象": "学生", "人日数": "\(days)", "用膳标准（元/人·日）": "12.00",
      "伙食费收入（元）": yuan(income), "上月底库存（元）": yuan(opening), "本月账面支出（元）": yuan(book),
      "本月底库存（元）": yuan(closing), "本月实际支出（元）": yuan(opening + book - closing),
      "本月盈亏（元）": yuan(income - book), "上月累计盈亏（元）": yuan(brought),
      "累计盈亏（元）": yuan(cumulative),
    ]
  }
}

/// Fen as yuan with two decimals.
private func yuan(_ fen: Int) -> String {
  "\(fen < 0 ? "-" : "")\(abs(fen) / 100).\(padded(abs(fen) % 100, to: 2))"
}
