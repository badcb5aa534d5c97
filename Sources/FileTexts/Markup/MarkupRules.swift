/// What the texts of a part are, by its root element; the name of a part in its package means
/// nothing.
enum MarkupRules {
  static func part(ofRoot root: String) -> TextPlace.Part { roots[root] ?? .otherPart }

  private static let roots: [String: TextPlace.Part] = [
    // Workbooks.
    "comments": .comment, "ThreadedComments": .threadedComment,
    "threadedComments": .threadedComment,
    "personList": .author, "users": .author, "wsDr": .drawing, "userShapes": .chart,
    "pivotCacheDefinition": .pivot, "pivotCacheRecords": .pivot, "pivotTableDefinition": .pivot,
    "externalLink": .externalLink, "table": .tableColumn, "queryTable": .query,
    "connections": .query, "styleSheet": .style, "chartSpace": .chart, "sst": .sharedString,
    "worksheet": .otherPart, "MapInfo": .customXML, "xml": .drawing, "formControlPr": .formField,
    "ocx": .formField, "slicerCacheDefinition": .pivot, "volTypes": .formula,
    // Slides.
    "sld": .paragraph, "notes": .speakerNotes, "sldMaster": .style, "sldLayout": .style,
    "notesMaster": .style, "handoutMaster": .style, "cmLst": .comment, "cmAuthorLst": .author,
    "authorLst": .author, "tagLst": .customXML, "presentation": .otherPart, "dataModel": .drawing,
    "drawing": .drawing,
    // Documents.
    "settings": .otherPart, "webSettings": .otherPart, "people": .author, "recipients": .query,
    // Properties.
    "Properties": .property, "coreProperties": .property, "Relationships": .link,
    "SignatureProperties": .property, "Signature": .property,
  ]

  /// Elements whose text is of another kind than the rest of the part.
  static let elements: [String: TextPlace.Part] = [
    "oddHeader": .header, "evenHeader": .header, "firstHeader": .header, "oddFooter": .footer,
    "evenFooter": .footer, "firstFooter": .footer, "formula1": .validation,
    "formula2": .validation, "formula": .conditionalFormat, "f": .formula,
    "definedName": .definedName, "author": .author, "scenario": .scenario,
    "inputCells": .scenario, "autoFilter": .autoFilter, "hyperlink": .link,
    "dataValidation": .validation, "sheet": .sheetName, "connection": .query,
    "instrText": .field, "textbox": .textBox, "cfRule": .conditionalFormat,
    "calculatedColumnFormula": .formula, "sheetName": .externalLink, "nodePr": .drawing,
  ]

  /// Attributes that people have written, whatever element they stand on; shown words and numbers
  /// of every kind.
  static let attributes: [String: TextPlace.Part] = [
    "descr": .altText, "title": .altText, "alt": .altText, "tooltip": .link, "display": .link,
    "prompt": .validation, "promptTitle": .validation, "error": .validation,
    "errorTitle": .validation, "author": .author, "initials": .author, "displayName": .author,
    "userId": .author, "userName": .author, "lastModifiedBy": .author, "instr": .field,
    "formatCode": .numberFormat, "string": .watermark, "oddHeader": .header,
  ]

  /// Elements that only style or carry a piece of their parent's text.
  static let inline: Set<String> = [
    "r", "t", "fld", "span", "a", "b", "i", "u", "s", "em", "strong", "font", "sub", "sup",
    "ruby", "rt", "rb", "smartTag", "hlink",
  ]

  /// Attributes whose words are a program's: names of fonts, of styles and of languages.
  static let programWords: Set<String> = [
    "typeface", "ascii", "hAnsi", "eastAsia", "cs", "face", "font", "fontname", "charset",
    "lang", "styleName", "style",
  ]

  /// Elements that only hold the properties of a file.
  static let containers: Set<String> = [
    "Properties", "coreProperties", "document-meta", "meta", "document-statistic",
  ]

  /// Elements that end a line inside a paragraph.
  static let breaks: [String: String] = ["br": "\n", "cr": "\n", "tab": "\t"]
}
