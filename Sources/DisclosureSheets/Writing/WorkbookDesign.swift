import CXlsxWriter
import Disclosure
import WorkingDays

// What the library is told about looks and layout; the cells are in WorkbookWriter.swift.

extension CellStyle {
  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, fontName)
    format_set_font_size(format, Double(fontSize))
    if isBold { format_set_bold(format) }
    if let fontColor { format_set_font_color(format, fontColor) }
    if let fill { format_set_bg_color(format, fill) }
    if hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    switch alignment {
    case .automatic: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    if wraps { format_set_text_wrap(format) }
    // Excel and WPS know these by number: 49 is what they call text (文本).
    let known: [String: UInt8] = ["0": 1, "0.00": 2, "#,##0.00": 4, "@": 49]
    if let index = numberFormat.flatMap({ known[$0] }) {
      format_set_num_format_index(format, index)
    } else if let numberFormat {
      format_set_num_format(format, numberFormat)
    }
    if !isLocked { format_set_unlocked(format) }
  }
}

extension WorkbookWriter {
  mutating func apply(_ design: SheetDesign) throws {
    try setColumns(design)
    let columns = UInt16(design.columns.count)
    if design.frozenRows > 0 || design.frozenColumns > 0 {
      worksheet_freeze_panes(sheet, UInt32(design.frozenRows), UInt16(design.frozenColumns))
    }
    if let rows = design.filteredRows, columns > 0 {
      try check(
        worksheet_autofilter(
          sheet, UInt32(rows.lowerBound - 1), 0, UInt32(rows.upperBound - 1), columns - 1))
    }
    if let (name, rows) = design.namedRange, columns > 0 {
      let last = CellAddress.letters(ofColumn: design.columns.count)
      let cells = "$A$\(rows.lowerBound):$\(last)$\(rows.upperBound)"
      try define(name, as: "=\(quoted(sheetName))!\(cells)")
    }
    for validation in design.validations { try add(validation) }
    if design.isProtected {
      var allowed = lxw_protection()
      (allowed.format_columns, allowed.format_rows) = (1, 1)
      worksheet_protect(sheet, nil, &allowed)
    }
    // Codes are texts of digits on purpose; the green triangles would frighten.
    try check(
      worksheet_ignore_errors(
        sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
    try apply(design.page)
  }

  private func setColumns(_ design: SheetDesign) throws {
    for (index, column) in design.columns.enumerated() {
      let (number, width) = (UInt16(index), Double(column.width))
      try check(worksheet_set_column(sheet, number, number, width, format(column.style)))
    }
    if design.styleBeyond != .plain {
      let first = UInt16(design.columns.count)
      try check(worksheet_set_column(sheet, first, 16_383, 8.43, format(design.styleBeyond)))
    }
  }

  private func apply(_ page: PageSetup) throws {
    switch page.paper {
    case .a4Portrait: worksheet_set_portrait(sheet)
    case .a4Landscape, .a3Landscape: worksheet_set_landscape(sheet)
    }
    worksheet_set_paper(sheet, page.paper == .a3Landscape ? 8 : 9)
    let side = 15 / 25.4
    worksheet_set_margins(sheet, side, side, 20 / 25.4, 20 / 25.4)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_center_horizontally(sheet)
    if let rows = page.repeatedRows {
      try check(
        worksheet_repeat_rows(sheet, UInt32(rows.lowerBound - 1), UInt32(rows.upperBound - 1)))
    }
    let parts = [("&L", page.footerLeft), ("&R", page.footerRight)].filter { !$0.1.isEmpty }
    let sides = parts.map { $0.0 + inFooter($0.1) }.joined()
    let footer = "&C第 &P 页 共 &N 页" + sides
    try check(worksheet_set_footer(sheet, footer))
  }

  /// An ampersand is a command in footers, and the library mishandles a doubled one before `[`.
  private func inFooter(_ text: String) -> String {
    withoutControls(text).replacing("&", with: "\u{FF06}")
  }

  private func define(_ name: String, as formula: String) throws {
    try check(workbook_define_name(handle, name, formula))
  }

  private func add(_ validation: CellValidation) throws {
    let texts = [
      validation.prompt.isEmpty ? "" : "怎样填", validation.prompt,
      validation.refusal.isEmpty ? "" : "请修改", validation.refusal,
      formula(of: validation) ?? "",
    ]
    let column = UInt16(validation.column - 1)
    let code = withCStrings(texts.map(withoutControls)) { texts in
      var all = lxw_data_validation()
      (all.input_title, all.input_message) = (texts[0], texts[1])
      (all.error_title, all.error_message) = (texts[2], texts[3])
      all.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
      all.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
      all.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
      all.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
      all.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
      validation.rule.fill(&all, formula: texts[4])
      return worksheet_data_validation_range(
        sheet, UInt32(validation.rows.lowerBound - 1), column,
        UInt32(validation.rows.upperBound - 1), column, &all)
    }
    try check(code)
  }

  private func formula(of validation: CellValidation) -> String? {
    switch validation.rule {
    case .list(let sheet, let column, let rows):
      let letters = CellAddress.letters(ofColumn: column)
      return "=\(quoted(sheet))!$\(letters)$\(rows.lowerBound):$\(letters)$\(rows.upperBound)"
    case .choices(let texts): return "\"\(texts.joined(separator: ","))\""
    case .exactly(let text):
      let first = CellAddress(row: validation.rows.lowerBound, column: validation.column)
      return "=EXACT(\(first),\"\(text.replacing("\"", with: "\"\""))\")"
    case .integers, .decimals, .days, .length: return nil
    }
  }

  private func quoted(_ sheet: String) -> String { "'\(sheet.replacing("'", with: "''"))'" }

  /// Note boxes grow with their text, which would otherwise be cut off at the default size.
  func attachNote(_ note: String, _ row: UInt32, _ column: UInt16) -> lxw_error {
    let width = 34
    let lines = lineCount(of: note, width: width)
    return withCStrings(["宋体", withoutControls(note)]) { texts in
      var options = lxw_comment_options()
      options.font_name = texts[0]
      options.font_size = 10
      options.width = UInt16(width * 7 + 20)
      options.height = UInt16(min(lines, 60) * 18 + 16)
      return worksheet_write_comment_opt(sheet, row, column, texts[1] ?? texts[0], &options)
    }
  }
}

extension CellValidation.Rule {
  fileprivate func fill(
    _ all: inout lxw_data_validation, formula: UnsafeMutablePointer<CChar>?
  ) {
    let between = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    switch self {
    case .list, .choices:
      all.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      all.value_formula = formula
    case .integers(let range):
      all.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      all.criteria = between
      (all.minimum_number, all.maximum_number) = (
        Double(range.lowerBound), Double(range.upperBound)
      )
    case .decimals(let range):
      all.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      all.criteria = between
      (all.minimum_number, all.maximum_number) = (range.lowerBound, range.upperBound)
    case .days(let range):
      all.validate = UInt8(LXW_VALIDATION_TYPE_DATE_NUMBER.rawValue)
      all.criteria = between
      all.minimum_number = Double(range.lowerBound.serial ?? 1)
      all.maximum_number = Double(range.upperBound.serial ?? 1)
    case .length(let range):
      all.validate = UInt8(LXW_VALIDATION_TYPE_LENGTH.rawValue)
      all.criteria = between
      (all.minimum_number, all.maximum_number) = (
        Double(range.lowerBound), Double(range.upperBound)
      )
    case .exactly:
      all.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      all.value_formula = formula
    }
  }
}
