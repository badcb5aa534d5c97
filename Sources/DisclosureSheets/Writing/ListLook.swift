public import Disclosure

/// How a value of a list that is only read looks under its header.
public func listLook(of type: ColumnType, width: Int) -> CellStyle {
  CellStyle.body.with { look in
    switch type {
    case .integer:
      look.alignment = .center
      look.numberFormat = "0"
    case .score(let places):
      look.alignment = .right
      look.numberFormat = CellStyle.scoreFormat(places: places)
    case .amount:
      look.alignment = .right
      look.numberFormat = CellStyle.amountFormat
    case .code:
      look.alignment = .center
      look.numberFormat = CellStyle.textFormat
    case .text, .day, .month, .choice:
      // Long texts read better from the left edge, short ones stand under their header.
      look.alignment = width > 14 ? .left : .center
      look.numberFormat = CellStyle.textFormat
    }
  }
}
