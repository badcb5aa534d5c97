/// The text in two halves, as a program stores a word half of which somebody has set in bold.
private func halves(_ text: String) -> (String, String) {
  (String(text.prefix(text.count / 2)), String(text.dropFirst(text.count / 2)))
}

private func inline(_ text: String) -> String {
  "<c r='A1' t='inlineStr'><is><t>\(text)</t></is></c>"
}

/// A workbook whose sheet refers to `part`, which holds `content`.
private func besideSheet(_ kind: String, _ part: String, _ content: String) -> OfficeFixture {
  var file = OfficeFixture.workbook()
  file["xl/worksheets/_rels/sheet1.xml.rels"] = officeLinks([(kind, "../\(part)")])
  file["xl/\(part)"] = content
  return file
}

private func shared(_ items: String, cells: String = "") -> OfficeFixture {
  var file = OfficeFixture.workbook(cells: cells)
  file["xl/sharedStrings.xml"] = "<sst>\(items)</sst>"
  return file
}

private func styled(_ styles: String, _ text: String) -> OfficeFixture {
  var file = OfficeFixture.workbook(
    cells: "<c r='A1' s='1' t='inlineStr'><is><t>\(text)</t></is></c>")
  file["xl/styles.xml"] = "<styleSheet>\(styles)</styleSheet>"
  return file
}

extension HidingPlace {
  /// What stands in cells.
  static let cells: [HidingPlace] = [
    HidingPlace("单元格", "xlsx", "cell") { .workbook(cells: inline($0)) },
    HidingPlace("单元格里断开的文字", "xlsx", "cell") {
      let (first, second) = halves($0)
      return .workbook(
        cells: """
          <c r='A1' t='inlineStr'><is><r><rPr><b/></rPr><t>\(first)</t></r><r><t>\(second)</t></r>\
          </is></c>
          """)
    },
    HidingPlace("共享文字", "xlsx", "cell") {
      shared("<si><t>无</t></si><si><t>\($0)</t></si>", cells: "<c r='A1' t='s'><v>1</v></c>")
    },
    HidingPlace("断开的共享文字", "xlsx", "cell") {
      let (first, second) = halves($0)
      return shared(
        "<si><r><t>\(first)</t></r><r><rPr><i/></rPr><t>\(second)</t></r></si>",
        cells: "<c r='A1' t='s'><v>0</v></c>")
    },
    HidingPlace("没有单元格使用的共享文字", "xlsx", "sharedString") { shared("<si><t>\($0)</t></si>") },
    HidingPlace("注音", "xlsx", "sharedString", hidden: "notShown") {
      shared(
        "<si><t>无</t><rPh sb='0' eb='1'><t>\($0)</t></rPh></si>",
        cells: "<c r='A1' t='s'><v>0</v></c>")
    },
    HidingPlace("隐藏的行", "xlsx", "cell", hidden: "row") {
      .workbook(cells: inline($0), row: " hidden='1'")
    },
    HidingPlace("高度为零的行", "xlsx", "cell", hidden: "row") {
      .workbook(cells: inline($0), row: " ht='0' customHeight='1'")
    },
    HidingPlace("隐藏的列", "xlsx", "cell", hidden: "column") {
      .workbook(cells: inline($0), before: "<cols><col min='1' max='1' hidden='1'/></cols>")
    },
    HidingPlace("隐藏的工作表", "xlsx", "cell", hidden: "sheet") {
      .workbook(cells: inline($0), state: "state='hidden'")
    },
    HidingPlace("深度隐藏的工作表", "xlsx", "cell", hidden: "veryHiddenSheet") {
      .workbook(cells: inline($0), state: "state='veryHidden'")
    },
    HidingPlace("工作簿没有列出的工作表", "xlsx", "cell", hidden: "sheet") {
      var file = OfficeFixture.workbook()
      file["xl/worksheets/old.xml"] =
        "<worksheet><sheetData><row r='1'>\(inline($0))</row></sheetData></worksheet>"
      return file
    },
    HidingPlace("白色的字", "xlsx", "cell", hidden: "unseen") {
      styled(
        """
        <fonts><font/><font><color rgb='FFFFFFFF'/></font></fonts><fills><fill><patternFill \
        patternType='none'/></fill></fills><cellXfs><xf/><xf fontId='1'/></cellXfs>
        """, $0)
    },
    HidingPlace("什么都不显示的数字格式", "xlsx", "cell", hidden: "unseen") {
      styled(
        """
        <numFmts><numFmt numFmtId='170' formatCode=';;;'/></numFmts><cellXfs><xf/>\
        <xf numFmtId='170'/></cellXfs>
        """, $0)
    },
    HidingPlace("公式", "xlsx", "formula") {
      .workbook(cells: "<c r='A1'><f>IF(1,\"\",\"\($0)\")</f><v>0</v></c>")
    },
    HidingPlace("公式存下的结果", "xlsx", "cell") {
      .workbook(cells: "<c r='A1' t='str'><f>B1</f><v>\($0)</v></c>")
    },
    HidingPlace("单元格不认识的属性", "xlsx", "attribute") {
      .workbook(cells: "<c r='A1' memo='\($0)'><v>1</v></c>")
    },
    HidingPlace("源代码注释", "xlsx", "markupComment") { .workbook(after: "<!-- \($0) -->") },
    HidingPlace("数字格式里的文字", "xlsx", "numberFormat") {
      styled("<numFmts><numFmt numFmtId='170' formatCode='0&quot;\($0)&quot;'/></numFmts>", "无")
    },
  ]

