public import Disclosure

private let board = Provision.practice("各地摇号名单和结果按编号公布")

/// The columns of the lists that a draw reads and writes.
public enum DrawColumn {
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
  name: "摇号名单", columns: [DrawColumn.number.spec, DrawColumn.persons.spec],
  uniqueKeys: [[DrawColumn.number.spec.id]])

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
  public init(rows: [Record]) throws(DrawRefusal) {
    try self.init(
      rows.map {
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
