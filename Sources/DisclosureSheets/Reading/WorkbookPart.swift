import XMLStreams

/// The workbook part: its sheets in the order of the tabs, and the date system.
struct WorkbookPart: XMLListener {
  struct Sheet {
    let name: String
    let state: SheetInfo.State
    let relationship: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var dateSystem = DateSystem.from1900

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(SheetRefusal) {
    if name == "workbookPr", let from1904 = attributes["date1904"], from1904.isTrue {
      dateSystem = .from1904
    }
    guard name == "sheet", let id = attributes["id"]?.text, let name = attributes["name"]?.text
    else { return }
    guard sheets.count < ReadingLimits.worksheets else {
      throw .tooManyEntries(limit: ReadingLimits.worksheets)
    }
    let state = attributes["state"].flatMap { SheetInfo.State(rawValue: $0.text) } ?? .visible
    sheets.append(Sheet(name: name, state: state, relationship: id))
  }

  mutating func end(_ name: XMLName) throws(SheetRefusal) {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SheetRefusal) {}
}
