import Disclosure
import ZipArchives

/// The parts of a Word file and how they refer to each other.
struct WordPackage {
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let wordDrawing =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"

  let body: WordBody
  /// Of the text.
  let pictures: [WordPicture]
  let foot: WordFoot?
  let documents: [NoticeDocument]

  /// - Throws: ``ZipFailure``, as for want of memory.
  func parts() throws(ZipFailure) -> [PackagePart] {
    let document = try PackedContent(WordDocumentPart(body))
    return [
      PackagePart(name: "[Content_Types].xml", bytes: contentTypes),
      PackagePart(name: "_rels/.rels", bytes: packageRelations),
      PackagePart(name: "docProps/core.xml", bytes: coreProperties),
      PackagePart(name: "word/document.xml", packed: document),
      PackagePart(name: "word/_rels/document.xml.rels", bytes: documentRelations),
      PackagePart(name: "word/styles.xml", bytes: WordStyle.part()),
      PackagePart(name: "word/fontTable.xml", bytes: WordStyle.fontTable()),
      PackagePart(name: "word/settings.xml", bytes: settings),
    ] + frames.flatMap(parts(of:))
      + (pictures + [foot?.code].compactMap(\.self)).map {
        PackagePart(name: "word/\($0.file)", bytes: $0.png)
      }
  }

  /// The first page has its own only when there is something to stand in them.
  private var frames: [WordFrame] {
    foot == nil ? WordFrame.all.filter { $0.side != .first } : WordFrame.all
  }

  private func parts(of frame: WordFrame) -> [PackagePart] {
    let part = PackagePart(name: "word/\(frame.file)", bytes: frame.part(foot))
    guard frame.bearsCode, let code = foot?.code else { return [part] }
    let relations = relationships([
      (code.relationship, WordPackage.relations + "/image", code.file)
    ])
    return [part, PackagePart(name: "word/_rels/\(frame.file).rels", bytes: relations)]
  }

  /// Odd and even pages bear their numbers on different sides.
  private var settings: [UInt8] {
    var xml = XMLWriter()
    xml.element("w:settings", ["xmlns:w": WordPackage.namespace]) { xml in
      xml.empty("w:zoom", ["w:percent": "100"])
      xml.empty("w:evenAndOddHeaders")
      xml.value("w:characterSpacingControl", "doNotCompress")
      xml.element("w:compat") { xml in
        xml.empty("w:useFELayout")
        xml.empty(
          "w:compatSetting",
          [
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
            "w:val": "15",
          ])
      }
      xml.empty("w:themeFontLang", ["w:val": "en-US", "w:eastAsia": "zh-CN"])
    }
    return xml.take()
  }

  /// What the file says of itself; no day, so that the same document stays the same file.
  private var coreProperties: [UInt8] {
    let first = documents.first
    let haveOneTitle = documents.allSatisfy { $0.title == first?.title }
    var xml = XMLWriter()
    let names: XMLWriter.Attributes = [
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    ]
    xml.element("cp:coreProperties", names) { xml in
      xml.element("dc:title") { xml in
        xml.text((haveOneTitle ? first?.title.text : first?.subject.text) ?? "")
      }
      xml.element("dc:subject") { $0.text(first?.subject.text ?? "") }
      xml.element("dc:creator") { $0.text(first?.issuer.text ?? "") }
      if let fingerprint = first?.fingerprint {
        xml.element("cp:keywords") { $0.text("公示, 指纹 \(fingerprint)") }
      }
      xml.element("dc:language") { $0.text("zh-CN") }
    }
    return xml.take()
  }
}

// MARK: How the parts refer to each other

extension WordPackage {
  private static let types =
    "application/vnd.openxmlformats-officedocument.wordprocessingml."

  private var contentTypes: [UInt8] {
    var xml = XMLWriter()
    let parts =
      [("document", "document.main+xml"), ("styles", "styles+xml")]
      + [("fontTable", "fontTable+xml"), ("settings", "settings+xml")]
      + frames.map { ($0.id, $0.isHeader ? "header+xml" : "footer+xml") }
    xml.element(
      "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]
    ) { xml in
      xml.empty(
        "Default",
        [
          "Extension": "rels",
          "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
        ])
      xml.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
      xml.empty("Default", ["Extension": "png", "ContentType": "image/png"])
      for (name, type) in parts {
        xml.empty(
          "Override",
          ["PartName": "/word/\(name).xml", "ContentType": WordPackage.types + type])
      }
      xml.empty(
        "Override",
        [
          "PartName": "/docProps/core.xml",
          "ContentType": "application/vnd.openxmlformats-package.core-properties+xml",
        ])
    }
    return xml.take()
  }

  private var packageRelations: [UInt8] {
    relationships([
      ("document", WordPackage.relations + "/officeDocument", "word/document.xml"),
      (
        "properties",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml"
      ),
    ])
  }

  private var documentRelations: [UInt8] {
    let own = ["styles", "fontTable", "settings"].map { ($0, $0, "\($0).xml") }
    let around = frames.map { ($0.id, $0.isHeader ? "header" : "footer", $0.file) }
    let images = pictures.map { ($0.relationship, "image", $0.file) }
    return relationships(
      (own + around + images).map { ($0.0, "\(WordPackage.relations)/\($0.1)", $0.2) })
  }

  private func relationships(_ list: [(id: String, type: String, target: String)]) -> [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "Relationships",
      ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]
    ) { xml in
      for (id, type, target) in list {
        xml.empty("Relationship", ["Id": id, "Type": type, "Target": target])
      }
    }
    return xml.take()
  }
}
