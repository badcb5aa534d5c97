import Disclosure
import DisclosureSheets
import DisclosureTesting
import Testing

/// Files made to exhaust a machine: each is small, and refused before it has grown.
@Suite(.serialized) struct ReadingBombTests {
  /// The package with one part packed by hand.
  private func refusal(
    _ packed: Deflate, declaring size: Int? = nil
  ) throws -> SheetRefusal? {
    let part = "xl/worksheets/sheet1.xml"
    var package = PackageFixture(rows: "", strings: "<sst/>")
    package[part] = nil
    var zip = package.zip
    zip.add(part, packed: packed.finished(), method: 8, size: size ?? packed.size, crc: 0)
    return try withFile(zip.finished(), named: "表.xlsx") { refusalOfReading($0) }
  }

  /// The package with made-up checksums: those of large parts take long to work out.
  private func unchecked(_ package: PackageFixture) throws -> SheetRefusal? {
    var zip = ZipFixture()
    for (name, content) in package.parts {
      if content.count < 1 << 16 {
        zip.add(name, content)
      } else {
        zip.add(name, packed: content, method: 0, size: content.count, crc: 0)
      }
    }
    return try withFile(zip.finished(), named: "表.xlsx") { refusalOfReading($0) }
  }

  private func sheet(_ start: String, repeating unit: String, bytes: Int) -> Deflate {
    var packed = Deflate()
    packed.append("<worksheet><sheetData>" + start + unit)
    packed.repeatLast(unit.utf8.count, bytes: bytes)
    return packed
  }

  @Test func `a part that unfolds a thousandfold is refused by its ratio`() throws {
    let bomb = sheet("<row>", repeating: "<c/>", bytes: 20 << 20)
    #expect(try refusal(bomb)?.id == "SHEET-011")
  }

  @Test func `the same ratio in a small part does no harm`() throws {
    var small = Deflate()
    small.append("<worksheet>    ")
    small.repeatLast(1, bytes: 1 << 20)
    small.append("</worksheet>")
    #expect(try refusal(small)?.id == "SHEET-007", "only the made-up checksum is wrong")
  }

  @Test func `a part that declares too much is refused unread`() throws {
    var zip = PackageFixture(rows: "").zip
    let size = ReadingBounds.sheet + 1
    zip.add("a.bin", packed: Array(repeating: 0, count: size / 90), method: 8, size: size, crc: 0)
    try withFile(zip.finished(), named: "表.xlsx") { #expect(refusalOfReading($0) == nil) }
    var package = PackageFixture(rows: "")
    package["xl/worksheets/sheet1.xml"] = nil
    zip = package.zip
    zip.add(
      "xl/worksheets/sheet1.xml", packed: Array(repeating: 0, count: size / 90), method: 8,
      size: size, crc: 0)
    try withFile(zip.finished(), named: "表.xlsx") { path in
      #expect(refusalOfReading(path)?.id == "SHEET-010")
    }
  }

  @Test func `all parts together have a bound`() throws {
    var zip = PackageFixture(rows: "").zip
    for number in 0..<5 {
      zip.add(
        "\(number)", packed: Array(repeating: 0, count: 3 << 20), method: 8, size: 255 << 20, crc: 0
      )
    }
    try withFile(zip.finished(), named: "表.xlsx") { path in
      #expect(refusalOfReading(path)?.id == "SHEET-010")
    }
  }

  @Test func `a part larger than it declares is refused when it passes its word`() throws {
    let bomb = sheet("<row>", repeating: "<c/>", bytes: 20 << 20)
    #expect(try refusal(bomb, declaring: 1000)?.id == "SHEET-022")
  }

  @Test func `a million entries are refused before the directory is read`() throws {
    let zip = PackageFixture(rows: "").zip
    for entries in [10_001, 65_534] {
      try withFile(zip.finished(entries: entries), named: "表.xlsx") { path in
        #expect(refusalOfReading(path)?.id == "SHEET-012")
      }
    }
  }

  @Test func `cells beyond counting are refused`() throws {
    let line = String(repeating: "1,", count: 10_000) + "1\n"
    let text = Array(String(repeating: line, count: 300).utf8)
    try withFile(text, named: "表.csv") { #expect(refusalOfReading($0)?.id == "SHEET-013") }
    let cells = String(repeating: "<c><v>1</v></c>", count: 10_001)
    let rows = String(repeating: "<row>\(cells)</row>", count: 300)
    #expect(try unchecked(PackageFixture(rows: rows))?.id == "SHEET-013")
  }

  @Test func `shared strings beyond counting are refused`() throws {
    let strings = "<sst>" + String(repeating: "<si/>", count: 3_000_001) + "</sst>"
    #expect(try unchecked(PackageFixture(rows: "", strings: strings))?.id == "SHEET-014")
  }

  @Test func `deep nesting is refused`() throws {
    let fits = String(repeating: "<a>", count: 62) + String(repeating: "</a>", count: 62)
    #expect(try PackageFixture(sheet: "<worksheet><x>\(fits)</x></worksheet>").refusal() == nil)
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(try PackageFixture(sheet: "<worksheet>\(deep)").refusal()?.id == "SHEET-015")
  }

  @Test(arguments: [
    "<!DOCTYPE worksheet>", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
    "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]>",
  ])
  func `a DTD is refused in every part`(declaration: String) throws {
    let package = PackageFixture(rows: "", styles: styles([]), strings: "<sst/>")
    for part in package.parts {
      var changed = package
      changed[part.name] = declaration + (package[part.name] ?? "")
      #expect(try changed.refusal()?.id == "SHEET-016", "\(part.name)")
    }
  }

  @Test func `a text no cell can hold is refused`() throws {
    let text = String(repeating: "字", count: 400_000)
    let value = PackageFixture(rows: "<row><c t='str'><v>\(text)</v></c></row>")
    #expect(try value.refusal()?.id == "SHEET-021")
    let inline = PackageFixture(rows: "<row><c t='inlineStr'><is><t>\(text)</t></is></c></row>")
    #expect(try inline.refusal()?.id == "SHEET-021")
    let shared = PackageFixture(rows: "", strings: "<sst><si><t>\(text)</t></si></sst>")
    #expect(try shared.refusal()?.id == "SHEET-021")
  }

  @Test func `a tag without an end is refused early`() throws {
    var bomb = Deflate()
    bomb.append("<worksheet><sheetData a='")
    bomb.append("xxxxxxxx")
    bomb.repeatLast(8, bytes: 15 << 20)
    #expect(try refusal(bomb)?.id == "SHEET-021")
  }

  @Test func `attributes beyond counting are refused`() throws {
    for (count, id) in [(64, nil), (65, "SHEET-021")] {
      let attributes = (0..<count).map { "a\($0)=''" }.joined(separator: " ")
      #expect(try PackageFixture(sheet: "<worksheet \(attributes)/>").refusal()?.id == id)
    }
  }

  @Test func `made-up names cannot fill the memory`() throws {
    var rows = ""
    for number in 0..<700_000 { rows += "<n\(String(number, radix: 36))/>" }
    #expect(try PackageFixture(rows: rows).refusal()?.id == "SHEET-024")
  }

  @Test(arguments: [(4_000, nil), (4_200, "SHEET-024")])
  func `names of elements and attributes are counted together`(_ count: Int, _ id: String?) throws {
    let names = (0..<count / 2).map { "<made\($0) up\($0 + 100)='1'/>" }.joined()
    #expect(try PackageFixture(rows: names).refusal()?.id == id)
  }
}

/// The product's figures, repeated: a test that read them would follow any mistake in them.
enum ReadingBounds {
  static let sheet = 256 << 20
}
