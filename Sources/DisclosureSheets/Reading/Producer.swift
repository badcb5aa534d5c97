/// Which program wrote a workbook, as its property parts say.
enum Producer {
  static func name(in archive: borrowing ZipArchive, _ package: Relationships)
    throws(SheetRefusal) -> String
  {
    // WPS calls itself Microsoft Excel in some versions, but always leaves its build number.
    if let custom = try properties("custom-properties", in: archive, package),
      custom.namesWPS
    {
      return "WPS 表格"
    }
    let creator = try properties("core-properties", in: archive, package)?.creator ?? ""
    if creator == "openpyxl" { return creator }
    let program = try properties("extended-properties", in: archive, package)?.application ?? ""
    if program.isEmpty { return "程序不明" }
    // LibreOffice adds its platform and build behind a dollar sign.
    let name = program.prefix { $0 != "$" }
    return name.hasPrefix("WPS") ? "WPS 表格" : String(name)
  }

  private static func properties(
    _ kind: String, in archive: borrowing ZipArchive, _ package: Relationships
  ) throws(SheetRefusal) -> PropertiesPart? {
    guard let part = package.first(kind), archive.contains(part) else { return nil }
    return try archive.open(part, limit: ReadingLimits.smallPart).parse(PropertiesPart())
  }
}

private struct PropertiesPart: XMLListener {
  private(set) var application = ""
  private(set) var creator = ""
  private(set) var namesWPS = false
  private var field = Field.other

  private enum Field { case application, creator, other }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(SheetRefusal) {
    if name == "Application" { field = .application }
    if name == "creator" { field = .creator }
    if name == "property", let key = attributes["name"], key == "KSOProductBuildVer" {
      namesWPS = true
    }
  }

  mutating func end(_ name: XMLName) throws(SheetRefusal) { field = .other }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SheetRefusal) {
    // Shown to people, so no more than a name and nothing that moves the cursor.
    let text = String(decoding: bytes, as: UTF8.self).filter { character in
      character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
    switch field {
    case .application: application = String((application + text).prefix(64))
    case .creator: creator = String((creator + text).prefix(64))
    case .other: break
    }
  }
}
