import CPango
public import Disclosure
import Glibc
import WorkingDays

/// Prints slips (通知单) to a PDF, which is written sheet by sheet: ten thousand of them take no more
/// memory than a hundred.
///
/// Words that many slips share are in the file once. Each group of slips begins on a sheet of its
/// own. The same slips give the same bytes on a machine with the same fonts.
///
/// - Returns: How many sheets there are.
/// - Throws: ``PDFError``, when a slip does not fit into its place in type that can be read, when no
///   font draws a character, or when `path` cannot be written; what is there then is of no use.
@discardableResult
public func writeSlips(
  _ slips: some Sequence<Slip>, of form: SlipForm, as layout: SlipLayout, to path: String,
  fonts: FontSource = .installed
) throws(PDFError) -> Int {
  let configuration = FontConfiguration(fonts)
  let chosen = try FontSet(from: configuration)
  guard let shaping = ShapingContext(configuration) else {
    throw PDFError(code: .drawing("Pango 没有 FreeType 支持"))
  }
  guard let file = fopen(path, "wb") else { throw writingFailure(path) }
  let sheets: Result<Int, PDFError>
  do throws(PDFError) {
    var pages = SlipPages(form, layout, Typesetter(chosen, shaping), Canvas(to: file))
    for slip in slips { try pages.print(slip) }
    sheets = .success(try pages.finish())
  } catch {
    sheets = .failure(error)
  }
  let isWritten = ferror(file) == 0
  guard fclose(file) == 0, isWritten else { throw writingFailure(path) }
  return try sheets.get()
}

private func writingFailure(_ path: String) -> PDFError {
  PDFError(code: .writing(path: path, reason: String(cString: strerror(errno))))
}

/// The sheets of slips, drawn one after the other.
private struct SlipPages: ~Copyable {
  private var typesetter: Typesetter
  private var canvas: Canvas
  private let form: SlipForm
  private let layout: SlipLayout
  private var frames: [SlipFrame.Key: SlipFrame] = [:]
  private var tables: [SlipTable.Key: SlipTable] = [:]
  private var sheets = 0
  /// Of the sheet begun.
  private var places = 0
  private var group: PublicText?

  /// More than this are forgotten: where all slips differ in their words, nothing is shared.
  private static let mostKept = 1000

  init(
    _ form: SlipForm, _ layout: SlipLayout, _ typesetter: consuming Typesetter,
    _ canvas: consuming Canvas
  ) {
    self.form = form
    self.layout = layout
    self.typesetter = typesetter
    self.canvas = canvas
  }

  mutating func print(_ slip: Slip) throws(PDFError) {
    precondition(slip.cells.count % form.columns.count == 0, "whole rows only")
    let set = try set(slip)
    if places == layout.corners.count || (places > 0 && slip.group != group) { endSheet() }
    if places == 0 { beginSheet() }
    group = slip.group
    draw(set, at: layout.corners[places])
    places += 1
  }

  consuming func finish() throws(PDFError) -> Int {
    if places > 0 { endSheet() }
    let undrawable = typesetter.undrawable
    guard undrawable.isEmpty else { throw PDFError(code: .undrawable(undrawable)) }
    canvas.setProperty(CAIRO_PDF_METADATA_TITLE, to: form.title.text)
    canvas.setProperty(CAIRO_PDF_METADATA_AUTHOR, to: form.issuer.text)
    canvas.setProperty(CAIRO_PDF_METADATA_CREATOR, to: "gongshi")
    canvas.setProperty(CAIRO_PDF_METADATA_CREATE_DATE, to: form.date.description)
    _ = try canvas.finished()
    return sheets
  }

  private mutating func beginSheet() {
    canvas.beginPage(layout.paper)
    for cut in layout.cuts { canvas.cut(from: cut.from, to: cut.to) }
  }

  private mutating func endSheet() {
    canvas.endPage()
    sheets += 1
    places = 0
  }

  private mutating func draw(_ slip: SetSlip, at corner: (x: Double, y: Double)) {
    let (frame, fonts) = (slip.frame, typesetter.scaledFonts)
    if frame.isUsed, frame.stamp == nil {
      frame.stamp = canvas.stamp(layout.slip) { frame.draw(on: &$0, at: (0, 0), fonts) }
    }
    if let stamp = frame.stamp {
      canvas.show(stamp, at: corner)
    } else {
      frame.draw(on: &canvas, at: corner, fonts)
    }
    frame.isUsed = true
    for line in slip.lines { canvas.draw(line, atX: corner.x, y: corner.y, fonts: fonts) }
  }
}

