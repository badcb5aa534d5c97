import ZipArchives

/// A small sound package; the first byte of an input says which part the others take the place of.
struct Package {
  let parts: [(name: String, content: String)]

  func replacingPart(by bytes: [UInt8]) -> [UInt8] {
    let chosen = Int(bytes.first ?? 0) % parts.count
    let packed = parts.enumerated().map { number, part in
      PackagePart(
        name: part.name,
        bytes: number == chosen ? Array(bytes.dropFirst()) : Array(part.content.utf8))
    }
    do { return try zipped(packed) } catch { fatalError("a package was not packed: \(error)") }
  }

  /// Each part as it is, with its number before it.
  var seeds: [[UInt8]] {
    parts.enumerated().map { [UInt8($0.offset)] + Array($0.element.content.utf8) }
  }
}

private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

/// A relationships part: kind and target of each.
private func relations(_ list: KeyValuePairs<String, String>) -> String {
  let items = list.enumerated().map { number, relation in
    "<Relationship Id=\"rId\(number + 1)\" Type=\"\(office)/\(relation.key)\" Target=\"\(relation.value)\"/>"
  }
  return
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(items.joined())</Relationships>"
}

private let properties = """
  <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
  xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>名单</dc:title><dc:creator>张三</dc:creator></cp:coreProperties>
  """

/// The types of the parts by their names.
private func types(_ kinds: KeyValuePairs<String, String>) -> String {
  let items = kinds.map { "<Override PartName=\"\($0.key)\" ContentType=\"\($0.value)\"/>" }
  return
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\(items.joined())</Types>"
}

extension Package {
  static let workbook = Package(parts: [
    (
      "xl/worksheets/sheet1.xml",
      """
      <worksheet xmlns="\(main)" xmlns:r="\(office)"><cols><col min="2" max="2" hidden="1"/></cols><sheetData>\
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>身份证号</t></is></c></row>\
      <row r="2" hidden="1"><c r="A2"><v>13800000000</v></c><c r="B2" t="str"><f>A1&amp;"x"</f><v>110101199003070011</v></c></row>\
      </sheetData><autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="张三"/></filters></filterColumn></autoFilter>\
      <dataValidations><dataValidation sqref="A1"><formula1>"男,女"</formula1></dataValidation></dataValidations>\
      <headerFooter><oddHeader>&amp;L公示</oddHeader></headerFooter><legacyDrawing r:id="rId1"/></worksheet>
      """
    ),
    (
      "xl/sharedStrings.xml",
      "<sst xmlns=\"\(main)\"><si><t>姓名</t></si><si><r><t>张</t></r><r><t>三</t></r></si></sst>"
    ),
    (
      "xl/comments1.xml",
      "<comments xmlns=\"\(main)\"><authors><author>李四</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><t>0579-88888888</t></text></comment></commentList></comments>"
    ),
    (
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"名单\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/></sheets><definedNames><definedName name=\"x\">名单!$A$1</definedName></definedNames></workbook>"
    ),
    (
      "xl/styles.xml",
      "<styleSheet xmlns=\"\(main)\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"0.00\"/></numFmts><cellXfs><xf numFmtId=\"170\"/></cellXfs></styleSheet>"
    ),
    ("docProps/core.xml", properties),
    ("xl/unknown.bin", "13900000000"),
    (
      "[Content_Types].xml",
      types([
        "/xl/workbook.xml":
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
      ])
    ),
    ("_rels/.rels", relations(["officeDocument": "xl/workbook.xml"])),
    (
      "xl/_rels/workbook.xml.rels",
      relations([
        "worksheet": "worksheets/sheet1.xml", "sharedStrings": "sharedStrings.xml",
        "styles": "styles.xml",
      ])
    ),
    ("xl/worksheets/_rels/sheet1.xml.rels", relations(["comments": "../comments1.xml"])),
  ])

  static let document = Package(parts: [
    (
      "word/document.xml",
      """
      <w:document xmlns:w="\(words)" xmlns:r="\(office)"><w:body><w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>1380000</w:t></w:r>\
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>0000</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>张三</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
      <w:p><w:ins w:id="1"><w:r><w:t>新</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>\
      <w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:hyperlink r:id="rId1"><w:r><w:t>a@b.cn</w:t></w:r></w:hyperlink></w:p>\
      <w:sectPr><w:headerReference r:id="rId2"/></w:sectPr></w:body></w:document>
      """
    ),
    (
      "word/comments.xml",
      "<w:comments xmlns:w=\"\(words)\"><w:comment w:id=\"0\" w:author=\"李四\"><w:p><w:r><w:t>110101199003070011</w:t></w:r></w:p></w:comment></w:comments>"
    ),
    (
      "word/styles.xml",
      "<w:styles xmlns:w=\"\(words)\"><w:style w:styleId=\"a\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"
    ),
    ("word/header1.xml", "<w:hdr xmlns:w=\"\(words)\"><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>"),
    ("docProps/core.xml", properties),
    ("customXml/item1.xml", "<a b=\"c\">13900000000</a>"),
    (
      "[Content_Types].xml",
      types([
        "/word/document.xml":
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
      ])
    ),
    ("_rels/.rels", relations(["officeDocument": "word/document.xml"])),
    (
      "word/_rels/document.xml.rels",
      relations([
        "hyperlink": "mailto:a@b.cn", "header": "header1.xml", "comments": "comments.xml",
        "styles": "styles.xml",
      ])
    ),
  ])

  static let slides = Package(parts: [
    (
      "ppt/slides/slide1.xml",
      "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>张三</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>"
    ),
    ("ppt/presentation.xml", "<p:presentation xmlns:p=\"p\"/>"),
    (
      "content.xml",
      "<office:document-content xmlns:office=\"o\"><office:body>13800000000</office:body></office:document-content>"
    ),
    (
      "[Content_Types].xml",
      types([
        "/ppt/presentation.xml":
          "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
      ])
    ),
    ("_rels/.rels", relations(["officeDocument": "ppt/presentation.xml"])),
    ("ppt/_rels/presentation.xml.rels", relations(["slide": "slides/slide1.xml"])),
  ])
}
