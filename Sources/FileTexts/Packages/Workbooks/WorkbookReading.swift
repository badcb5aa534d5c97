import XMLStreams

/// The reading of a workbook: its sheets in the order of the tabs, each with what belongs to it.
struct WorkbookReading {
  private let package: OfficePackage
  private let workbook: String
  private let shared: SharedCells

  init(_ package: OfficePackage, workbook: String) throws {
    self.package = package
    self.workbook = workbook
    shared = SharedCells()
  }

  func read() throws {
    let parts = package.parts
    let links = try PackageLinks.of(workbook, in: parts)
    let tabs = try parts.parse(workbook, to: WorkbookTabs())
    shared.from1904 = tabs.from1904
    if let styles = links.first("styles"), parts.contains(styles) {
      shared.looks = try parts.parse(styles, to: NumberLooks()).looks
    }
    if let strings = links.first("sharedStrings"), parts.take(strings) {
      shared.texts = try parts.parse(strings, to: SharedTextsPart()).texts
    }
    for tab in tabs.tabs { try read(tab, links) }
    try giveUnused()
    try package.readPart(workbook, PartContext())
  }

  private func read(_ tab: WorkbookTabs.Tab, _ links: PackageLinks) throws {
    var place = package.reading.place(.sheetName)
    (place.sheet, place.hidden) = (tab.name, tab.hidden)
    try package.reading.give(tab.name, at: place)
    guard let part = links[tab.relationship] else { return }
    let context = PartContext(sheet: tab.name, hidden: tab.hidden)
    guard try package.root(of: part) != "chartsheet" else {
      return try package.readPart(part, context)
    }
    guard package.parts.take(part) else { return }
    try package.readSheet(part, context, shared)
    try package.readLinked(to: part, context)
  }

  /// What no cell shows, though the file holds it.
  private func giveUnused() throws {
    var place = package.reading.place(.sharedString)
    for text in shared.texts.unused { try package.reading.give(text, at: place) }
    place.hidden = .notShown
    for text in shared.texts.readings { try package.reading.give(text, at: place) }
  }
}

/// What all cells of a workbook share; the reader of each sheet notes which texts it uses.
final class SharedCells {
  var texts = SharedTexts()
  var looks: [NumberLooks.Look] = []
  var from1904 = false
}

extension OfficePackage {
  func readSheet(_ part: String, _ context: PartContext, _ shared: SharedCells) throws {
    var place = reading.place(.cell)
    (place.sheet, place.hidden) = (context.sheet, context.hidden)
    _ = try parts.parse(part, to: SheetTexts(reading, at: place, shared))
  }

  /// A sheet that the workbook does not name.
  func readLoneSheet(_ part: String) throws {
    try readSheet(part, PartContext(sheet: part, hidden: .sheet), SharedCells())
  }
}

/// The tabs of a workbook.
struct WorkbookTabs: XMLListener {
  struct Tab {
    let name: String
    let relationship: String
    let hidden: TextPlace.Hidden?
  }

  private(set) var tabs: [Tab] = []
  private(set) var from1904 = false

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
    if name == "workbookPr" { from1904 = attributes["date1904"]?.isTrue ?? false }
    guard name == "sheet", let id = attributes["id"]?.text, let name = attributes["name"]?.text,
      tabs.count < 10_000
    else { return }
    let hidden: TextPlace.Hidden? =
      switch attributes["state"]?.text {
      case "hidden": .sheet
      case "veryHidden": .veryHiddenSheet
      default: nil
      }
    tabs.append(Tab(name: name, relationship: id, hidden: hidden))
  }

  mutating func end(_ name: XMLName) throws {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {}
}