/// A slip ready to be drawn: what it shares with others, and its own lines.
private struct SetSlip {
  let frame: SlipFrame
  let lines: [TextLine]
}

extension SlipPages {
  /// In the largest type in which the slip fits with cells of two lines, or else of more.
  private mutating func set(_ slip: Slip) throws(PDFError) -> SetSlip {
    for mostLines in [2, Int.max] {
      for size in layout.sizes {
        if let set = set(slip, SlipType(size: size), mostLines) { return set }
      }
    }
    throw PDFError(
      code: .slipTooLong(
        number: slip.number.text, addressee: slip.addressee.text, layout))
  }

  private mutating func set(_ slip: Slip, _ type: SlipType, _ mostLines: Int) -> SetSlip? {
    let width = layout.slip.width - 2 * layout.margin
    let tableKey = SlipTable.Key(
      type: type, words: slip.cells.map(\.words), figures: figureLengths(of: slip))
    let table = table(tableKey, width: width)
    guard let lines = table.mostLines, lines <= mostLines else { return nil }
    let addressee = typesetter.shape("致\(slip.addressee.text)：", type.body)
    let total = typesetter.shape(
      "合计：¥\(slip.total)（大写：\(slip.total.capitals)）", type.head)
    let addresseeLines = addressee.lines(width: width)
    let totalLines = total.lines(width: width - 2 * type.padding.beside)
    let frame = frame(
      SlipFrame.Key(
        table: tableKey, remarks: slip.remarks, addresseeLines: addresseeLines.count,
        totalLines: totalLines.count), table)
    guard frame.height <= layout.slip.height - layout.margin else { return nil }
    let places = frame.places
    var own = figures(of: slip, type, in: places)
    let number = typesetter.shape("编号：\(slip.number.text)", type.small)
    own.append(
      TextLine(
        whole: number, x: places.right - number.width,
        baseline: places.number + type.small.baseline(inLineOf: type.pitch(type.small))))
    own += set(addresseeLines, of: addressee, type, x: places.left, from: places.addressee)
    own += set(
      totalLines, of: total, type, x: places.left + type.padding.beside, from: places.total)
    return SetSlip(frame: frame, lines: own)
  }

  private mutating func table(_ key: SlipTable.Key, width: Double) -> SlipTable {
    if let known = tables[key] { return known }
    if tables.count == SlipPages.mostKept { tables.removeAll(keepingCapacity: true) }
    let table = SlipTable(form.columns, key, width: width, &typesetter)
    tables[key] = table
    return table
  }

  private mutating func frame(_ key: SlipFrame.Key, _ table: SlipTable) -> SlipFrame {
    if let known = frames[key] { return known }
    if frames.count == SlipPages.mostKept { frames.removeAll(keepingCapacity: true) }
    var setter = SlipFrameSetter(form, key, on: layout)
    let frame = setter.frame(table, &typesetter)
    frames[key] = frame
    return frame
  }

  private func set(
    _ broken: [BrokenLine], of text: ShapedText, _ type: SlipType, x: Double, from top: Double
  ) -> [TextLine] {
    let pitch = type.pitch(type.body)
    return broken.enumerated().map { number, line in
      TextLine(
        line, of: text, x: x,
        baseline: top + Double(number) * pitch + type.body.baseline(inLineOf: pitch))
    }
  }

  private mutating func figures(
    of slip: Slip, _ type: SlipType, in places: SlipFrame.Places
  ) -> [TextLine] {
    var lines: [TextLine] = []
    for (index, cell) in slip.cells.enumerated() where cell.words == nil {
      let (row, column) = index.quotientAndRemainder(dividingBy: form.columns.count)
      let text = typesetter.shape(cell.text, type.body)
      lines.append(
        TextLine(
          whole: text, x: places.figureEnds[column] - text.width, baseline: places.baselines[row]))
    }
    return lines
  }

  private func figureLengths(of slip: Slip) -> [Int] {
    var lengths = Array(repeating: 0, count: form.columns.count)
    for (index, cell) in slip.cells.enumerated() where cell.words == nil {
      let column = index % form.columns.count
      lengths[column] = max(lengths[column], cell.text.utf8.count)
    }
    return lengths
  }
}

extension PublicCell {
  /// The cell's text when it is words; nil for a figure.
  fileprivate var words: PublicText? {
    guard case .text(let text) = self else { return nil }
    return text
  }
}
