import Disclosure
import DisclosureDocuments
import DisclosureTesting
import Foundation
import Testing

@Suite struct PDFFontTests {
  private let coverage = FontCoverage()

  @Test(arguments: [
    Example("䶮", 0x4DAE, "Extension A"), Example("㛃", 0x36C3, "Extension A"),
    Example("𠮷", 0x20BB7, "Extension B"), Example("𫚉", 0x2B689, "Extension C"),
    Example("𫝆", 0x2B746, "Extension D"), Example("𬀩", 0x2C029, "Extension E"),
    Example("𭊕", 0x2D295, "Extension F"), Example("𰀀", 0x30000, "Extension G"),
    Example("𱍐", 0x31350, "Extension H"), Example("가", 0xAC00, "no Chinese at all"),
    Example("\u{378}", 0x378, "no character at all"),
  ])
  func `a character is drawable exactly when fontconfig lists a font for it`(_ example: Example)
    throws
  {
    let fonts = try output(of: "fc-list", [":charset=\(example.codePoint)", "family"])
    let undrawable = coverage.undrawable(in: "王\(example.character)华")
    #expect(undrawable == (fonts.isEmpty ? [example.character] : []))
  }

  @Test func `what the coverage calls drawable is drawn, found again, and never an empty box`()
    throws
  {
    let blocks: [ClosedRange<UInt32>] = [0x3400...0x9FFF, 0xF900...0xFAD9, 0x20000...0x323AF]
    let sample = blocks.flatMap { block in
      stride(from: block.lowerBound, through: block.upperBound, by: 101)
        .compactMap(Unicode.Scalar.init).map(Character.init)
    }
    let undrawable = Set(coverage.undrawable(in: String(sample)))
    let drawable = sample.filter { !undrawable.contains($0) }
    #expect(drawable.count > 500)
    let file = try InspectedPDF(of: try paragraph(String(drawable)))
    defer { file.close() }
    let text = try file.text
    #expect(drawable.filter { !text.contains($0) } == [])
  }

  @Test func `rare characters of names come out of the file as they went in`() throws {
    let names = ["王𠮷", "李䶮", "张㛃", "欧阳𠅤", "陈\u{9FCD}"].filter {
      coverage.undrawable(in: $0).isEmpty
    }
    #expect(names.count >= 3)
    let cells = try names.map { try PublicText(scanning: $0) }
    let file = try InspectedPDF(of: sampleNotice(tables: [textTable(["姓名"], cells)]))
    defer { file.close() }
    let words = file.pages.flatMap(\.words).map(\.text)
    for name in names { #expect(words.contains(name)) }
  }

  @Test func `a character that no font has stops the PDF, with all of them named`() throws {
    let error = #expect(throws: PDFError.self) {
      try pdf(of: try paragraph("王\u{FFFFE}和李\u{378}和王\u{FFFFE}"))
    }
    #expect(error?.code == .undrawable(["\u{FFFFE}", "\u{378}"]))
    #expect(error?.id == "FONT-002")
    #expect(error?.description.contains("(U+378)") == true)
  }

  @Test func `a private-use character is refused whatever a font draws for it`() throws {
    #expect(coverage.undrawable(in: "王\u{E000}") == ["\u{E000}"])
    let error = #expect(throws: PDFError.self) { try pdf(of: try paragraph("王\u{E000}")) }
    #expect(error?.code == .undrawable(["\u{E000}"]))
  }

  @Test(arguments: ["王 小\t明\n", "阿卜杜·买买提", "Anna-Marie 李", "葛\u{E0100}城", "\u{FEFF}王"])
  func `what needs no glyph of its own is not called undrawable`(_ text: String) throws {
    #expect(coverage.undrawable(in: text) == [])
    _ = try pdf(of: try paragraph(text))
  }

  @Test func `a character asked for twice is named once, in the order of the text`() {
    #expect(coverage.undrawable(in: "\u{E001}王\u{E000}\u{E001}") == ["\u{E001}", "\u{E000}"])
  }

  @Test func `without a Chinese font the error says what to install`() throws {
    let folder = try folderWithDejaVu()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let error = #expect(throws: PDFError.self) {
      try pdf(of: sampleNotice(paragraphs: ["短文。"]), fonts: .folders([folder]))
    }
    #expect(error?.code == .noChineseFont)
    let asked = #expect(throws: PDFError.self) {
      try FontCoverage(of: .folders([folder])).requireChinese()
    }
    #expect(asked?.code == .noChineseFont)
    #expect(error?.description.contains("fonts-noto-cjk") == true)
    #expect(error?.description.hasSuffix("[FONT-001]") == true)
    #expect(FontCoverage(of: .folders([folder])).undrawable(in: "A公") == ["公"])
  }

  @Test func `a single Chinese font is enough, whatever its name`() throws {
    let path = try output(of: "fc-list", [":family=AR PL UKai CN", "file"])
      .split(separator: ":").first.map(String.init)
    let font = try #require(path, "fonts-arphic-ukai is needed for this test")
    let folder = URL(fileURLWithPath: font).deletingLastPathComponent().path
    let file = try InspectedPDF(
      of: sampleNotice(paragraphs: ["短文。"]), fonts: .folders([folder]))
    defer { file.close() }
    let fonts = try file.fonts.split(separator: "\n").dropFirst(2)
    #expect(fonts.allSatisfy { $0.lowercased().contains("ukai") })
  }

  private func paragraph(_ text: String) throws -> NoticeDocument {
    NoticeDocument(
      title: "公示", blocks: [.paragraph([.text(try PublicText(scanning: text))])],
      issuer: "云溪县教育局", subject: "公示", fingerprint: "0")
  }

  /// A folder with a font that has no Chinese character.
  private func folderWithDejaVu() throws -> String {
    let listed = try output(of: "fc-list", [":family=DejaVu Sans:style=Book", "file"])
    let font = try #require(listed.split(separator: ":").first.map(String.init))
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("gongshi-fonts-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: font, toPath: folder + "/font.ttf")
    return folder
  }

  struct Example: CustomTestStringConvertible {
    let character: Character
    let codePoint: String
    let testDescription: String

    init(_ character: Character, _ value: UInt32, _ words: String) {
      self.character = character
      self.codePoint = String(value, radix: 16)
      self.testDescription = "\(character), \(words)"
    }
  }
}
