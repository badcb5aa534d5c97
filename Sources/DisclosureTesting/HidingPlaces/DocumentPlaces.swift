private func paragraph(_ runs: String) -> String { "<w:p>\(runs)</w:p>" }
private func run(_ text: String, _ look: String = "") -> String {
  "<w:r>\(look.isEmpty ? "" : "<w:rPr>\(look)</w:rPr>")<w:t>\(text)</w:t></w:r>"
}

/// A document that refers to `part`, which holds `content`.
private func besideDocument(_ kind: String, _ part: String, _ content: String) -> OfficeFixture {
  var file = OfficeFixture.document(paragraph(run("公示")), [(kind, part)])
  file["word/\(part)"] = content
  return file
}

/// Paragraphs in the root element of a part.
private func words(_ root: String, _ item: String, _ text: String) -> String {
  let inner = paragraph(run(text))
  let content = item.isEmpty ? inner : "<w:\(item) w:id='2'>\(inner)</w:\(item)>"
  return "<w:\(root) xmlns:w='w'>\(content)</w:\(root)>"
}

extension HidingPlace {
  static let documents: [HidingPlace] = [
    HidingPlace("正文", "docx", "paragraph") { .document(paragraph(run($0))) },
    HidingPlace("正文里断开的文字", "docx", "paragraph") {
      .document(paragraph($0.map { run(String($0), $0 == "1" ? "<w:b/>" : "") }.joined()))
    },
    HidingPlace("表格", "docx", "tableCell") {
      .document(
        "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>\(paragraph(run($0)))</w:tc></w:tr></w:tbl>")
    },
    HidingPlace("隐藏文字", "docx", "paragraph", hidden: "text") {
      .document(paragraph(run("公示") + run($0, "<w:vanish/>")))
    },
    HidingPlace("隐藏文字的样式", "docx", "paragraph", hidden: "text") {
      var file = OfficeFixture.document(paragraph(run($0, "<w:rStyle w:val='H'/>")))
      file["word/styles.xml"] =
        "<w:styles xmlns:w='w'><w:style w:styleId='H'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
      return file
    },
    HidingPlace("白字", "docx", "paragraph", hidden: "unseen") {
      .document(paragraph(run($0, "<w:color w:val='FFFFFF'/>")))
    },
    HidingPlace("一磅的字", "docx", "paragraph", hidden: "unseen") {
      .document(paragraph(run($0, "<w:sz w:val='2'/>")))
    },
    HidingPlace("修订中删除的文字", "docx", "deletion") {
      .document(
        paragraph(
          run("公示") + "<w:del w:id='1'><w:r><w:delText>\($0)</w:delText></w:r></w:del>"))
    },
    HidingPlace("修订中插入的文字", "docx", "paragraph") {
      .document(paragraph("<w:ins w:id='1'>\(run($0))</w:ins>"))
    },
    HidingPlace("修订中移走的文字", "docx", "deletion") {
      .document(paragraph(run("公示") + "<w:moveFrom w:id='1'>\(run($0))</w:moveFrom>"))
    },
    HidingPlace("一半删除、一半保留的文字", "docx", "deletion") {
      .document(
        paragraph(
          run(String($0.prefix(4)))
            + "<w:del w:id='1'><w:r><w:delText>\($0.dropFirst(4))</w:delText></w:r></w:del>"))
    },
    HidingPlace("修订的作者", "docx", "author") {
      .document(paragraph("<w:ins w:id='1' w:author='\($0)'>\(run("公示"))</w:ins>"))
    },
    HidingPlace("域代码", "docx", "field") {
      .document(
        paragraph(
          """
          <w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> QUOTE </w:instrText></w:r>\
          <w:r><w:instrText>"\($0)"</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>
          """))
    },
    HidingPlace("书签", "docx", "bookmark") {
      .document(paragraph("<w:bookmarkStart w:id='1' w:name='\($0)'/>" + run("公示")))
    },
    HidingPlace("内容控件", "docx", "formField") {
      .document("<w:sdt><w:sdtPr><w:tag w:val='\($0)'/></w:sdtPr></w:sdt>")
    },
    HidingPlace("文本框", "docx", "textBox") {
      .document(paragraph("<w:r><w:txbxContent>\(paragraph(run($0)))</w:txbxContent></w:r>"))
    },
    HidingPlace("图片说明", "docx", "altText") {
      .document(paragraph("<w:r><wp:docPr xmlns:wp='p' id='1' descr='\($0)'/></w:r>"))
    },
    HidingPlace("脚注", "docx", "footnote") {
      besideDocument("footnotes", "footnotes.xml", words("footnotes", "footnote", $0))
    },
    HidingPlace("尾注", "docx", "endnote") {
      besideDocument("endnotes", "endnotes.xml", words("endnotes", "endnote", $0))
    },
    HidingPlace("文档的页眉", "docx", "header") {
      besideDocument("header", "header1.xml", words("hdr", "", $0))
    },
    HidingPlace("文档的页脚", "docx", "footer") {
      besideDocument("footer", "footer1.xml", words("ftr", "", $0))
    },
    HidingPlace("文档的批注", "docx", "comment") {
      besideDocument("comments", "comments.xml", words("comments", "comment", $0))
    },
    HidingPlace("构建基块", "docx", "paragraph") {
      besideDocument("glossaryDocument", "glossary/document.xml", words("glossaryDocument", "", $0))
    },
    HidingPlace("文档变量", "docx", "attribute") {
      besideDocument(
        "settings", "settings.xml",
        "<w:settings xmlns:w='w'><w:docVars><w:docVar w:name='甲' w:val='\($0)'/></w:docVars></w:settings>"
      )
    },
    HidingPlace("审阅者", "docx", "author") {
      besideDocument(
        "people", "people.xml", "<w:people xmlns:w='w'><w:person w:author='\($0)'/></w:people>")
    },
    HidingPlace("水印", "docx", "watermark") {
      besideDocument(
        "header", "header1.xml",
        "<w:hdr xmlns:w='w' xmlns:v='v'><w:p><w:r><w:pict><v:textpath string='\($0)'/></w:pict></w:r></w:p></w:hdr>"
      )
    },
    HidingPlace("嵌入的工作簿", "docx", "cell") {
      var file = OfficeFixture.document("")
      let cell = "<c r='A1' t='inlineStr'><is><t>\($0)</t></is></c>"
      file.set("word/embeddings/1.xlsx", OfficeFixture.workbook(cells: cell).finished())
      return file
    },
    HidingPlace("没有说明的部件", "docx", "otherPart") {
      var file = OfficeFixture.document("")
      file["word/unknown.xml"] = "<x:a xmlns:x='x'><x:b>\($0)</x:b></x:a>"
      return file
    },
    HidingPlace("写坏的部件", "docx", "otherPart") {
      var file = OfficeFixture.document("")
      file["word/unknown.xml"] = "<a><br>编号 \($0)</a>"
      return file
    },
  ]

