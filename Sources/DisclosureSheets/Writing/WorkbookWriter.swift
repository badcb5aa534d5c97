import CXlsxWriter
public import Disclosure
import Glibc
import WorkingDays

/// Writes an .xlsx file: `fill` adds sheet after sheet, and within a sheet row after row.
///
/// Rows go to a temporary file as soon as the next one begins, so a list of a million cells needs no
/// more memory than a short one. The same calls give the same bytes. See
/// ``writeAtomically(to:_:)`` for what happens at `path`.
///
/// ```swift
/// try writeWorkbook(to: "名单.xlsx", properties) { book in
///   let bold = try book.style(CellStyle().with { $0.isBold = true })
///   try book.addSheet(named: "名单")
///   try book.write("姓名", at: CellAddress(row: 1, column: 1), bold)
///   try book.write(.number(86.5), at: CellAddress(row: 2, column: 1))
/// }
/// ```
///
/// - Throws: ``SheetWriteError``, ``FileWriteError``, and whatever `fill` throws.
public func writeWorkbook(
  to path: String, _ properties: WorkbookProperties,
  _ fill: (_ book: inout WorkbookWriter) throws -> Void
) throws {
  try writeAtomically(to: path) { temporary in
    var book = try WorkbookWriter(at: temporary, for: path, properties)
    try fill(&book)
    try book.save(at: temporary)
  }
}

/// An .xlsx file in the making; see ``writeWorkbook(to:_:_:)``.
///
/// Cells go to the sheet added last. Dropped unsaved, it leaves nothing behind.
public struct WorkbookWriter: ~Copyable {
  /// Nil once the library has freed it.
  private(set) var handle: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [UnsafeMutablePointer<lxw_format>?] = [nil]
  private var indexes: [CellStyle: Int] = [:]
  private var names = SheetNames()
  private var dayStyles = DayStyles()
  /// How long the rows of each finished sheet are.
  private var rowBytes: [Int] = []
  /// What the files of rows are buffered in; they outlive those files.
  private var rowBuffers: [UnsafeMutableRawPointer] = []

  var sheet: UnsafeMutablePointer<lxw_worksheet>?
  /// The name of the sheet added last, as it stands in the file.
  public private(set) var sheetName = ""
  /// Where the file will be in the end, for the words of a failure.
  let path: String

