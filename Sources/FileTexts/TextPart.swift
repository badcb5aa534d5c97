extension TextPlace {
  /// What kind of place a text stands in.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    // Running content.
    case paragraph, tableCell, pageText, line, heading, listItem
    // Workbooks.
    case cell, formula, sharedString, sheetName, definedName, validation, conditionalFormat, pivot
    case externalLink, query, autoFilter, tableColumn, scenario, numberFormat
    // What stands beside the content.
    case header, footer, comment, threadedComment, author, footnote, endnote, deletion, field
    case bookmark, textBox, drawing, altText, chart, link, speakerNotes, formField, customXML
    case embeddedText, smartTag, style, script, macro, watermark
    // Data.
    case key, value
    // Markup.
    case attribute, markupComment, title
    // What a file says of itself.
    case fileName, property, metadata, location, archiveComment
    // PDF.
    case annotation, outline, attachment, oldRevision, tagText
    // Parts that nobody has described: their texts as they stand.
    case otherPart, binaryText
  }
}

extension TextPlace.Part {
  /// As people say it: 批注.
  public var words: String { TextPlace.Part.names[self] ?? rawValue }

  private static let names: [TextPlace.Part: String] = [
    .paragraph: "正文", .tableCell: "表格", .pageText: "页面文字", .line: "文字", .heading: "标题",
    .listItem: "列表项",
    .cell: "单元格", .formula: "公式", .sharedString: "没有单元格使用的共享文字", .sheetName: "工作表名称",
    .definedName: "定义的名称", .validation: "数据有效性", .conditionalFormat: "条件格式",
    .pivot: "数据透视表缓存", .externalLink: "外部链接", .query: "查询与连接", .autoFilter: "筛选条件",
    .tableColumn: "表格区域的列名", .scenario: "方案", .numberFormat: "数字格式",
    .header: "页眉", .footer: "页脚", .comment: "批注", .threadedComment: "会话批注", .author: "作者姓名",
    .footnote: "脚注", .endnote: "尾注", .deletion: "修订中已删除的文字", .field: "域代码",
    .bookmark: "书签", .textBox: "文本框", .drawing: "图形文字", .altText: "替代文字", .chart: "图表",
    .link: "超链接", .speakerNotes: "演讲者备注", .formField: "表单域", .customXML: "自定义 XML",
    .embeddedText: "嵌入的对象", .smartTag: "智能标记", .style: "样式", .script: "脚本", .macro: "宏",
    .watermark: "水印",
    .key: "键名", .value: "数据值",
    .attribute: "标记的属性", .markupComment: "源代码注释", .title: "题目",
    .fileName: "文件名", .property: "文件属性", .metadata: "元数据", .location: "拍摄位置",
    .archiveComment: "压缩包注释",
    .annotation: "PDF 批注", .outline: "PDF 书签", .attachment: "附件", .oldRevision: "PDF 的旧版本",
    .tagText: "PDF 结构文字",
    .otherPart: "其他部件", .binaryText: "二进制部件",
  ]
}
