/// A small office file, part by part, so that a test can put something into any of them.
public struct OfficeFixture {
  private var parts: [(name: String, content: [UInt8])] = []
  private var comment: [UInt8] = []

  public init() {}

  /// The text of a part; a part that is set again keeps its place.
  public subscript(_ name: String) -> String {
    get { String(decoding: parts.first { $0.name == name }?.content ?? [], as: UTF8.self) }
    set { set(name, Array(newValue.utf8)) }
  }

  public mutating func set(_ name: String, _ content: [UInt8]) {
    if let index = parts.firstIndex(where: { $0.name == name }) {
      parts[index].content = content
    } else {
      parts.append((name, content))
    }
  }

  /// What the archive says of itself.
  public mutating func setComment(_ text: String) { comment = Array(text.utf8) }

  public func finished() -> [UInt8] {
    let zip = parts.reduce(into: ZipFixture()) { $0.add($1.name, $1.content) }.finished()
    return comment.isEmpty ? zip : zip.dropLast(2) + little(comment.count, 2) + comment
  }
}

extension OfficeFixture {
  /// A workbook of one sheet, 名单, with `cells` in its first row.
  public static func workbook(
    cells: String = "", row: String = "", before: String = "", after: String = "",
    state: String = ""
  ) -> OfficeFixture {
    var file = OfficeFixture()
    file["[Content_Types].xml"] = "<Types/>"
    file["_rels/.rels"] = officeLinks([("officeDocument", "xl/workbook.xml")])
    file["xl/workbook.xml"] = """
      <workbook xmlns:r="r"><sheets><sheet name="名单" sheetId="1" \(state) r:id="r1"/></sheets>\
      </workbook>
      """
    file["xl/_rels/workbook.xml.rels"] = officeLinks([
      ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
      ("styles", "styles.xml"),
    ])
    file["xl/worksheets/sheet1.xml"] = """
      <worksheet>\(before)<sheetData><row r="1"\(row)>\(cells)</row></sheetData>\(after)</worksheet>
      """
    return file
  }

  /// A document with `body`, and with the parts that `links` name.
  public static func document(
    _ body: String, _ links: [(kind: String, target: String)] = []
  ) -> OfficeFixture {
    var file = OfficeFixture()
    file["[Content_Types].xml"] = "<Types/>"
    file["_rels/.rels"] = officeLinks([("officeDocument", "word/document.xml")])
    file["word/document.xml"] = "<w:document xmlns:w='w'><w:body>\(body)</w:body></w:document>"
    file["word/_rels/document.xml.rels"] = officeLinks(links)
    return file
  }

  /// A presentation of one slide with `shapes`; `show` is an attribute of the slide.
  public static func slides(_ shapes: String, show: String = "") -> OfficeFixture {
    var file = OfficeFixture()
    file["[Content_Types].xml"] = "<Types/>"
    file["_rels/.rels"] = officeLinks([("officeDocument", "ppt/presentation.xml")])
    file["ppt/presentation.xml"] = """
      <p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="r1"/>\
      </p:sldIdLst></p:presentation>
      """
    file["ppt/_rels/presentation.xml.rels"] = officeLinks([("slide", "slides/slide1.xml")])
    file["ppt/slides/slide1.xml"] = """
      <p:sld xmlns:p="p" xmlns:a="a" \(show)><p:cSld><p:spTree>\(shapes)</p:spTree></p:cSld></p:sld>
      """
    return file
  }

  /// An OpenDocument file with that content.
  public static func openDocument(_ content: String) -> OfficeFixture {
    var file = OfficeFixture()
    file["mimetype"] = "application/vnd.oasis.opendocument.spreadsheet"
    file["content.xml"] = """
      <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:dc="d" \
      xmlns:style="s">\
      <office:body>\(content)</office:body></office:document-content>
      """
    file["META-INF/manifest.xml"] = "<manifest/>"
    return file
  }
}

/// A `.rels` part: r1, r2 … in the order given.
public func officeLinks(_ links: [(kind: String, target: String)]) -> String {
  let items = links.enumerated().map { index, link in
    """
    <Relationship Id="r\(index + 1)" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
    relationships/\(link.kind)" Target="\(link.target)"/>
    """
  }
  return "<Relationships>\(items.joined())</Relationships>"
}
