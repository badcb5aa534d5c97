public import Disclosure

/// A total as a table states it, with the lines it is said to cover.
public struct StatedTotal: Hashable, Sendable {
  /// Its row, its name (合计) and its figures.
  public let line: AidLine
  /// Names of the programmes it covers; nil when the table does not say, so all of them.
  public let scope: [String]?

  public init(_ line: AidLine, scope: [String]? = nil) {
    self.line = line
    self.scope = scope
  }

  /// AID-113, AID-114: the total is the sum of what it covers.
  ///
  /// A total that fits only when some lines are left out is a total without its scope: a reader
  /// takes it for all of them. Zhangwu's table of spring 2023 is one.
  public func findings(for lines: [AidLine]) -> [RecordFinding] {
    let unknown = (scope ?? []).filter { name in !lines.contains { $0.programme == name } }
    guard unknown.isEmpty else {
      return [
        line.finding(
          "AID-113", .programme, nil, "合计范围里的\(unknown.joined(separator: "、"))不在表中",
          "请核对合计范围和各行项目名称")
      ]
    }
    let covered = scope.map { scope in lines.filter { scope.contains($0.programme) } } ?? lines
    let isOneProgramme = Set(covered.map(\.programme)).count <= 1
    let differences = differences(
      AidSum(of: covered), line, isOneProgramme: isOneProgramme)
    if scope == nil, let found = unstatedScope(covered), !differences.isEmpty { return [found] }
    return differences.map { part, sum, stated in
      line.finding("AID-113", part, stated, "\(line.programme)写 \(stated),各行之和是 \(sum)", "请核对合计和各行")
    }
  }

  private func unstatedScope(_ lines: [AidLine]) -> RecordFinding? {
    guard let paid = line.paid, lines.allSatisfy({ $0.paid != nil }) else { return nil }
    let ways = leavingOut(lines.compactMap { $0.paid?.fen }, total: paid.fen)
    guard let first = ways.first else { return nil }
    let names = first.map { "“\(lines[$0].name)”" }.joined(separator: "、")
    let more = ways.count > 1 ? "(这样的组合有 \(ways.count) 种,这是其中一种)" : ""
    return line.finding(
      "AID-114", .paid, paid.description,
      "\(line.programme)写 \(paid) 元,只有不算\(names)才对得上\(more)",
      "请写明合计的范围,或把没有算的也加进来")
  }
}

/// The smallest sets of `amounts` without which the rest make `total`, as indices in order.
///
/// Sets of up to three out of 60 lines are tried; nothing is found in longer tables.
func leavingOut(_ amounts: [Int], total: Int) -> [[Int]] {
  guard amounts.count <= 60 else { return [] }
  let wide = amounts.reduce(Int128(0)) { $0 + Int128($1) } - Int128(total)
  guard let excess = Int(exactly: wide), excess > 0 else { return [] }
  let indices = amounts.indices.filter { amounts[$0] > 0 && amounts[$0] <= excess }
  for size in 1...3 {
    let sets = subsets(of: indices[...], size: size, adding: excess, in: amounts)
    if !sets.isEmpty { return sets }
  }
  return []
}

private func subsets(
  of indices: ArraySlice<Int>, size: Int, adding sum: Int, in amounts: [Int]
) -> [[Int]] {
  guard size > 0 else { return sum == 0 ? [[]] : [] }
  return indices.indices.flatMap { place -> [[Int]] in
    let index = indices[place]
    guard amounts[index] <= sum else { return [] }
    return subsets(
      of: indices[(place + 1)...], size: size - 1, adding: sum - amounts[index], in: amounts
    ).map { [index] + $0 }
  }
}
