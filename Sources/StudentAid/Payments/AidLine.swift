public import Disclosure

/// One line of a table of aid: a school, programme or tier with its figures.
public struct AidLine: Hashable, Sendable {
  /// The ids of the columns in which findings about a line stand.
  public enum Part: String, Sendable {
    case school, programme, persons, times, rate, allotted, paid
  }

  /// The row of the sheet, from 1.
  public let row: Int
  public let school: String?
  public let programme: String
  public let stage: SchoolStage?
  public let tier: String?
  /// How many pupils (人数).
  public let persons: Int?
  /// How often one of them was paid (人次): in two terms or programmes, a pupil counts twice.
  public let times: Int?
  /// For one payment.
  public let rate: Amount?
  /// What was allotted for it (下达), which need not all be paid.
  public let allotted: Amount?
  public let paid: Amount?

  public init(
    row: Int, school: String? = nil, programme: String, stage: SchoolStage? = nil,
    tier: String? = nil, persons: Int? = nil, times: Int? = nil, rate: Amount? = nil,
    allotted: Amount? = nil, paid: Amount? = nil
  ) {
    self.row = row
    self.school = school
    self.programme = programme
    self.stage = stage
    self.tier = tier
    self.persons = persons
    self.times = times
    self.rate = rate
    self.allotted = allotted
    self.paid = paid
  }

  /// How many payments: 人次 where the table has it, else one to each pupil.
  public var payments: Int? { times ?? persons }

  /// As 云溪一中普通高中国家助学金一档.
  public var name: String { [school, programme, tier].compactMap { $0 }.joined() }
}

extension AidLine {
  /// AID-111, AID-112, AID-116: the figures of one line agree with each other.
  public var findings: [RecordFinding] {
    [repeatedFinding, productFinding, overspentFinding].compactMap { $0 }
  }

  private var repeatedFinding: RecordFinding? {
    guard let persons, let times, times < persons else { return nil }
    return finding(
      "AID-112", .times, String(times), "人次 \(times) 少于人数 \(persons)", "请核对,人次不会少于人数")
  }

  private var productFinding: RecordFinding? {
    guard let payments, let rate, let paid else { return nil }
    let due = rate.times(payments)
    guard due != paid else { return nil }
    let product = due?.description ?? "一个大得不可能的数"
    return finding(
      "AID-111", .paid, paid.description,
      "\(payments) × \(rate) 元应为 \(product) 元,这里写 \(paid) 元", "请核对人数、标准和金额")
  }

  private var overspentFinding: RecordFinding? {
    guard let allotted, let paid, paid > allotted else { return nil }
    return finding(
      "AID-116", .paid, paid.description, "发放 \(paid) 元,多于下达的 \(allotted) 元",
      "请核对,确实多发的写明资金来源", .explain)
  }

  func finding(
    _ rule: String, _ part: Part, _ value: String?, _ problem: String, _ remedy: String,
    _ severity: Finding.Severity = .mustFix
  ) -> RecordFinding {
    RecordFinding(
      rule: rule, severity: severity, row: row, column: part.rawValue, value: value,
      problem: problem, remedy: remedy)
  }
}
