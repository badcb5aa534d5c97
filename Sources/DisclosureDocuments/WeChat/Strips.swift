import CPango
public import Disclosure
public import WorkingDays

/// The article as pictures (长图) for an editor that spoils everything else: PNG in shades of grey,
/// two points to each of a phone's screen, to be put one under another.
///
/// A list of more than ``mostRowsInStrips`` rows is not drawn: nobody puts a hundred pictures into an
/// article by hand. In its place stands how many rows it has and that the code leads to them.
///
/// - Throws: ``PDFError``, when no font draws Chinese.
public func weChatStrips(
  of document: NoticeDocument, period: Period?, fonts: FontSource = .installed
) throws(PDFError) -> [[UInt8]] {
  let configuration = FontConfiguration(fonts)
  let chosen = try FontSet(from: configuration)
  guard let shaping = ShapingContext(configuration) else {
    throw PDFError(code: .drawing("Pango 没有 FreeType 支持"))
  }
  var flow = StripFlow(chosen, shaping)
  for part in withoutLongLists(articleParts(of: document, period: period), of: document) {
    flow.place(part)
  }
  if let fingerprint = document.fingerprint {
    flow.placeEnd(fingerprint, document.qrCode)
  }
  return try flow.pictures()
}

/// Rows of one list that pictures still show: about twenty pictures.
public let mostRowsInStrips = 80

extension NoticeDocument {
  /// Whether a list of it is too long for pictures.
  public var hasListBeyondStrips: Bool { rowsBeyondStrips != nil }

  fileprivate var rowsBeyondStrips: Int? {
    let rows = blocks.reduce(0) { rows, block in
      switch block {
      case .table(let table), .signingTable(let table): max(rows, table.rowCount)
      case .heading, .paragraph, .list, .addressee, .attachments, .drawing, .form, .signature: rows
      }
    }
    return rows > mostRowsInStrips ? rows : nil
  }
}

private func withoutLongLists(_ parts: [ArticlePart], of document: NoticeDocument) -> [ArticlePart]
{
  guard let rows = document.rowsBeyondStrips else { return parts }
  let shown = parts.filter { part in
    switch part {
    case .card(_, let values): values.isEmpty
    case .section, .narrowTable: false
    case .title, .period, .heading, .paragraph, .signature, .caption: true
    }
  }
  let words = NoticeDocument.Inline.text(
    PublicText(derived: "名单共\(rows)行，图片放不下，请看公告栏或者扫描二维码查看。"))
  return shown + [.paragraph([words], isIndented: true)]
}

/// Lines on their way into pictures of one width.
private struct StripFlow: ~Copyable {
  private enum Content {
    case line(layout: Int, index: Int32, x: Int)
    case rule
    case code(QRCode)
    case nothing
  }

  private struct Piece {
    var content: Content
    var height: Int
    /// A name is not parted from what it names.
    var staysWithNext = false
  }

  /// In points of the picture, two to a point of a phone's screen.
  private static let width = 720
  private static let margin = 40
  private static let mostHeight = 1_600
  private static let module = 6

  private let shaping: ShapingContext
  private let fonts: FontSet
  private var layouts: [OpaquePointer] = []
  private var pieces: [Piece] = []

  init(_ fonts: FontSet, _ shaping: consuming ShapingContext) {
    self.fonts = fonts
    self.shaping = shaping
  }

  deinit { for layout in layouts { g_object_unref(UnsafeMutableRawPointer(layout)) } }

  mutating func place(_ part: ArticlePart) {
    switch part {
    case .title(let text):
      placeText(text, .heading, size: 40, alignment: PANGO_ALIGN_CENTER)
      placeGap(20)
    case .period(let dates, let count):
      placeRule()
      placeText("公示期：" + dates, .heading, size: 32)
      placeText(count, .body, size: 32)
      placeRule()
    case .heading(_, let text):
      placeGap(14)
      placeText(text, .heading, size: 32, staysWithNext: true)
    case .paragraph(let inlines, let isIndented):
      placeText(inlines.map(\.text).joined(), .body, size: 32, indent: isIndented ? 64 : 0)
    case .signature(let lines):
      placeGap(20)
      for line in lines { placeText(line, .body, size: 32, alignment: PANGO_ALIGN_RIGHT) }
    case .caption(let text):
      placeGap(28)
      placeText(text, .heading, size: 35, alignment: PANGO_ALIGN_CENTER, staysWithNext: true)
      placeRule()
    case .section(let text): placeText(text, .heading, size: 32, staysWithNext: true)
    case .card(let name, let values): placeCard(name, values.map { "\($0.header)：\($0.text)" })
    case .narrowTable(let header, let rows):
      for row in rows {
        placeCard(row[0], row.dropFirst().enumerated().map { "\(header[$0 + 1])：\($1)" })
      }
    }
  }