  init(at temporary: String, for path: String, _ properties: WorkbookProperties) throws {
    self.path = path
    var options = lxw_workbook_options()
    options.constant_memory = 1
    handle = workbook_new_opt(temporary, &options)
    guard handle != nil else { throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED) }
    try set(properties)
    dayStyles = DayStyles(
      day: try style(CellStyle().with { $0.numberFormat = CellStyle.dayFormat }),
      moment: try style(CellStyle().with { $0.numberFormat = CellStyle.momentFormat }),
      time: try style(CellStyle().with { $0.numberFormat = CellStyle.timeFormat }),
      duration: try style(CellStyle().with { $0.numberFormat = CellStyle.durationFormat }))
  }

  deinit {
    defer { for buffer in rowBuffers { buffer.deallocate() } }
    guard let handle else { return }
    // Freeing a sheet leaves the file of its rows open.
    var next = handle.pointee.worksheets?.pointee.stqh_first
    while let sheet = next {
      if let rows = sheet.pointee.optimize_tmpfile { fclose(rows) }
      next = sheet.pointee.list_pointers.stqe_next
    }
    lxw_workbook_free(handle)
  }

  /// Begins the next sheet; a name that .xlsx does not allow is changed to the nearest allowed one.
  ///
  /// - Returns: the name as it stands in the file.
  @discardableResult
  public mutating func addSheet(
    named wish: String, _ design: SheetDesign = SheetDesign()
  ) throws -> String {
    try finishSheet()
    sheetName = names.allowed(wish)
    sheet = workbook_add_worksheet(handle, sheetName)
    guard sheet != nil else { throw failure(LXW_ERROR_PARAMETER_VALIDATION) }
    bufferRows()
    try apply(design)
    return sheetName
  }

  /// The style that looks like `look`; the same look gives the same style.
  public mutating func style(_ look: CellStyle) throws -> Style {
    if let index = indexes[look] { return Style(index: index) }
    guard let format = workbook_add_format(handle) else {
      throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    look.apply(to: format)
    formats.append(format)
    indexes[look] = formats.count - 1
    return Style(index: formats.count - 1)
  }

  /// Writes a text as text, also when it looks like a formula or a number.
  public mutating func write(
    _ text: String, at place: CellAddress, _ style: Style = .plain
  ) throws {
    let (row, column) = try position(place)
    let format = formats[style.index]
    let code = text.withCString { characters -> lxw_error in
      guard needsRewriting(characters, length: text.utf8.count) else {
        return worksheet_write_string(sheet, row, column, characters, format)
      }
      // The library counts code points; the file's limit is in UTF-16 units.
      guard text.utf16.count <= 32767 else { return LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED }
      return worksheet_write_string(sheet, row, column, escaped(text), format)
    }
    try check(code, at: place)
  }

  /// Writes a number; one that is not finite, which the file cannot hold, as the text #NUM!.
  public mutating func write(
    _ number: Double, at place: CellAddress, _ style: Style = .plain
  ) throws {
    guard number.isFinite else { return try write("#NUM!", at: place, style) }
    let (row, column) = try position(place)
    try check(worksheet_write_number(sheet, row, column, number, formats[style.index]), at: place)
  }

  /// Writes what a cell held, so that it is read again as the same kind of value.
  ///
  /// Days and times get a format of their own when `style` is ``Style/plain``. A day before 1900,
  /// which a sheet cannot count, and an error value are written as text.
  public mutating func write(
    _ value: CellValue, at place: CellAddress, _ style: Style = .plain
  ) throws {
    switch value {
    case .text(let text): try write(text, at: place, style)
    case .number(let number): try write(number, at: place, style)
    case .boolean(let isTrue):
      let (row, column) = try position(place)
      let format = formats[style.index]
      try check(worksheet_write_boolean(sheet, row, column, isTrue ? 1 : 0, format), at: place)
    case .error(let code): try write(code, at: place, style)
    case .date(let day):
      guard let serial = day.serial else {
        return try write(day.description, at: place, style)
      }
      try write(Double(serial), at: place, style.or(dayStyles.day))
    case .moment(let day, let seconds):
      guard let serial = day.serial else {
        return try write("\(day) \(clock(seconds))", at: place, style)
      }
      let value = Double(serial) + Double(seconds) / 86_400
      try write(value, at: place, style.or(dayStyles.moment))
    case .time(let seconds):
      try write(Double(seconds) / 86_400, at: place, style.or(dayStyles.time))
    case .duration(let seconds):
      try write(Double(seconds) / 86_400, at: place, style.or(dayStyles.duration))
    }
  }

  /// Writes a formula, as =SUM(F5:F104), with the value it has now.
  public mutating func write(
    formula: String, value: Double, at place: CellAddress, _ style: Style = .plain
  ) throws {
    let (row, column) = try position(place)
    let format = formats[style.index]
    try check(
      worksheet_write_formula_num(sheet, row, column, formula, format, value), at: place)
  }

  /// Gives an empty cell a look.
  public mutating func writeBlank(at place: CellAddress, _ style: Style) throws {
    let (row, column) = try position(place)
    try check(worksheet_write_blank(sheet, row, column, formats[style.index]), at: place)
  }

  /// Writes a row from the first column on; nil leaves a cell empty.
  public mutating func writeRow(
    _ number: Int, _ values: [CellValue?], _ style: Style = .plain
  ) throws {
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      try write(value, at: CellAddress(row: number, column: index + 1), style)
    }
  }

  /// Writes a text over the first `columns` cells of a row, made one.
  public mutating func write(
    _ text: String, acrossRow number: Int, columns: Int, _ style: Style
  ) throws {
    let first = CellAddress(row: number, column: 1)
    guard columns > 1 else { return try write(text, at: first, style) }
    let (row, last) = try position(CellAddress(row: number, column: columns))
    let format = formats[style.index]
    try check(worksheet_merge_range(sheet, row, 0, row, last, "", format), at: first)
    try write(text, at: first, style)
  }

  /// Makes cells one; what stands in the first is shown, and all of them are to be given its style.
  ///
  /// Cells may lie in rows that are written already, so that a header of two rows can be made after
  /// both.
  public mutating func merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws {
    let (row, column) = try position(CellAddress(row: rows.lowerBound, column: columns.lowerBound))
    let (lastRow, last) = try position(
      CellAddress(row: rows.upperBound, column: columns.upperBound))
    // The library's own way writes all cells anew, which it cannot do in rows that are on the disk.
    guard rows.count > 1 || columns.count > 1, let sheet, let ranges = sheet.pointee.merged_ranges,
      let range = calloc(1, MemoryLayout<lxw_merged_range>.stride)?
        .assumingMemoryBound(to: lxw_merged_range.self)
    else { return }
    range.pointee.first_row = row
    range.pointee.last_row = lastRow
    range.pointee.first_col = column
    range.pointee.last_col = last
    ranges.pointee.stqh_last.pointee = range
    let place = MemoryLayout<lxw_merged_range>.offset(of: \.list_pointers.stqe_next) ?? 0
    ranges.pointee.stqh_last = (UnsafeMutableRawPointer(range) + place)
      .assumingMemoryBound(to: UnsafeMutablePointer<lxw_merged_range>?.self)
    sheet.pointee.merged_range_count += 1
  }

  /// Writes a text that leads to another cell of the workbook when it is chosen.
  ///
  /// A sheet holds 65,530 of them at most.
  public mutating func write(
    _ text: String, linkedTo target: CellAddress, of sheetName: String, at place: CellAddress,
    _ style: Style
  ) throws {
    let (row, column) = try position(place)
    let address = "internal:'\(sheetName.replacing("'", with: "''"))'!\(target)"
    let texts = [address, withoutControls(text)]
    let format = formats[style.index]
    let code = withCStrings(texts) { texts in
      worksheet_write_url_opt(sheet, row, column, texts[0], format, texts[1], nil)
    }
    try check(code, at: place)
  }

  /// Sets how high a row is, in points, and whether it shows; before its successor begins.
  public mutating func setRow(_ number: Int, height: Double, isHidden: Bool = false) throws {
    let (row, _) = try position(CellAddress(row: number, column: 1))
    var options = lxw_row_col_options(hidden: isHidden ? 1 : 0, level: 0, collapsed: 0)
    let code = worksheet_set_row_opt(sheet, row, height, nil, &options)
    try check(code, at: CellAddress(row: number, column: 1))
  }

  /// Hangs a note (批注) on a cell, in the row of that cell.
  public mutating func attach(note: String, at place: CellAddress) throws {
    let (row, column) = try position(place)
    try check(attachNote(note, row, column), at: place)
  }

  func format(_ style: Style) -> UnsafeMutablePointer<lxw_format>? { formats[style.index] }

  /// Writes the file and frees what the library holds.
  fileprivate mutating func save(at temporary: String) throws {
    try finishSheet()
    let closing = handle
    handle = nil  // workbook_close frees it even when it fails.
    try check(workbook_close(closing))
    guard holdsAllRows(temporary, bytesOfSheets: rowBytes) else {
      throw failure(LXW_ERROR_CREATING_TMPFILE)
    }
  }

  /// Gives the file of rows a larger buffer than the C library's 4 KB: a long list is written in
  /// hundreds of small pieces a megabyte otherwise.
  private mutating func bufferRows() {
    guard let file = sheet?.pointee.optimize_tmpfile else { return }
    let size = 1 << 16
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 1)
    rowBuffers.append(buffer)
    setvbuf(file, buffer.assumingMemoryBound(to: CChar.self), Int32(_IOFBF), size)
  }

  /// The library does not look whether its temporary file took every row.
  private mutating func finishSheet() throws {
    guard let file = sheet?.pointee.optimize_tmpfile else { return }
    guard fflush(file) == 0, ferror(file) == 0 else { throw failure(LXW_ERROR_CREATING_TMPFILE) }
    rowBytes.append(ftell(file))
  }

  private func position(_ place: CellAddress) throws -> (row: UInt32, column: UInt16) {
    guard (1...1_048_576).contains(place.row), (1...16_384).contains(place.column) else {
      throw failure(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE, at: place)
    }
    return (UInt32(place.row - 1), UInt16(place.column - 1))
  }

  private func set(_ properties: WorkbookProperties) throws {
    let texts = [properties.title, properties.subject, properties.author].map(withoutControls)
    let code = withCStrings(texts) { texts in
      var all = lxw_doc_properties()
      (all.title, all.subject, all.author, all.company) = (texts[0], texts[1], texts[2], texts[2])
      all.created = properties.created.ordinal * 86_400
      return workbook_set_properties(handle, &all)
    }
    try check(code)
    for entry in properties.custom {
      try check(
        workbook_set_custom_property_string(handle, entry.name, withoutControls(entry.value)))
    }
  }

  func check(_ code: lxw_error, at place: CellAddress? = nil) throws {
    if code != LXW_NO_ERROR { throw failure(code, at: place) }
  }

  private func failure(_ code: lxw_error, at place: CellAddress? = nil) -> SheetWriteError {
    let kind: SheetWriteError.Code =
      switch code {
      case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED: .textTooLong
      case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE: .tooManyRows
      case LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE, LXW_ERROR_ZIP_CLOSE,
        LXW_ERROR_ZIP_FILE_OPERATION:
        .temporaryFiles
      default: .libraryRefused
      }
    return SheetWriteError(
      code: kind, path: path, sheet: sheetName, cell: place,
      cause: String(cString: lxw_strerror(code)))
  }
}

/// The styles that days and times have when the caller names none.
private struct DayStyles {
  var day = Style.plain
  var moment = Style.plain
  var time = Style.plain
  var duration = Style.plain
}

extension Style {
  fileprivate func or(_ other: Style) -> Style { self == .plain ? other : self }
}
