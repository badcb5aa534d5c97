public import Disclosure

private let board = Provision.practice("各地摇号名单和结果按编号公布")

/// The columns of the lists that a draw reads and writes.
public enum DrawColumn {
  public static let group = Column<String>(
    ColumnSpec(
      "group", "组别", aliases: ["学校或派位组", "派位组", "摇号组别", "报名学校"], .text, required: false,
      checks: [.length(1...60)],
      privacy: .open(board), width: 20, hint: "几个学校或派位组写在一张表里的才填", example: "云溪县第一小学"))
  public static let number = Column<String>(
    ColumnSpec(
      "number", "摇号编号", aliases: ["编号", "摇号号码", "派位号"], .code, checks: [.length(1...40)],
      privacy: .open(board), width: 16, hint: "一组一号;多胞胎合用一个号", example: "A001"))
  public static let persons = Column<Int>(
    ColumnSpec(
      "persons", "人数", aliases: ["孩子数"], .integer, required: false, checks: [.integers(1...9)],
      privacy: .open(board), width: 8, hint: "空着就是 1;双胞胎填 2", example: "1"))
  public static let randomNumber = Column<String>(
    ColumnSpec(
      "randomNumber", "随机数", .code, checks: [.length(1...40)], privacy: .open(board), width: 24,
      hint: "整数,最多 40 位", example: "58213"))
  public static let place = Column<Int>(
    ColumnSpec(
      "place", "抽出次序", .integer, required: false, privacy: .open(board), width: 10,
      hint: "第几个抽出;没有摇号的空着", example: "12"))
  public static let result = Column<String>(
    ColumnSpec(
      "result", "结果", .text, privacy: .open(board), width: 12, hint: "中签、候补第几、未中签",
      example: "中签"))
}

/// 参加摇号名单, as a draw needs it; other columns of a sheet are let be.
public let drawListRoster = Roster(
  name: "摇号名单",
  columns: [DrawColumn.group.spec, DrawColumn.number.spec, DrawColumn.persons.spec],
  crossChecks: doubledNumbers)

/// DRAW-002 with its row: a number twice in a group, or twice where no row has a group.
private func doubledNumbers(_ rows: [Record]) -> [RecordFinding] {
  var firstRows: [[String]: Int] = [:]
  return rows.compactMap { row in
    guard let number = row[DrawColumn.number].map(drawText) else { return nil }
    let key = [row[DrawColumn.group] ?? "", number]
    guard let first = firstRows[key] else {
      firstRows[key] = row.row
      return nil
    }
    return RecordFinding(
      rule: "DRAW-002", row: row.row, column: DrawColumn.number.spec.id, value: number,
      problem: "编号“\(number)”和第 \(first) 行重复", remedy: "请一组一号,多胞胎只写一行并填人数")
  }
}

/// A random number for each number of the list.
public let randomNumbersRoster = Roster(
  name: "随机数", columns: [DrawColumn.number.spec, DrawColumn.randomNumber.spec],
  uniqueKeys: [[DrawColumn.number.spec.id]])

/// What came of each number.
public let drawResultRoster = Roster(
  name: "摇号结果",
  columns: [
    DrawColumn.number.spec, DrawColumn.persons.spec, DrawColumn.place.spec, DrawColumn.result.spec,
  ])

extension DrawList {
  /// Of the rows of ``drawListRoster``; an empty 人数 is one child.
  ///
  /// A sheet of several groups holds several draws: which of them is meant must be said.
  public init(rows: [Record], group: String? = nil) throws(DrawRefusal) {
    let groups = grouped(rows) { $0[DrawColumn.group] ?? "" }
    let names = groups.map(\.key).joined(separator: "、")
    if let group, !groups.contains(where: { $0.key == group }) {
      throw DrawRefusal(
        "DRAW-007", field: "组别", value: group, "名单里没有组别“\(group)”", "可以写的有:\(names)")
    }
    guard group != nil || groups.count <= 1 else {
      throw DrawRefusal(
        "DRAW-006", field: "组别", "名单里有 \(groups.count) 个组别,各摇各的", "请用 --group 写明是哪一个:\(names)")
    }
    try self.init(
      rows.filter { group == nil || $0[DrawColumn.group] == group }.map {
        DrawEntry($0[DrawColumn.number] ?? "", persons: $0[DrawColumn.persons] ?? 1)
      })
  }
}

extension DrawRun {
  /// For ``drawResultRoster``: as they were drawn, and in the list's order when nothing was.
  public var rows: [[Field]] {
    results.sorted { ($0.place ?? 0) < ($1.place ?? 0) }.map { result in
      var row = RowDraft(drawResultRoster)
      row[DrawColumn.number] = result.entry.number
      row[DrawColumn.persons] = result.entry.persons
      row[DrawColumn.place] = result.place
      row[DrawColumn.result] = result.standing.chinese
      return row.fields
    }
  }
}
