import CPango
import Disclosure

/// A drawing as a Word file holds it: the picture is a part of its own.
struct WordPicture {
  /// From 1 in the file.
  let number: Int
  let png: [UInt8]
  /// In points.
  let width: Double
  let height: Double
  let summary: String

  var file: String { "media/image\(number).png" }
  var relationship: String { "image\(number)" }
}

extension WordPicture {
  /// The drawing in its own size, or smaller where a page cannot hold that, at 300 dots to the inch.
  init(
    _ drawing: Drawing, number: Int, typesetter: inout Typesetter
  ) throws(PDFError) {
    let area = Orientation.portrait.typeArea
    let scale = drawing.scale(within: (area.width, area.height))
    let lines = drawing.labels.map { typesetter.line(of: $0, 0, scale) }
    try self.init(drawing, number: number, scale, dotsPerPoint: 300.0 / 72) { canvas in
      for line in lines { canvas.draw(line, atX: 0, y: 0, fonts: typesetter.scaledFonts) }
    }
  }

  /// A code whose modules are whole dots, so that their edges stay sharp.
  init(
    _ drawing: Drawing, number: Int, dotsPerModule: Double, of code: QRCode
  ) throws(PDFError) {
    let scale = millimetres(0.01)
    let module = Double(drawing.width / (code.size + 2 * QRCode.quietZone)) * scale
    try self.init(drawing, number: number, scale, dotsPerPoint: dotsPerModule / module) { _ in }
  }

  private init(
    _ drawing: Drawing, number: Int, _ scale: Double, dotsPerPoint: Double,
    _ drawWords: (inout Canvas) -> Void
  ) throws(PDFError) {
    let (width, height) = (Double(drawing.width) * scale, Double(drawing.height) * scale)
    self.number = number
    self.width = width
    self.height = height
    summary = drawing.summary.text
    var canvas = Canvas()
    let stamp = canvas.stamp((width, height)) { canvas in
      canvas.draw(drawing, at: (0, 0), scale)
      drawWords(&canvas)
    }
    png = try stamp.png((width, height), dotsPerPoint: dotsPerPoint)
  }
}

extension XMLWriter {
  /// An inline picture; lengths in English metric units, 12,700 to the point.
  mutating func picture(_ picture: WordPicture) {
    let (width, height) = ("\(Int(picture.width * 12_700))", "\(Int(picture.height * 12_700))")
    let (number, name) = ("\(picture.number)", "图\(picture.number)")
    element("w:drawing") { xml in
      xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { xml in
        xml.empty("wp:extent", ["cx": width, "cy": height])
        xml.empty("wp:docPr", ["id": number, "name": name, "descr": picture.summary])
        xml.element("a:graphic", ["xmlns:a": WordPackage.drawing]) { xml in
          xml.element("a:graphicData", ["uri": WordPackage.picture]) { xml in
            xml.element("pic:pic", ["xmlns:pic": WordPackage.picture]) { xml in
              xml.element("pic:nvPicPr") { xml in
                xml.empty("pic:cNvPr", ["id": number, "name": name])
                xml.empty("pic:cNvPicPr")
              }
              xml.element("pic:blipFill") { xml in
                xml.empty("a:blip", ["r:embed": picture.relationship])
                xml.element("a:stretch") { $0.empty("a:fillRect") }
              }
              xml.element("pic:spPr") { xml in
                xml.element("a:xfrm") { xml in
                  xml.empty("a:off", ["x": "0", "y": "0"])
                  xml.empty("a:ext", ["cx": width, "cy": height])
                }
                xml.element("a:prstGeom", ["prst": "rect"]) { $0.empty("a:avLst") }
              }
            }
          }
        }
      }
    }
  }
}
