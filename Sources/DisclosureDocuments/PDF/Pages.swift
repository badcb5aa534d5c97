import Disclosure

/// The pages of a document, filled from the first to the last and drawn as each is full.
struct Pages: ~Copyable {
  var typesetter: Typesetter
  private var canvas = Canvas()
  private(set) var orientation = Orientation.portrait
  private var number = 1
  private var items: [FlowItem] = []
  /// How far the page is filled, from the top of the type area.
  private var depth = 0.0
  private var tags = OpenTags()
  /// The page that is drawn but not yet done with, since its foot says what comes after it.
  private var drawn: DrawnPage?
  private var foot: SheetFoot?

  init(_ typesetter: consuming Typesetter, on paper: Paper = .a4) {
    self.typesetter = typesetter
    canvas.enlargement = paper.enlargement
  }

  var area: TypeArea { orientation.typeArea }

  /// The whole file, its last page drawn.
  consuming func finished(
    with properties: (borrowing Canvas) -> Void
  ) throws(PDFError) -> [UInt8] {
    if !items.isEmpty || number == 1 { drawPage() }
    endPage(goesOn: false) { tags, canvas in tags.endFile(on: &canvas) }
    let undrawable = typesetter.undrawable
    guard undrawable.isEmpty else { throw PDFError(code: .undrawable(undrawable)) }
    properties(canvas)
    return try canvas.finished()
  }

  /// Begins a document on a new page, as one of many where it `isPart` of the file.
  mutating func begin(_ document: NoticeDocument, isPart: Bool) {
    turn(to: .portrait)
    startPage()
    endPage(goesOn: false) { tags, canvas in tags.endDocument(on: &canvas) }
    if isPart { tags.beginPart() }
    foot = SheetFoot(document, firstPage: number)

  }

  /// Goes on with pages held the given way.
  mutating func turn(to orientation: Orientation) {
    guard orientation != self.orientation else { return }
    let carried = takeItemsThatStayWithNext()
    if !items.isEmpty { drawPage() }
    self.orientation = orientation
    for item in carried { put(item) }
  }

  mutating func startPage() {
    if !items.isEmpty { drawPage() }
  }

  /// Puts `item` on this page or, with what must stay with it, on the next.
  mutating func place(_ item: FlowItem) {
    if item.isBlank, items.isEmpty { return }
    if !fits([item]), !items.isEmpty {
      if item.isBlank { return drawPage() }
      let carried = takeItemsThatStayWithNext()
      if items.isEmpty {
        items = carried  // a page of headings only: moving them would not help
      } else {
        drawPage()
        for item in carried { put(item) }
      }
    }
    put(item)
  }

  mutating func place(_ items: [FlowItem]) {
    for item in items { place(item) }
  }

  /// Puts a block that is not parted, such as the signature, on one page with text above it.
  ///
  /// When it does not fit, the last two lines of text (or rows of a table) go to the next page with
  /// it: a page with nothing but a signature and a seal is not allowed (GB/T 9704-2012 7.3.5.5).
  mutating func placeTogether(_ block: [FlowItem]) {
    if fits(block) || items.isEmpty { return place(block) }
    let carried = takeLastLines(2)
    if items.isEmpty {
      items = carried
    } else {
      drawPage()
      for item in carried { put(item) }
    }
    place(block)
  }
}

// MARK: Where the items go

extension Pages {
  private mutating func put(_ item: FlowItem) {
    if let table = item.table, items.last?.table?.number != table.number {
      append(table.headItem)
    }
    append(item)
  }

  private mutating func append(_ item: FlowItem) {
    depth = top(of: item, after: items.last, endingAt: depth) + item.height
    items.append(item)
  }

  /// Text stands on the next line of the grid, but not close under the last rule of a table.
  private func top(of item: FlowItem, after previous: FlowItem?, endingAt depth: Double) -> Double {
    guard item.isOnGrid else { return depth }
    let gap = previous?.table == nil ? 0 : 0.25
    return (depth / Sheet.linePitch + gap - 0.001).rounded(.up) * Sheet.linePitch
  }

  /// What the page has left for the next row of a table, below its head.
  func room(below table: TableFrame) -> Double {
    let head = items.last?.table?.number == table.number ? 0 : table.head.height
    return area.height - depth - head
  }

  private func fits(_ block: [FlowItem]) -> Bool {
    var end = depth
    var previous = items.last
    for item in block {
      if let table = item.table, table.number != previous?.table?.number {
        end += table.head.height
      }
      end = top(of: item, after: previous, endingAt: end) + item.height
      previous = item
    }
    return end <= area.height + 0.01
  }

  /// Takes the heads and captions off the end of the page; a table's head is made anew later.
  private mutating func takeItemsThatStayWithNext() -> [FlowItem] {
    takeItems { $0.staysWithNext }
  }

  private mutating func takeLastLines(_ count: Int) -> [FlowItem] {
    var left = count
    return takeItems { item in
      if left > 0 {
        if !item.isBlank { left -= 1 }
        return true
      }
      return item.staysWithNext
    }
  }

