import Disclosure

extension Finding {
  /// The same finding, or, for a cell that looks empty because it is merged with others, what a
  /// clerk has to know about merged cells.
  func explained(by merged: [SheetLayout.MergedRange]) -> Finding {
    guard rule == "R-REQ-01", let cell = place.cell,
      let range = merged.first(where: { $0.contains(cell) && $0.topLeft != cell })
    else { return self }
    return Finding(
      rule: "R-REQ-02", place: place, problem: "和 \(range.topLeft) 合并了,只有左上角的一格有内容",
      remedy: "请取消合并单元格,每一行都填写")
  }
}

extension SheetLayout.MergedRange {
  fileprivate func contains(_ cell: CellAddress) -> Bool {
    (topLeft.row...bottomRight.row).contains(cell.row)
      && (topLeft.column...bottomRight.column).contains(cell.column)
  }
}