  /// What stands beside cells.
  static let aroundCells: [HidingPlace] = [
    HidingPlace("工作表名称", "xlsx", "sheetName") {
      var file = OfficeFixture.workbook()
      file["xl/workbook.xml"] = file["xl/workbook.xml"].replacing("名单", with: $0)
      return file
    },
    HidingPlace("定义的名称", "xlsx", "definedName") {
      var file = OfficeFixture.workbook()
      file["xl/workbook.xml"] = file["xl/workbook.xml"].replacing(
        "</sheets>",
        with: "</sheets><definedNames><definedName name='甲'>\"\($0)\"</definedName></definedNames>")
      return file
    },
    HidingPlace("页眉", "xlsx", "header") {
      .workbook(after: "<headerFooter><oddHeader>&amp;C\($0)</oddHeader></headerFooter>")
    },
    HidingPlace("页脚", "xlsx", "footer") {
      .workbook(after: "<headerFooter><firstFooter>\($0)</firstFooter></headerFooter>")
    },
    HidingPlace("数据有效性的选项", "xlsx", "validation") {
      .workbook(
        after: """
          <dataValidations><dataValidation sqref='B2'><formula1>"\($0),无"</formula1>\
          </dataValidation></dataValidations>
          """)
    },
    HidingPlace("数据有效性的提示", "xlsx", "validation") {
      .workbook(
        after: "<dataValidations><dataValidation sqref='B2' prompt='\($0)'/></dataValidations>")
    },
    HidingPlace("条件格式", "xlsx", "conditionalFormat") {
      .workbook(
        after: """
          <conditionalFormatting sqref='A1'><cfRule type='expression'><formula>A1="\($0)"</formula>\
          </cfRule></conditionalFormatting>
          """)
    },
    HidingPlace("超链接的地址", "xlsx", "link") {
      var file = OfficeFixture.workbook()
      file["xl/worksheets/_rels/sheet1.xml.rels"] =
        "<Relationships><Relationship Id='r1' Type='hyperlink' Target='mailto:\($0)' TargetMode='External'/></Relationships>"
      return file
    },
    HidingPlace("超链接的提示", "xlsx", "link") {
      .workbook(after: "<hyperlinks><hyperlink ref='A1' tooltip='\($0)'/></hyperlinks>")
    },
    HidingPlace("筛选条件", "xlsx", "autoFilter") {
      .workbook(
        after:
          "<autoFilter ref='A1'><filterColumn><filters><filter val='\($0)'/></filters></filterColumn></autoFilter>"
      )
    },
    HidingPlace("方案", "xlsx", "scenario") {
      .workbook(
        after:
          "<scenarios><scenario name='甲'><inputCells r='A1' val='\($0)'/></scenario></scenarios>")
    },
    HidingPlace("批注", "xlsx", "comment") {
      besideSheet(
        "comments", "comments1.xml",
        "<comments><commentList><comment ref='B2'><text><r><t>\($0)</t></r></text></comment></commentList></comments>"
      )
    },
    HidingPlace("批注的作者", "xlsx", "author") {
      besideSheet(
        "comments", "comments1.xml",
        "<comments><authors><author>\($0)</author></authors></comments>")
    },
    HidingPlace("会话批注", "xlsx", "threadedComment") {
      besideSheet(
        "threadedComment", "threadedComments/threadedComment1.xml",
        "<ThreadedComments><threadedComment ref='B2'><text>\($0)</text></threadedComment></ThreadedComments>"
      )
    },
    HidingPlace("会话批注的人", "xlsx", "author") {
      besideSheet(
        "person", "persons/person.xml", "<personList><person displayName='\($0)'/></personList>")
    },
    HidingPlace("数据透视表缓存的取值", "xlsx", "pivot") {
      besideSheet(
        "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml",
        "<pivotCacheDefinition><cacheFields><cacheField name='甲'><sharedItems><s v='\($0)'/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>"
      )
    },
    HidingPlace("数据透视表缓存的记录", "xlsx", "pivot") {
      besideSheet(
        "pivotCacheRecords", "pivotCache/pivotCacheRecords1.xml",
        "<pivotCacheRecords><r><s v='\($0)'/></r></pivotCacheRecords>")
    },
    HidingPlace("外部链接存下的取值", "xlsx", "externalLink") {
      besideSheet(
        "externalLink", "externalLinks/externalLink1.xml",
        "<externalLink><externalBook><sheetDataSet><sheetData><row r='1'><cell r='A1'><v>\($0)</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>"
      )
    },
    HidingPlace("外部链接的文件名", "xlsx", "link") {
      var file = OfficeFixture.workbook()
      file["xl/externalLinks/_rels/externalLink1.xml.rels"] =
        "<Relationships><Relationship Id='r1' Type='externalLinkPath' Target='file:///C:/\($0).xlsx' TargetMode='External'/></Relationships>"
      return file
    },
    HidingPlace("表格区域的列名", "xlsx", "tableColumn") {
      besideSheet(
        "table", "tables/table1.xml",
        "<table><tableColumns><tableColumn name='\($0)'/></tableColumns></table>")
    },
    HidingPlace("数据连接", "xlsx", "attribute") {
      var file = OfficeFixture.workbook()
      file["xl/connections.xml"] =
        "<connections><connection><dbPr command=\"select '\($0)'\"/></connection></connections>"
      return file
    },
    HidingPlace("图形里的文字", "xlsx", "drawing") {
      let (first, second) = halves($0)
      return besideSheet(
        "drawing", "drawings/drawing1.xml",
        "<xdr:wsDr xmlns:xdr='x' xmlns:a='a'><a:p><a:r><a:t>\(first)</a:t></a:r><a:r><a:t>\(second)</a:t></a:r></a:p></xdr:wsDr>"
      )
    },
    HidingPlace("图片的替代文字", "xlsx", "altText") {
      besideSheet(
        "drawing", "drawings/drawing1.xml",
        "<xdr:wsDr xmlns:xdr='x'><xdr:cNvPr id='1' name='图' descr='\($0)'/></xdr:wsDr>")
    },
    HidingPlace("旧式图形里的文字", "xlsx", "textBox") {
      besideSheet(
        "vmlDrawing", "drawings/vmlDrawing1.vml",
        "<xml xmlns:v='v'><v:shape><v:textbox><div>\($0)</div></v:textbox></v:shape></xml>")
    },
    HidingPlace("图表存下的取值", "xlsx", "chart") {
      besideSheet(
        "chart", "charts/chart1.xml",
        "<c:chartSpace xmlns:c='c'><c:strCache><c:pt idx='0'><c:v>\($0)</c:v></c:pt></c:strCache></c:chartSpace>"
      )
    },
    HidingPlace("文件属性的作者", "xlsx", "property") {
      var file = OfficeFixture.workbook()
      file["docProps/core.xml"] =
        "<cp:coreProperties xmlns:cp='c' xmlns:dc='d'><dc:creator>\($0)</dc:creator></cp:coreProperties>"
      return file
    },
    HidingPlace("文件属性的单位", "xlsx", "property") {
      var file = OfficeFixture.workbook()
      file["docProps/app.xml"] = "<Properties><Company>\($0)</Company></Properties>"
      return file
    },
    HidingPlace("自定义的文件属性", "xlsx", "property") {
      var file = OfficeFixture.workbook()
      file["docProps/custom.xml"] =
        "<Properties xmlns:vt='v'><property name='甲'><vt:lpwstr>\($0)</vt:lpwstr></property></Properties>"
      return file
    },
    HidingPlace("自定义 XML", "xlsx", "customXML") {
      var file = OfficeFixture.workbook()
      file["customXml/item1.xml"] = "<a><b>\($0)</b></a>"
      return file
    },
    HidingPlace("打印机设置", "xlsx", "binaryText") {
      var file = OfficeFixture.workbook()
      let wide = "打印机 \($0)".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      file.set("xl/printerSettings/printerSettings1.bin", [1, 0, 2] + wide + [0, 0, 9])
      return file
    },
    HidingPlace("嵌入的文档", "xlsx", "paragraph") {
      var file = OfficeFixture.workbook()
      file.set(
        "xl/embeddings/1.docx",
        OfficeFixture.document("<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>").finished())
      return file
    },
    HidingPlace("部件的名称", "xlsx", "fileName") {
      var file = OfficeFixture.workbook()
      file["xl/media/\($0).xml"] = "<a/>"
      return file
    },
    HidingPlace("压缩包的注释", "xlsx", "archiveComment") {
      var file = OfficeFixture.workbook()
      file.setComment($0)
      return file
    },
  ]
}
