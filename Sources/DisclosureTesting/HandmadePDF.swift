import Foundation

/// A PDF written object by object, so that a test can put a text where no office program would.
public struct HandmadePDF: Sendable {
  /// The objects from number 1 on; number 1 is the catalogue, number 2 the pages, 3 the page, 4 what
  /// is drawn on it, 5 its font.
  public var objects: [String]
  /// Further entries of the trailer.
  public var trailer = ""

  /// One page that shows `line`; the entries are added to the objects in front.
  public init(
    _ line: String = "Notice", catalogue: String = "", page: String = "", more: [String] = []
  ) {
    objects = [
      "<</Type/Catalog/Pages 2 0 R\(catalogue)>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        + "/Resources<</Font<</F1 5 0 R>>>>\(page)>>",
      HandmadePDF.stream("BT /F1 12 Tf 72 720 Td (\(line)) Tj ET"),
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    objects += more
  }

  public static func stream(_ content: String, _ entries: String = "") -> String {
    "<</Length \(content.utf8.count)\(entries)>>\nstream\n\(content)\nendstream"
  }

  public var bytes: [UInt8] {
    written(after: "%PDF-1.7\n", previous: nil, numbers: 1...objects.count)
  }

  /// Appends a version in which the object of that number is another.
  public func revised(_ number: Int, to object: String) -> [UInt8] {
    var newer = self
    newer.objects[number - 1] = object
    let old = String(decoding: bytes, as: UTF8.self)
    let table = old.components(separatedBy: "startxref\n").last?.split(separator: "\n").first
    return newer.written(after: old, previous: table.map(String.init), numbers: number...number)
  }

  private func written(
    after start: String, previous: String?, numbers: ClosedRange<Int>
  ) -> [UInt8] {
    var text = start
    var table = ""
    for number in numbers {
      table += "\(number) 1\n" + padded(text.utf8.count, 10) + " 00000 n \n"
      text += "\(number) 0 obj\n\(objects[number - 1])\nendobj\n"
    }
    let place = text.utf8.count
    text += "xref\n0 1\n0000000000 65535 f \n\(table)trailer\n<</Size \(objects.count + 1)"
    text += "/Root 1 0 R\(previous.map { "/Prev \($0)" } ?? "")\(trailer)>>\n"
    return Array((text + "startxref\n\(place)\n%%EOF\n").utf8)
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: width - digits.count) + digits
  }
}