  mutating func placeEnd(_ fingerprint: String, _ code: QRCode?) {
    placeGap(40)
    if let code {
      let side = (code.size + 2 * QRCode.quietZone) * Self.module
      pieces.append(Piece(content: .code(code), height: side, staysWithNext: true))
    }
    placeText(
      "本公示指纹：\(fingerprint)", .body, size: 28, alignment: PANGO_ALIGN_CENTER,
      staysWithNext: true)
    placeText(
      "公告栏、网页、表格上的指纹相同，内容就相同。", .body, size: 28, alignment: PANGO_ALIGN_CENTER)
  }

  private mutating func placeCard(_ name: String, _ values: [String]) {
    placeText(name, .heading, size: 32, staysWithNext: true)
    if !values.isEmpty {
      placeText(values.joined(separator: "\u{3000}"), .body, size: 30, staysWithNext: true)
    }
    placeRule()
  }

  private mutating func placeGap(_ height: Int) {
    pieces.append(Piece(content: .nothing, height: height))
  }

  private mutating func placeRule() {
    pieces.append(Piece(content: .rule, height: 16))
  }

  private mutating func placeText(
    _ text: String, _ role: FontRole, size: Int, indent: Int = 0,
    alignment: PangoAlignment = PANGO_ALIGN_LEFT, staysWithNext: Bool = false
  ) {
    guard let layout = layout(of: text, role, size: size, indent: indent) else { return }
    layouts.append(layout)
    let room = Self.width - 2 * Self.margin
    for index in 0..<pango_layout_get_line_count(layout) {
      var extents = PangoRectangle()
      pango_layout_line_get_pixel_extents(
        pango_layout_get_line_readonly(layout, index), nil, &extents)
      let rest = room - Int(extents.width)
      let x =
        switch alignment {
        case PANGO_ALIGN_CENTER: rest / 2
        case PANGO_ALIGN_RIGHT: rest
        default: index == 0 ? indent : 0
        }
      pieces.append(
        Piece(
          content: .line(layout: layouts.count - 1, index: index, x: Self.margin + x),
          height: size * 8 / 5, staysWithNext: staysWithNext))
    }
  }

  private func layout(
    of text: String, _ role: FontRole, size: Int, indent: Int
  ) -> OpaquePointer? {
    guard let layout = pango_layout_new(shaping.context), let typeface = fonts[role] else {
      return nil
    }
    let description = pango_font_description_new()
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, typeface.family)
    if typeface.isBold { pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD) }
    pango_font_description_set_absolute_size(description, Double(size * Int(PANGO_SCALE)))
    pango_layout_set_font_description(layout, description)
    pango_layout_set_width(layout, Int32((Self.width - 2 * Self.margin) * Int(PANGO_SCALE)))
    pango_layout_set_indent(layout, Int32(indent * Int(PANGO_SCALE)))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_text(layout, text, -1)
    return layout
  }

  /// Every picture as high as what stands in it, none higher than ``mostHeight``.
  consuming func pictures() throws(PDFError) -> [[UInt8]] {
    var pictures: [[UInt8]] = []
    var rest = pieces[...]
    while !rest.isEmpty {
      let page = rest.prefix(Self.pieceCount(of: rest))
      rest = rest.dropFirst(page.count)
      pictures.append(try picture(of: page))
    }
    return pictures
  }

  /// How many of the pieces fit one picture; the last of them may stand without the next.
  private static func pieceCount(of pieces: ArraySlice<Piece>) -> Int {
    var height = 2 * margin
    var fitting = 0
    for piece in pieces {
      height += piece.height
      guard height <= mostHeight else { break }
      fitting += 1
    }
    guard fitting < pieces.count else { return pieces.count }
    let parted = pieces.prefix(fitting).lastIndex { !$0.staysWithNext }
    return parted.map { $0 + 1 - pieces.startIndex } ?? max(fitting, 1)
  }

  private borrowing func picture(of pieces: ArraySlice<Piece>) throws(PDFError) -> [UInt8] {
    let height = pieces.reduce(2 * Self.margin) { $0 + $1.height }
    let picture = GreyPicture(width: Self.width, height: height)
    var y = Self.margin
    for piece in pieces {
      draw(piece, y: y, on: picture)
      y += piece.height
    }
    return try picture.png()
  }

  private borrowing func draw(_ piece: Piece, y: Int, on picture: borrowing GreyPicture) {
    switch piece.content {
    case .line(let layout, let index, let x):
      cairo_move_to(picture.context, Double(x), Double(y + piece.height * 7 / 10))
      pango_cairo_show_layout_line(
        picture.context, pango_layout_get_line_readonly(layouts[layout], index))
    case .rule:
      picture.rule(
        fromX: Self.margin, toX: Self.width - Self.margin, y: y + piece.height / 2, width: 2)
    case .code(let code):
      picture.draw(code, atX: (Self.width - piece.height) / 2, y: y, side: Self.module)
    case .nothing: break
    }
  }
}
