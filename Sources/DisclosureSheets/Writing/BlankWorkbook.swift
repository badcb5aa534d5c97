public import Disclosure

/// The version of the blank workbooks: it changes when their columns or marks do.
public let blankWorkbookVersion = "2026.1"

/// Writes the blank workbook (空白表) of a kind; see ``writeBlankWorkbook(for:to:)-(FormSubject,_)``.
public func writeBlankWorkbook(for kind: NoticeKind, to path: String) throws {
  try writeBlankWorkbook(for: FormSubject(kind), to: path)
}

/// Writes a blank workbook (空白表): the form, how to fill it in (填表说明), and the lists behind the
/// drop-downs (选项).
///
/// The form's header is in row 3, its sample row, which begins with ``sampleRowMarker``, in row 4.
/// Id and version stand in a locked cell of 填表说明 and in the document's properties.
///
/// The form itself is not protected, on purpose. Cells pasted from another workbook bring their
/// lock with them, so on a protected sheet the clerk could no longer change what was just pasted;
/// rows inserted under the header would be locked like the header; and WPS sorts a protected sheet
/// only where every cell is free. The header guards itself instead: it takes no text but its own,
/// and the import finds columns by name. Data cells are marked free, so an office that does
/// protect the sheet gets the right lock.
///
/// - Throws: ``FileWriteError`` or ``SheetWriteError``.
public func writeBlankWorkbook(for subject: FormSubject, to path: String) throws {
  let blank: [[Field]]? = nil
  try writeForm(of: subject, rows: blank, notes: blankNotes, title: "\(subject.name)空白表", to: path)
}

/// Writes the same workbook as ``writeBlankWorkbook(for:to:)-(FormSubject,_)`` with `rows` in place
/// of the sample row, a field for each column of the roster.
///
/// `words` tell the office what to do with the list. Rows go straight to the disk, so a long list
/// needs no more memory than a short one.
///
/// - Throws: ``FileWriteError`` or ``SheetWriteError``.
public func writeFilledWorkbook(
  for subject: FormSubject, rows: some Collection<[Field]>, words: String, to path: String
) throws {
  try writeForm(
    of: subject, rows: rows, notes: "\(words)\n\(headerNotes)", title: subject.name, to: path)
}

/// Writes the blank workbook of `subject` as it is sent out in a call, with `call`'s marks.
func writeCalledWorkbook(for subject: FormSubject, _ call: FormCall, to path: String) throws {
  let blank: [[Field]]? = nil
  try writeForm(
    of: subject, rows: blank, notes: "\(blankNotes)\n\(call.notes)", title: subject.name,
    call: call, to: path)
}

private func writeForm(
  of subject: FormSubject, rows: (some Collection<[Field]>)?, notes: String, title: String,
  call: FormCall? = nil, to path: String
) throws {
  var properties = subject.properties(title: title)
  properties.custom += call?.properties ?? []
  try writeWorkbook(to: path, properties) { book in
    let form = try Form(
      of: subject, filledRows: rows?.count,
      preparing: call == nil ? preparedRows : preparedSchoolRows, notes: notes, &book)
    try form.write(rows, to: &book)
    try writeGuide(to: subject, call, &book)
    try writeChoices(of: subject.roster, to: &book)
  }
}

private let headerNotes = "表头不要改;列的先后可以变。每列怎样填,把鼠标移到列名上看批注,或看“填表说明”。"

private let blankNotes = """
  带 * 的蓝色列必填,其余选填。第 4 行是示例,导入时会跳过,可以删去。每条一行,中间不要空行,不要合并单元格。
  \(headerNotes)
  """
