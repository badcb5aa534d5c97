import CPango

/// A PDF in the making: pages of text and lines.
struct Canvas: ~Copyable {
  private let surface: OpaquePointer
  private let context: OpaquePointer
  private let sink: Unmanaged<ByteSink>
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []

  init() {
    sink = Unmanaged.passRetained(ByteSink())
    let (width, height) = Orientation.portrait.paper
    surface = cairo_pdf_surface_create_for_stream(
      { sink, bytes, count in
        guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue()
          .bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
      }, sink.toOpaque(), width, height)
    context = cairo_create(surface)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
    sink.release()
  }

  /// The whole file; nothing more can be drawn.
  consuming func finished() throws(PDFError) -> [UInt8] {
    cairo_surface_finish(surface)
    for status in [cairo_status(context), cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS && status != CAIRO_STATUS_SURFACE_FINISHED {
      throw PDFError(code: .drawing(String(cString: cairo_status_to_string(status))))
    }
    return sink.takeUnretainedValue().bytes
  }

  func beginPage(_ orientation: Orientation) {
    let (width, height) = orientation.paper
    cairo_pdf_surface_set_size(surface, width, height)
  }

  func endPage() { cairo_show_page(context) }

  func setProperty(_ property: cairo_pdf_metadata_t, to text: String?) {
    cairo_pdf_surface_set_metadata(surface, property, text)
  }

  /// Draws in the coordinates of the upright sheet, on a page that is turned.
  mutating func onUprightSheet(of orientation: Orientation, _ draw: (inout Canvas) -> Void) {
    cairo_save(context)
    if orientation == .landscape {
      var matrix = cairo_matrix_t(xx: 0, yx: 1, xy: -1, yy: 0, x0: Sheet.height, y0: 0)
      cairo_transform(context, &matrix)
    }
    draw(&self)
    cairo_restore(context)
  }

  /// Draws `line` with its origin at the point, in fonts that the typesetter holds.
  mutating func draw(_ line: TextLine, atX x: Double, y: Double, fonts: [OpaquePointer]) {
    let baseline = y + line.baseline
    var penX = x + line.x
    var index = line.glyphs.lowerBound
    var utf8Start = line.utf8Start
    while index < line.glyphs.upperBound {
      let font = line.text.glyphs[index].font
      var utf8Count = 0
      glyphs.removeAll(keepingCapacity: true)
      clusters.removeAll(keepingCapacity: true)
      while index < line.glyphs.upperBound, line.text.glyphs[index].font == font {
        let glyph = line.text.glyphs[index]
        glyphs.append(
          cairo_glyph_t(
            index: UInt(glyph.index), x: penX + glyph.xOffset, y: baseline + glyph.yOffset))
        append(glyph)
        utf8Count += Int(glyph.utf8Count)
        penX += glyph.advance
        index += 1
        if index < line.glyphs.upperBound, line.text.glyphs[index].mayBeMoved {
          penX += line.stretch
        }
      }
      show(line.text.utf8[utf8Start..<utf8Start + utf8Count], fonts[Int(font)])
      utf8Start += utf8Count
    }
  }

  private mutating func append(_ glyph: Glyph) {
    if glyph.utf8Count == 0, !clusters.isEmpty {
      clusters[clusters.count - 1].num_glyphs += 1
    } else {
      clusters.append(cairo_text_cluster_t(num_bytes: Int32(glyph.utf8Count), num_glyphs: 1))
    }
  }

  private func show(_ utf8: ArraySlice<UInt8>, _ font: OpaquePointer) {
    cairo_set_scaled_font(context, font)
    utf8.withUnsafeBytes { bytes in
      cairo_show_text_glyphs(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), glyphs,
        Int32(glyphs.count), clusters, Int32(clusters.count), cairo_text_cluster_flags_t(0))
    }
  }

  /// How far above the baseline the ink of a glyph reaches.
  static func inkTop(of glyph: Glyph, in fonts: [OpaquePointer]) -> Double {
    var glyphs = [cairo_glyph_t(index: UInt(glyph.index), x: 0, y: 0)]
    var extents = cairo_text_extents_t()
    cairo_scaled_font_glyph_extents(fonts[Int(glyph.font)], &glyphs, 1, &extents)
    return -extents.y_bearing
  }

  /// Draws straight lines of `width` points.
  func rule(_ lines: [(from: (x: Double, y: Double), to: (x: Double, y: Double))], width: Double) {
    for line in lines {
      cairo_move_to(context, line.from.x, line.from.y)
      cairo_line_to(context, line.to.x, line.to.y)
    }
    cairo_set_line_width(context, width)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_SQUARE)
    cairo_stroke(context)
  }
}

/// Where Cairo's bytes go.
private final class ByteSink {
  var bytes: [UInt8] = []
}

extension Glyph {
  /// Whether stretching a line may part it from the glyph before it.
  var mayBeMoved: Bool {
    switch kind {
    case .ideograph, .opening, .closing, .wordStart, .space: true
    case .wordInside, .continuation, .joint, .lineEnd: false
    }
  }
}
