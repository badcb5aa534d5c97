import CPango
public import Disclosure

/// A picture of black on white in shades of grey, a byte to a point.
struct GreyPicture: ~Copyable {
  private let surface: OpaquePointer
  /// What is painted here is taken away from the white, so it comes out black.
  let context: OpaquePointer

  init(width: Int, height: Int) {
    surface = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(width), Int32(height))
    context = cairo_create(surface)
    cairo_paint(context)
    cairo_set_operator(context, CAIRO_OPERATOR_DEST_OUT)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Dark modules of `side` points, from the top left corner of the quiet zone.
  func draw(_ code: QRCode, atX x: Int, y: Int, side: Int) {
    for (row, columns) in code.runs {
      cairo_rectangle(
        context, Double(x + (columns.lowerBound + QRCode.quietZone) * side),
        Double(y + (row + QRCode.quietZone) * side), Double(columns.count * side), Double(side))
    }
    cairo_fill(context)
  }

  func rule(fromX start: Int, toX end: Int, y: Int, width: Int) {
    cairo_rectangle(context, Double(start), Double(y), Double(end - start), Double(width))
    cairo_fill(context)
  }

  consuming func png() throws(PDFError) -> [UInt8] {
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) { sink in
      cairo_surface_write_to_png_stream(surface, keep, sink)
    }
    guard status == CAIRO_STATUS_SUCCESS else {
      throw PDFError(code: .drawing(String(cString: cairo_status_to_string(status))))
    }
    return bytes
  }
}

/// Adds what Cairo has ready to the array that it was given.
private func keep(
  _ sink: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
  sink.assumingMemoryBound(to: [UInt8].self).pointee
    .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
  return CAIRO_STATUS_SUCCESS
}

extension NoticeDocument {
  /// The QR code as a picture; nil for a paper without a fingerprint.
  public func qrPicture() throws(PDFError) -> [UInt8]? {
    guard let code = qrCode else { return nil }
    let module = 10
    let side = (code.size + 2 * QRCode.quietZone) * module
    let picture = GreyPicture(width: side, height: side)
    picture.draw(code, atX: 0, y: 0, side: module)
    return try picture.png()
  }
}
