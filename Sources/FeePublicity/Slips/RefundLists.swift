public import Disclosure
public import PersonalData

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
    guard let plan else { return (nil, problems.map(WorkFinding.init(setting:))) }
    guard let regime = plan.settlement?.regime else { return (nil, [noRegime]) }
    let places = PupilPlaces(in: feeRefunds)
    let rows = input.list(FeeFile.refunds) ?? []
    let pupils = grouped(rows) { places.seat(of: $0) }
    let classes = grouped(pupils) { $0.key.className }
      .filter { schoolClass == nil || $0.key == schoolClass }
    var parts: [RecordPaper.Part] = []
    var (count, total) = (0, Amount(fen: 0))
    for (name, members) in classes {
      let list = ClassRefunds(name, members)
      guard !list.rows.isEmpty else { continue }
      count += list.rows.count
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

/// The refunds of one class: a row for each pupil, and room to sign in it.
private struct ClassRefunds {
  struct Row {
    let pupil: PupilSeat
    /// By item, without those of which nothing goes back.
    let sums: [String: Amount]

    var total: Amount { sums.values.reduce(Amount(fen: 0), +) }
  }

  let name: String
  let total: Amount
  /// Pupils to whom nothing goes back have nothing to sign.
  fileprivate let rows: [Row]
  private let items: [String]

  init(_ name: String, _ members: [(key: PupilSeat, items: [Record])]) {
    let (item, refund) = (feeRefunds.place(FeeLine.item), feeRefunds.place(FeeRefund.refund))
    var order: [String] = []
    var rows: [Row] = []
    for (pupil, records) in members {
      var sums: [String: Amount] = [:]
      for record in records {
        guard let item = item(record), let amount = refund(record), amount.fen != 0 else {
          continue
        }
        sums[item] = amount
        order.append(item)
      }
      if !sums.isEmpty { rows.append(Row(pupil: pupil, sums: sums)) }
    }
    self.name = name
    self.rows = rows
    items = once(order)
    total = rows.reduce(Amount(fen: 0)) { $0 + $1.total }
  }

  func part(
    _ term: String, _ regime: SettlementRegime
  ) throws(PrivateContent) -> RecordPaper.Part {
    let hasShortfall = rows.contains { $0.sums.values.contains { $0.fen < 0 } }
    let texts: [(String, [String], Bool)] = [
      ("班级", [name], false), ("学年学期", [term], false), ("结算办法", [regime.rawValue], false),
      ("人数", ["\(rows.count)"], false), ("合计", ["\(total)元"], false),
      ("大写合计", [total.capitals], false),
      ("补收说明", hasShortfall ? ["负数是应当补交的金额"] : [], true),
    ]
    var filled: [RecordPaper.Text] = []
    for (name, values, isOptional) in texts {
      var publics: [PublicText] = []
      for value in values { publics.append(try PublicText(scanning: value)) }
      filled.append(RecordPaper.Text(name, publics, isOptional: isOptional))
    }
    return RecordPaper.Part(texts: filled, tables: [RecordPaper.Table("退费", try table())])
  }

  /// Pupils by the number that all of them have in the class, or counted through.
  private func table() throws(PrivateContent) -> PublicTable {
    let haveSeats = rows.allSatisfy { $0.pupil.seat != nil }
    var cells: [PublicCell] = []
    for (index, row) in rows.enumerated() {
      if haveSeats, let seat = row.pupil.seat {
        cells.append(.text(try PublicText(scanning: seat)))
      } else {
        cells.append(.integer(index + 1))
      }
      cells.append(.text(try PublicText(scanning: row.pupil.name)))
      cells += try sums(of: row)
      cells += [.amount(row.total), .text(PublicText(""))]
    }
    let first = PublicColumn(
      header: haveSeats ? "座号" : "序号", type: haveSeats ? .code : .integer, width: 6)
    return PublicTable(
      title: "\(name)退费签领表",
      columns: [first, PublicColumn(header: "姓名", type: .text, width: 10)] + itemColumns + [
        PublicColumn(header: "合计", type: .amount, width: 10),
        PublicColumn(header: "家　长　签　字", type: .text, width: 16),
      ], cells: cells, orderWords: "按班级名册排列")
  }

  /// Whether an upright sheet has room for a column for each item, beside names and signatures: 22
  /// characters of its small type.
  private var hasColumns: Bool {
    items.reduce(0) { $0 + max($1.count, 4) + 1 } <= 22
  }

  private var itemColumns: [PublicColumn] {
    hasColumns
      ? items.map { PublicColumn(header: $0, type: .amount, width: 10) }
      : [PublicColumn(header: "各项应退", type: .text, width: 32)]
  }

  private func sums(of row: Row) throws(PrivateContent) -> [PublicCell] {
    guard hasColumns else {
      let words = items.compactMap { item in row.sums[item].map { "\(item)\($0)" } }
      return [.text(try PublicText(scanning: words.joined(separator: "，")))]
    }
    return items.map { row.sums[$0].map(PublicCell.amount) ?? .text(PublicText("")) }
  }
}