  private mutating func takeItems(while isTaken: (FlowItem) -> Bool) -> [FlowItem] {
    var taken: [FlowItem] = []
    while let last = items.last, isTaken(last) {
      items.removeLast()
      if !last.isTableHead { taken.append(last) }
    }
    let kept = items
    items.removeAll(keepingCapacity: true)
    depth = 0
    for item in kept { append(item) }
    return taken.reversed()
  }
}

// MARK: Drawing a page

extension Pages {
  private mutating func drawPage() {
    endPage(goesOn: true)
    canvas.beginPage(orientation.paper)
    var depth = 0.0
    var rules = TableRules()
    var previous: FlowItem?
    // A text that has begun after the last end of one goes on on the next page.
    let lastEnd = items.lastIndex { $0.reading?.goesOn != true } ?? -1
    let titleEnd = number == foot?.firstPage ? items.lastIndex { $0.reading?.isTitle == true } : nil
    for (index, item) in items.enumerated() {
      let top = top(of: item, after: previous, endingAt: depth)
      previous = item
      draw(item, isParted: index > lastEnd, at: (area.left, area.top + top))
      if index == titleEnd { drawFirstFoot() }
      depth = top + item.height
      if let table = item.table {
        let edges =
          item.isAcross ? [table.edges[0], table.edges[table.edges.count - 1]] : table.edges
        rules.add(
          table.number, edges.map { area.left + $0 }, from: area.top + top, to: area.top + depth)
      }
    }
    tags.endPage(on: canvas)
    canvas.rule(rules.lines, width: TableRules.thickness)
    drawPageNumber()
    drawn = DrawnPage(number: number, orientation: orientation)
    items.removeAll(keepingCapacity: true)
    self.depth = 0
    number += 1
  }

  private mutating func draw(
    _ item: FlowItem, isParted: Bool, at corner: (x: Double, y: Double)
  ) {
    if let picture = item.picture, item.isPictureForTheEye { canvas.draw(picture, at: corner) }
    tags.draw(item, isParted: isParted, at: corner, typesetter.scaledFonts, on: &canvas)
  }

  /// Ends the page that is drawn, if there is one, with its foot.
  private mutating func endPage(
    goesOn: Bool, _ endTags: (inout OpenTags, inout Canvas) -> Void = { _, _ in }
  ) {
    guard let drawn else { return }
    endTags(&tags, &canvas)
    if let foot {
      let area = Orientation.portrait.typeArea
      let line = foot.line(on: drawn.number, goesOn: goesOn, width: area.width, &typesetter)
      let top = area.top + area.height + (drawn.number == foot.firstPage ? SheetFoot.top : 0)
      let fonts = typesetter.scaledFonts
      canvas.onUprightSheet(of: drawn.orientation) { canvas in
        canvas.draw(line, atX: area.left, y: top, fonts: fonts)
      }
    }
    canvas.endPage()
    self.drawn = nil
  }

  /// The code and what is said of it, on an upright page.
  private mutating func drawFirstFoot() {
    guard let foot else { return }
    let corner = (area.left, area.top + area.height + SheetFoot.top)
    for item in foot.items(on: number, width: area.width, &typesetter) {
      draw(item, isParted: false, at: corner)
    }
  }

  /// — 1 — below the type area, on the outer side: right on odd pages, left on even ones.
  private mutating func drawPageNumber() {
    let style = TextStyle.pageNumber
    let text = typesetter.shape("— \(number) —", style)
    let area = Orientation.portrait.typeArea
    let x = number % 2 == 1 ? area.width - style.size - text.width : style.size
    let fonts = typesetter.scaledFonts
    // The dashes, not the feet of the figures, lie 7 mm below the type area.
    let dash = text.glyphs.first.map { Canvas.inkTop(of: $0, in: fonts) } ?? 0
    let line = TextLine(whole: text, x: x, baseline: millimetres(7) + dash)
    canvas.onUprightSheet(of: orientation) { canvas in
      canvas.draw(line, atX: area.left, y: area.top + area.height, fonts: fonts)
    }
  }
}

private struct DrawnPage {
  let number: Int
  let orientation: Orientation
}

/// The lines around the cells of the tables of a page.
private struct TableRules {
  static let thickness = 0.5
  typealias Point = (x: Double, y: Double)

  private(set) var lines: [(from: Point, to: Point)] = []
  private var lastTable: Int?
  private var verticals: Range<Int> = 0..<0

  /// Adds a row of a table: its lower line, its upper line when it is the first, and the sides of
  /// its cells, which go on from those above it where there are as many.
  mutating func add(_ table: Int, _ edges: [Double], from top: Double, to bottom: Double) {
    guard let first = edges.first, let last = edges.last else { return }
    let goesOn = table == lastTable
    if goesOn, verticals.count == edges.count {
      for index in verticals { lines[index].to.y = bottom }
    } else {
      let start = lines.count
      lines += edges.map { (($0, top), ($0, bottom)) }
      verticals = start..<lines.count
    }
    if !goesOn { lines.append(((first, top), (last, top))) }
    lastTable = table
    lines.append(((first, bottom), (last, bottom)))
  }
}

extension TableFrame {
  fileprivate var headItem: FlowItem {
    FlowItem(
      lines: head.lines, height: head.height, isOnGrid: false, staysWithNext: true, table: self,
      isTableHead: true, reading: Reading(role: .cells(head.cells), group: .table(number)))
  }
}
