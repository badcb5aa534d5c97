import CPango
import Glibc

/// A PDF in the making: pages of text and lines.
struct Canvas: ~Copyable {
  private let surface: OpaquePointer
  private(set) var context: OpaquePointer
  /// Of everything drawn, against A4.
  var enlargement = 1.0
  private let sink: Unmanaged<ByteSink>
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []
  /// Begun so far.
  private var tagCount = 0
  /// Of tags, by their number from 0, as PDF writes them.
  private var tagAttributes: [Int: String] = [:]

  /// Keeps the file in memory, or writes it to `file` page by page.
  init(to file: UnsafeMutablePointer<FILE>? = nil) {
    sink = Unmanaged.passRetained(ByteSink(file))
    let (width, height) = Orientation.portrait.paper
    surface = cairo_pdf_surface_create_for_stream(
      writeToSink, sink.toOpaque(), width, height)
    context = cairo_create(surface)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
    sink.release()
  }

  /// The whole file, unless it was written as it grew; nothing more can be drawn.
  consuming func finished() throws(PDFError) -> [UInt8] {
    cairo_surface_finish(surface)
    for status in [cairo_status(context), cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS && status != CAIRO_STATUS_SURFACE_FINISHED {
      throw PDFError(code: .drawing(String(cString: cairo_status_to_string(status))))
    }
    let bytes = sink.takeUnretainedValue().bytes
    return tagCount == 0 ? bytes : FinishedTags(attributes: tagAttributes).applied(to: bytes)
  }

  /// Begins an element of the structure; it may go on over pages when it holds others.
  mutating func beginTag(_ name: StaticString, _ attributes: String? = nil) {
    cairo_tag_begin(context, name.utf8Start, nil)
    tagAttributes[tagCount] = attributes
    tagCount += 1
  }

  func endTag(_ name: StaticString) { cairo_tag_end(context, name.utf8Start) }

  /// Draws an element that is on one page.
  mutating func tagged(
    _ name: StaticString, _ attributes: String? = nil, _ draw: (inout Canvas) -> Void
  ) {
    beginTag(name, attributes)
    draw(&self)
    endTag(name)
  }

  func beginPage(_ paper: (width: Double, height: Double)) {
    cairo_pdf_surface_set_size(
      surface, paper.width * enlargement, paper.height * enlargement)
    cairo_identity_matrix(context)
    cairo_scale(context, enlargement, enlargement)
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
  private(set) var bytes: [UInt8] = []
  private let file: UnsafeMutablePointer<FILE>?

  init(_ file: UnsafeMutablePointer<FILE>?) { self.file = file }

  /// False when the file did not take them.
  func keep(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let file else {
      bytes.append(contentsOf: piece)
      return true
    }
    return fwrite(piece.baseAddress, 1, piece.count, file) == piece.count
  }
}

/// Hands what Cairo has ready to the ``ByteSink`` that it was given.
private func writeToSink(
  _ sink: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
  let piece = UnsafeBufferPointer(start: bytes, count: Int(count))
  let isKept = Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().keep(piece)
  return isKept ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
}

/// Something drawn once and shown on many pages, of which the file holds it once.
final class Stamp {
  fileprivate let surface: OpaquePointer

  fileprivate init(_ surface: OpaquePointer) { self.surface = surface }

  deinit { cairo_surface_destroy(surface) }
}

extension Stamp {
  /// As a picture on white, `size` in points.
  func png(
    _ size: (width: Double, height: Double), dotsPerPoint: Double
  ) throws(PDFError) -> [UInt8] {
    let (width, height) = (size.width * dotsPerPoint, size.height * dotsPerPoint)
    let image: OpaquePointer = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32(width.rounded(.up)), Int32(height.rounded(.up)))
    defer { cairo_surface_destroy(image) }
    let context: OpaquePointer = cairo_create(image)
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, dotsPerPoint, dotsPerPoint)
    cairo_set_source_surface(context, surface, 0, 0)
    cairo_paint(context)
    let sink = Unmanaged.passRetained(ByteSink(nil))
    defer { sink.release() }
    let status = cairo_surface_write_to_png_stream(image, writeToSink, sink.toOpaque())
    guard status == CAIRO_STATUS_SUCCESS else {
      throw PDFError(code: .drawing(String(cString: cairo_status_to_string(status))))
    }
    return sink.takeUnretainedValue().bytes
  }
}

extension Canvas {
  /// Draws within `size` for later, from the top left corner.
  mutating func stamp(
    _ size: (width: Double, height: Double), _ draw: (inout Canvas) -> Void
  ) -> Stamp {
    var extents = cairo_rectangle_t(x: 0, y: 0, width: size.width, height: size.height)
    let recording: OpaquePointer = cairo_recording_surface_create(
      CAIRO_CONTENT_COLOR_ALPHA, &extents)
    let page = context
    context = cairo_create(recording)
    draw(&self)
    cairo_destroy(context)
    context = page
    return Stamp(recording)
  }

  func show(_ stamp: Stamp, at corner: (x: Double, y: Double)) {
    cairo_save(context)
    cairo_set_source_surface(context, stamp.surface, corner.x, corner.y)
    cairo_paint(context)
    cairo_restore(context)
  }

  /// Draws a line to cut along.
  func cut(from: (x: Double, y: Double), to: (x: Double, y: Double)) {
    cairo_save(context)
    cairo_move_to(context, from.x, from.y)
    cairo_line_to(context, to.x, to.y)
    cairo_set_source_rgb(context, 0.45, 0.45, 0.45)
    cairo_set_line_width(context, 0.5)
    cairo_set_dash(context, [4.0, 3.0], 2, 0)
    cairo_stroke(context)
    cairo_restore(context)
  }
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
