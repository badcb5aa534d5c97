public import Disclosure

/// A list of addresses and the answers to it; both stay in the office.
public enum AddressList {
  static let address = Column<String>(
    ColumnSpec(
      "address", "地址", aliases: ["家庭住址", "住址", "户籍地址", "房屋地址", "详细地址"], .text, required: false,
      privacy: .withheld(officeOnly), width: 36, hint: "写到门牌号、幢、村组", example: "中山路35号3幢"))
  static let schools = Column<String>(answer("schools", "学校", width: 28))
  static let because = Column<String>(answer("because", "依据语句", width: 48))
  static let result = Column<String>(answer("certain", "是否确定", width: 12))
  static let ask = Column<String>(answer("ask", "咨询", width: 30))

  public static let roster = Roster(name: "地址", columns: [address.spec])
  public static let answers = Roster(
    name: "地址所属学校",
    columns: [address.spec, schools.spec, because.spec, result.spec, ask.spec])

  private static let officeOnly = Provision.practice("家庭住址只供招生部门查询,不公布")

  private static func answer(_ id: String, _ header: String, width: Int) -> ColumnSpec {
    ColumnSpec(
      id, header, .text, required: false, privacy: .withheld(officeOnly), width: width,
      example: "")
  }

  /// The row of answers to a row of addresses, and how it came out.
  public static func answered(
    _ record: Record, by lookup: ZoneLookup
  ) -> (row: RowDraft, outcome: AddressAnswer.Outcome) {
    var row = RowDraft(answers)
    let address = record[address] ?? ""
    let answer = lookup.answer(to: address)
    row[Self.address] = record[Self.address]
    row[result] = answer.outcome.rawValue
    row[schools] = joined(answer.schools.map(\.school), by: "、")
    row[because] = joined(answer.schools.map(\.because), by: "\n")
    row[ask] = answer.certain ? nil : joined(answer.contacts, by: "；")
    return (row, answer.outcome)
  }

  /// Each text once; nil when there is none.
  private static func joined(_ texts: [String], by mark: String) -> String? {
    var seen: Set<String> = []
    let different = texts.filter { !$0.isEmpty && seen.insert($0).inserted }
    return different.isEmpty ? nil : different.joined(separator: mark)
  }
}

extension AddressAnswer {
  public enum Outcome: String, CaseIterable, Sendable {
    case certain = "确定"
    case ask = "请咨询"
    case none = "没有找到"
  }

  public var outcome: Outcome {
    if certain { return .certain }
    return schools.isEmpty ? .none : .ask
  }

  /// As 云溪县第一小学 0579-00000011, for schools that have a number.
  var contacts: [String] { schools.filter { !$0.phone.isEmpty }.map { "\($0.school) \($0.phone)" } }

  /// The answer in JSON; the address as it was typed.
  public func json(for address: String, year: Int?) -> JSON {
    var seen: Set<String> = []
    let asked =
      certain ? [] : schools.filter { !$0.phone.isEmpty && seen.insert($0.school).inserted }
    return .members([
      "address": .string(address),
      "schools": .array(
        schools.map {
          .members(["school": .string($0.school), "because": .string($0.because)])
        }),
      "certain": .bool(certain),
      "ask": asked.isEmpty
        ? nil
        : .array(
          asked.map { .members(["school": .string($0.school), "phone": .string($0.phone)]) }),
      "year": year.map(JSON.integer),
    ])
  }

  /// The answer for a parent, line by line.
  public func lines(for address: String, year: Int?) -> [String] {
    let edition = year.map { "\($0)年" } ?? ""
    var seen: Set<String> = []
    let names = schools.map(\.school).filter { seen.insert($0).inserted }
    let list = names.joined(separator: "、")
    switch outcome {
    case .none:
      return ["\(address):\(edition)招生地段的文字里没有找到这个地址。请核对路名和门牌号,或向教育局招生部门咨询。"]
    case .certain:
      let among = names.count > 1 ? "(\(names.count) 所学校共用这个地段,按公布的办法入学)" : ""
      return ["\(address):\(edition)招生地段属于 \(list)\(among)。"] + quotes
    case .ask:
      return ["\(address):\(edition)招生地段的文字定不下来,请咨询。可能有关的学校:\(list)。"] + quotes
        + contacts.unique.map { "咨询电话:\($0)" }
    }
  }

  /// Each sentence once, with the schools that it gives.
  private var quotes: [String] {
    grouped(schools) { $0.because }.map { because, schools in
      "依据:“\(because)”(\(schools.map(\.school).unique.joined(separator: "、")))"
    }
  }
}

extension [String] {
  /// Each text once, where it first stands.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
