import CPango

/// Pango as it is set up for a page: fonts of one configuration, nothing rounded to pixels.
struct ShapingContext: ~Copyable {
  let context: OpaquePointer
  private let plain: OpaquePointer
  /// Half-width figures, as the standard wants them, so that those of a list stand in columns.
  private let forFigures: OpaquePointer

  /// Nil when Pango was built without FreeType.
  init?(_ configuration: borrowing FontConfiguration) {
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else { return nil }
    defer { g_object_unref(map) }
    pango_fc_font_map_set_config(OpaquePointer(map), configuration.handle)
    guard let context = pango_font_map_create_context(map), let plain = pango_attr_list_new(),
      let forFigures = pango_attr_list_new()
    else { return nil }
    self.context = context
    self.plain = plain
    self.forFigures = forFigures
    pango_attr_list_insert(forFigures, pango_attr_font_features_new("hwid=1, tnum=1"))
    pango_context_set_language(context, pango_language_from_string("zh-cn"))
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    pango_context_set_round_glyph_positions(context, 0)
    // One point is one unit of the page, and glyphs keep their designed widths.
    pango_cairo_context_set_resolution(context, 72)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
  }

  /// A figure is shaped by itself, so that letters beside it keep their own widths.
  fileprivate func attributes(for text: String) -> OpaquePointer {
    let isFigure = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isFigure ? forFigures : plain
  }

  deinit {
    pango_attr_list_unref(plain)
    pango_attr_list_unref(forFigures)
    g_object_unref(UnsafeMutableRawPointer(context))
  }
}

/// The fonts that glyphs were found in, each held with a reference and known by a number.
struct UsedFonts: ~Copyable {
  private var fonts: [UnsafeMutablePointer<PangoFont>] = []
  /// Cairo's side of the same fonts, owned by them.
  private(set) var scaled: [OpaquePointer] = []

  deinit {
    for font in fonts { g_object_unref(font) }
  }

  fileprivate mutating func number(of font: UnsafeMutablePointer<PangoFont>) -> UInt16 {
    if let known = fonts.firstIndex(of: font) { return UInt16(known) }
    fonts.append(font)
    g_object_ref(font)
    scaled.append(pango_cairo_font_get_scaled_font(OpaquePointer(font)))
    return UInt16(fonts.count - 1)
  }
}

/// A character or word on its way through Pango.
struct PangoRun {
  private var text: String
  private(set) var undrawn: [Character] = []
  var glyphs: [Glyph] = []

  init(_ text: String) {
    self.text = text
  }

  /// Fills `glyphs`, with the numbers of their fonts.
  mutating func shape(
    in shaping: borrowing ShapingContext, _ font: OpaquePointer,
    _ fonts: inout UsedFonts
  ) {
    let (context, attributes) = (shaping.context, shaping.attributes(for: text))
    pango_context_set_font_description(context, font)
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return }
        let items = pango_itemize(context, start, 0, Int32(characters.count), attributes, nil)
        defer { g_list_free(items) }
        var link = items
        while let node = link {
          let item = node.pointee.data.assumingMemoryBound(to: PangoItem.self)
          defer { pango_item_free(item) }
          append(item, of: start, length: characters.count, &fonts)
          link = node.pointee.next
        }
      }
    }
  }

  /// Adds the glyphs of one item: a stretch of one font and one direction.
  private mutating func append(
    _ item: UnsafeMutablePointer<PangoItem>, of text: UnsafePointer<CChar>, length: Int,
    _ fonts: inout UsedFonts
  ) {
    guard let pangoFont = item.pointee.analysis.font, let shaped = pango_glyph_string_new() else {
      return
    }
    defer { pango_glyph_string_free(shaped) }
    let start = text + Int(item.pointee.offset)
    pango_shape_full(
      start, item.pointee.length, text, Int32(length), &item.pointee.analysis, shaped)
    let font = fonts.number(of: pangoFont)
    // Clusters of a right-to-left item run backwards: it stays in one piece, with all its text.
    let isBackwards = item.pointee.analysis.level % 2 == 1
    let itemLength = Int(item.pointee.length)
    var unclaimed = isBackwards ? itemLength : 0
    for index in 0..<Int(shaped.pointee.num_glyphs) {
      let info = shaped.pointee.glyphs[index]
      let cluster = Int(shaped.pointee.log_clusters[index])
      let isStart = index == 0 || cluster != Int(shaped.pointee.log_clusters[index - 1])
      if isStart, !isBackwards {
        unclaimed += clusterLength(at: index, in: shaped, itemLength: itemLength)
      }
      if info.glyph & PangoGlyph(PANGO_GLYPH_UNKNOWN_FLAG) != 0 {
        noteUndrawn(at: Int(item.pointee.offset) + cluster)
      } else if info.glyph != PangoGlyph(PANGO_GLYPH_EMPTY) {
        let isFirst = unclaimed > 0
        let scalar = Unicode.Scalar(UInt8(bitPattern: start[cluster]))
        let inWord = ScalarClass.latin(scalar, isFirst: glyphs.isEmpty)
        glyphs.append(
          Glyph(
            info, font: font, kind: isFirst ? inWord : .continuation, utf8Count: unclaimed))
        unclaimed = 0
      }
    }
    claim(unclaimed)
  }

  /// How many bytes the cluster of the glyph at `index` takes, up to the next cluster.
  private func clusterLength(
    at index: Int, in shaped: UnsafeMutablePointer<PangoGlyphString>, itemLength: Int
  ) -> Int {
    let cluster = shaped.pointee.log_clusters[index]
    for later in index..<Int(shaped.pointee.num_glyphs)
    where shaped.pointee.log_clusters[later] != cluster {
      return Int(shaped.pointee.log_clusters[later] - cluster)
    }
    return itemLength - Int(cluster)
  }

  /// Gives bytes that end with nothing drawn, as a variation selector, to the glyph before them.
  private mutating func claim(_ bytes: Int) {
    guard bytes > 0, let last = glyphs.lastIndex(where: { $0.utf8Count > 0 }) else { return }
    glyphs[last].utf8Count += UInt32(bytes)
  }

  /// Notes the character, as people count characters, that the byte belongs to.
  private mutating func noteUndrawn(at byte: Int) {
    var end = 0
    let character = text.first { character in
      end += character.utf8.count
      return byte < end
    }
    if let character { undrawn.append(character) }
  }
}

extension Glyph {
  fileprivate init(_ info: PangoGlyphInfo, font: UInt16, kind: Kind, utf8Count: Int) {
    let scale = Double(PANGO_SCALE)
    self.init(
      index: info.glyph, font: font, kind: kind, utf8Count: UInt32(utf8Count),
      advance: Double(info.geometry.width) / scale,
      xOffset: Double(info.geometry.x_offset) / scale,
      yOffset: Double(info.geometry.y_offset) / scale)
  }
}
