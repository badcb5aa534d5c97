public import Disclosure

/// The lists in which families sign for what goes back (退费签领表), a page for each class.
public struct RefundLists: Sendable {
  public let paper: RecordPaper
  /// Pupils and what goes back to them in all.
  public let pupils: Int
  public let total: Amount
}

extension RefundLists {
  /// - Returns: No lists while the settings must be mended, or when nothing goes back to anybody.
  /// - Throws: ``PrivateContent`` when a list holds a private number where words belong.
  public static func made(
    of input: WorkInput, only schoolClass: String? = nil
  ) throws(PrivateContent) -> (lists: RefundLists?, findings: [WorkFinding]) {
    let (plan, problems) = FeePlan.read(input.settings)
    guard let plan else { return (nil, problems.map(atSetting)) }
    guard let regime = plan.settlement?.regime else { return (nil, [noRegime]) }
    let places = PupilPlaces(in: feeRefunds)
    let rows = input.list(FeeFile.refunds) ?? []
    let pupils = grouped(rows) { places.seat(of: $0) }
    let classes = grouped(pupils) { $0.key.className }
      .filter { schoolClass == nil || $0.key == schoolClass }
    var parts: [RecordPaper.Part] = []
    var (count, total) = (0, Amount(fen: 0))
    for (name, members) in classes {
      let list = try ClassRefunds(name, members)
      count += members.count
      total = total + list.total
      parts.append(try list.part(plan.term, regime))
    }
    guard !parts.isEmpty else { return (nil, []) }
    let paper = RecordPaper(
      template: "fees.signoff", issuer: try PublicText(scanning: plan.school),
      date: input.settings.day("签领日期") ?? plan.ends, parts: parts)
    return (RefundLists(paper: paper, pupils: count, total: total), [])
  }
}

/// The refunds of one class: a row for each pupil, a column for each item.
private struct ClassRefunds {
  let name: String
  let pupils: Int
  private(set) var total = Amount(fen: 0)
  private var hasShortfall = false
  private let items: [String]
  private var cells: [PublicCell] = []

  init(
    _ name: String, _ members: [(key: PupilSeat, items: [Record])]
  ) throws(PrivateContent) {
    let (item, refund) = (feeRefunds.place(FeeLine.item), feeRefunds.place(FeeRefund.refund))
    self.name = name
    pupils = members.count
    items = once(members.flatMap { $0.items.compactMap { item($0) } })
    for (index, (pupil, rows)) in members.enumerated() {
      var sums: [String: Amount] = [:]
      for row in rows {
        if let item = item(row), let amount = refund(row) { sums[item] = amount }
      }
      let own = sums.values.reduce(Amount(fen: 0), +)
      total = total + own
      if own.fen < 0 { hasShortfall = true }
      cells += [
        .integer(index + 1), .text(try PublicText(scanning: pupil.seat ?? "")),
        .text(try PublicText(scanning: pupil.name)),
      ]
      cells += items.map { sums[$0].map(PublicCell.amount) ?? .text(PublicText("")) }
      cells += [.amount(own), .text(PublicText("")), .text(PublicText(""))]
    }
  }

  func part(
    _ term: String, _ regime: SettlementRegime
  ) throws(PrivateContent) -> RecordPaper.Part {
    let texts: [(String, [String], Bool)] = [
      ("班级", [name], false), ("学年学期", [term], false), ("结算办法", [regime.rawValue], false),
      ("人数", ["\(pupils)"], false), ("合计", ["\(total)元"], false),
      ("大写合计", [total.capitals], false),
      ("补收说明", hasShortfall ? ["负数是应当补交的金额"] : [], true),
    ]
    var filled: [RecordPaper.Text] = []
    for (name, values, isOptional) in texts {
      var publics: [PublicText] = []
      for value in values { publics.append(try PublicText(scanning: value)) }
      filled.append(RecordPaper.Text(name, publics, isOptional: isOptional))
    }
    return RecordPaper.Part(texts: filled, tables: [RecordPaper.Table("退费", table)])
  }

  private var table: PublicTable {
    let sums = (items + ["合计"]).map { PublicColumn(header: "\($0)（元）", type: .amount, width: 12) }
    return PublicTable(
      title: "\(name)退费签领表",
      columns: [
        PublicColumn(header: "序号", type: .integer, width: 6),
        PublicColumn(header: "座号", type: .code, width: 6),
        PublicColumn(header: "姓名", type: .text, width: 10),
      ] + sums + [
        PublicColumn(header: "家长签字", type: .text, width: 14),
        PublicColumn(header: "日期", type: .text, width: 10),
      ], cells: cells, orderWords: "按班级名册排列")
  }
}
