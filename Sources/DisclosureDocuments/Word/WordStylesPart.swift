extension WordStyle {
  /// The part word/styles.xml.
  static func part() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("w:styles", ["xmlns:w": WordPackage.namespace]) { xml in
      xml.element("w:docDefaults") { xml in
        xml.element("w:rPrDefault") { xml in
          xml.element("w:rPr") { xml in
            xml.fonts(of: .body)
            xml.value("w:kern", 0)
            xml.size(16)
            xml.empty("w:lang", ["w:val": "en-US", "w:eastAsia": "zh-CN"])
          }
        }
        xml.empty("w:pPrDefault")
      }
      for style in all {
        xml.newLine()
        xml.style(style)
      }
    }
    return xml.take()
  }

  /// The part word/fontTable.xml, with what may stand in for each typeface.
  static func fontTable() -> [UInt8] {
    var xml = XMLWriter()
    xml.element("w:fonts", ["xmlns:w": WordPackage.namespace]) { xml in
      for role in FontRole.allCases {
        xml.newLine()
        xml.element("w:font", ["w:name": role.wordFace]) { xml in
          xml.value("w:altName", role.wordAlternatives.joined(separator: ","))
          xml.value("w:charset", "86")
          xml.value("w:family", "auto")
          xml.value("w:pitch", "default")
        }
      }
    }
    return xml.take()
  }
}

extension XMLWriter {
  fileprivate mutating func style(_ style: WordStyle) {
    let isBody = style == .body
    var attributes: Attributes {
      isBody
        ? ["w:type": "paragraph", "w:default": "1", "w:styleId": style.id]
        : ["w:type": "paragraph", "w:styleId": style.id]
    }
    element("w:style", attributes) { xml in
      xml.value("w:name", style.name)
      if !isBody { xml.value("w:basedOn", WordStyle.body.id) }
      // Who writes on after a heading writes text.
      if style.level != nil || style == .title { xml.value("w:next", WordStyle.body.id) }
      xml.empty("w:qFormat")
      xml.element("w:pPr") { $0.paragraphProperties(of: style) }
      xml.element("w:rPr") { xml in
        xml.fonts(of: style.role)
        xml.value("w:spacing", style.isOnGrid ? WordStyle.tightening : 0)
        xml.size(style.size)
      }
    }
  }

  private mutating func paragraphProperties(of style: WordStyle) {
    if style.level != nil { empty("w:keepNext") }
    value("w:widowControl", 0)
    value("w:overflowPunct", 0)
    value("w:autoSpaceDE", 0)
    value("w:autoSpaceDN", 0)
    value("w:snapToGrid", style.isOnGrid ? 1 : 0)
    if let line = style.line {
      empty(
        "w:spacing",
        ["w:before": "0", "w:after": "0", "w:line": "\(twips(line))", "w:lineRule": "exact"])
    } else {
      empty(
        "w:spacing", ["w:before": "0", "w:after": "0", "w:line": "240", "w:lineRule": "auto"])
    }
    let indent = twips(Double(style.indent) * Sheet.characterPitch)
    empty(
      "w:ind", ["w:firstLineChars": "\(style.indent * 100)", "w:firstLine": "\(indent)"])
    value("w:jc", style.alignment.rawValue)
    if let level = style.level { value("w:outlineLvl", level - 1) }
  }

  mutating func fonts(of role: FontRole) {
    let (face, latin) = (role.wordFace, role.latinWordFace)
    empty(
      "w:rFonts",
      ["w:hint": "eastAsia", "w:ascii": latin, "w:eastAsia": face, "w:hAnsi": latin, "w:cs": latin])
  }

  mutating func size(_ points: Double) {
    let halves = Int((2 * points).rounded())
    value("w:sz", halves)
    value("w:szCs", halves)
  }
}