  static let slidesAndOthers: [HidingPlace] = [
    HidingPlace("幻灯片", "pptx", "paragraph") {
      .slides(
        "<a:p><a:r><a:t>\($0.prefix(3))</a:t></a:r><a:r><a:t>\($0.dropFirst(3))</a:t></a:r></a:p>")
    },
    HidingPlace("隐藏的幻灯片", "pptx", "paragraph", hidden: "slide") {
      .slides("<a:p><a:r><a:t>\($0)</a:t></a:r></a:p>", show: "show='0'")
    },
    HidingPlace("演讲者备注", "pptx", "speakerNotes") {
      var file = OfficeFixture.slides("")
      file["ppt/slides/_rels/slide1.xml.rels"] = officeLinks([
        ("notesSlide", "../notesSlides/1.xml")
      ])
      file["ppt/notesSlides/1.xml"] =
        "<p:notes xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>\($0)</a:t></a:r></a:p></p:notes>"
      return file
    },
    HidingPlace("幻灯片母版", "pptx", "style") {
      var file = OfficeFixture.slides("")
      file["ppt/slideMasters/1.xml"] =
        "<p:sldMaster xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>\($0)</a:t></a:r></a:p></p:sldMaster>"
      return file
    },
    HidingPlace("开放文档的单元格", "ods", "cell") {
      .openDocument(
        "<office:spreadsheet><table:table table:name='名单'><table:table-row><table:table-cell><text:p>\($0)</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>"
      )
    },
    HidingPlace("开放文档隐藏的行", "ods", "cell", hidden: "row") {
      .openDocument(
        "<office:spreadsheet><table:table table:name='名单'><table:table-row table:visibility='collapse'><table:table-cell><text:p>\($0)</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>"
      )
    },
    HidingPlace("开放文档隐藏的列", "ods", "cell", hidden: "column") {
      .openDocument(
        """
        <office:spreadsheet><table:table table:name='名单'><table:table-column/>\
        <table:table-column table:visibility='collapse'/><table:table-row><table:table-cell/>\
        <table:table-cell><text:p>\($0)</text:p></table:table-cell></table:table-row></table:table>\
        </office:spreadsheet>
        """)
    },
    HidingPlace("开放文档隐藏的工作表", "ods", "cell", hidden: "sheet") {
      .openDocument(
        """
        <style:style style:name='ta1'><style:table-properties table:display='false'/></style:style>\
        <office:spreadsheet><table:table table:name='名单' table:style-name='ta1'><table:table-row>\
        <table:table-cell><text:p>\($0)</text:p></table:table-cell></table:table-row></table:table>\
        </office:spreadsheet>
        """)
    },
    HidingPlace("开放文档的批注", "ods", "comment") {
      .openDocument(
        "<office:spreadsheet><table:table table:name='名单'><table:table-row><table:table-cell><office:annotation><text:p>\($0)</text:p></office:annotation></table:table-cell></table:table-row></table:table></office:spreadsheet>"
      )
    },
    HidingPlace("开放文档中删除的文字", "odt", "deletion") {
      .openDocument(
        "<office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>\($0)</text:p></text:deletion></text:changed-region></text:tracked-changes></office:text>"
      )
    },
    HidingPlace("开放文档隐藏的文字", "odt", "field") {
      .openDocument(
        "<office:text><text:p>公示<text:hidden-text text:string-value='\($0)'/></text:p></office:text>"
      )
    },
  ]
}
