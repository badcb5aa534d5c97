import XMLStreams

/// The reading of a workbook: its sheets in the order of the tabs, each with what belongs to it.
struct WorkbookReading {
  private let package: OfficePackage
  private let workbook: String

  init(_ package: OfficePackage, workbook: String) {
    self.package = package
    self.workbook = workbook
  }

  func read() throws {
    let parts = package.parts
    let links = try PackageLinks.of(workbook, in: parts)
    let tabs = try parts.parse(workbook, to: WorkbookTabs())
    var (looks, texts) = ([NumberLooks.Look](), SharedTexts())
    if let styles = links.first("styles"), parts.contains(styles) {
      looks = try parts.parse(styles, to: NumberLooks()).looks
    }
    if let strings = links.first("sharedStrings"), parts.take(strings) {
      texts = try parts.parse(strings, to: SharedTextsPart()).texts
    }
    let shared = SharedCells(texts, looks, from1904: tabs.from1904)
    for tab in tabs.tabs { try read(tab, links, shared) }
    try giveUnused(shared)
    try package.readPart(workbook, PartContext())
  }

  private func read(
    _ tab: WorkbookTabs.Tab, _ links: PackageLinks, _ shared: SharedCells
  ) throws {
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
  private func giveUnused(_ shared: SharedCells) throws {
    var place = package.reading.place(.sharedString)
    for text in shared.unused { try package.reading.give(text, at: place) }
    place.hidden = .notShown
    for text in shared.texts.readings { try package.reading.give(text, at: place) }
  }
}

/// What all cells of a workbook share; the reader of each sheet notes which texts it uses.
final class SharedCells {
  let texts: SharedTexts
  let looks: [NumberLooks.Look]
  let from1904: Bool
  private var isUsed: [Bool]
  /// Texts that a cell has shown, since most are shown again; of a long table only the first ones.
  private var made: [String?]

  init(
    _ texts: SharedTexts = SharedTexts(), _ looks: [NumberLooks.Look] = [], from1904: Bool = false
  ) {
    self.texts = texts
    self.looks = looks
    self.from1904 = from1904
    isUsed = Array(repeating: false, count: texts.count)
    made = Array(repeating: nil, count: min(texts.count, 200_000))
  }

  /// The text of that number, which a cell shows; nil when there is none.
  func use(_ index: Int) -> String? {
    guard index < isUsed.count else { return nil }
    isUsed[index] = true
    guard index < made.count else { return texts.text(index) }
    if let text = made[index] { return text }
    let text = texts.text(index)
    made[index] = text
    return text
  }

  /// What no cell shows.
  var unused: [String] { isUsed.indices.filter { !isUsed[$0] }.compactMap(texts.text) }
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
