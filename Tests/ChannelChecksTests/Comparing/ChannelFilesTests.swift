import ChannelChecks
import Disclosure
import DisclosureDocuments
import DisclosureSheets
import DisclosureTesting
import Foundation
import Templates
import Testing
import WorkingDays

/// The real files of one notice, as they were made, as other programs saved them, and with one digit
/// changed.
@Suite struct ChannelFilesTests {
  private let folder: String
  private let publication: Publication
  private let document: NoticeDocument

  init() throws {
    folder = NSTemporaryDirectory() + "same-\(UUID().uuidString)/"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    publication = try samplePublication(rows: 40)
    document = try TemplateLibrary(builtIn: templateFiles).document(
      for: publication, kind: sampleKind("hiring.proposed"), fingerprint: publication.fingerprint)
  }

  private func write(_ bytes: some Sequence<UInt8>, _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder + name))
  }

  fileprivate static let names = [
    "notice.pdf", "notice.html", "notice.txt", "notice.docx", "notice.csv", "notice.ics",
    "notice.xlsx", "notice-a3.pdf", "wechat.html", "slides.html", "publication.json",
  ]

  private func write(
    _ document: NoticeDocument, _ publication: Publication,
    _ names: [String] = ChannelFilesTests.names
  ) throws {
    for name in names {
      switch name {
      case "notice.pdf": try write(try pdf(of: document), name)
      case "notice-a3.pdf": try write(try pdf(of: document, on: .a3), name)
      case "wechat.html":
        try write(try weChatArticle(of: document, period: publication.period).utf8, name)
      case "slides.html":
        try write(slideShow(of: document, period: publication.period).utf8, name)
      case "notice.html": try write(html(of: document, period: publication.period).utf8, name)
      case "notice.txt": try write(plainText(of: document).utf8, name)
      case "notice.docx": try write(try word(of: document), name)
      case "notice.csv": try write(csv(of: publication).utf8, name)
      case "notice.ics":
        try write(
          calendarFile(of: publication, fingerprint: publication.fingerprint).utf8, name)
      case "notice.xlsx": try writePublicitySheet(of: publication, to: folder + name)
      default: try write(record(of: publication).text.utf8, name)
      }
    }
  }

  private func expectSame(_ paths: [String]) throws {
    let found = try complaints(paths)
    #expect(found == [])
  }

  private func complaints(_ paths: [String]) throws -> [String] {
    let comparison = try NoticeComparison(ofFilesAt: paths)
    return (comparison.faults + comparison.files.flatMap(\.differences)).map {
      $0.words(reference: comparison.reference)
    }
  }

  private func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(arguments)")
  }

  /// LibreOffice's, with a profile of its own so that another one may run.
  private func convert(_ name: String, to form: String, into output: String) throws {
    try run(
      "soffice", "-env:UserInstallation=file://\(folder)profile", "--headless", "--convert-to",
      form, "--outdir", folder + output, folder + name)
  }

  @Test func `all files of one notice are the same, also as LibreOffice saves and prints them`()
    throws
  {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(document, publication)
    try expectSame([folder])
    let comparison = try NoticeComparison(ofFilesAt: [folder])
    #expect(comparison.files.count == 10)
    #expect(comparison.fingerprint == publication.fingerprint)
    for file in comparison.files where file.file != "notice.ics" {
      #expect(file.agreed.contains("名单 40 行"), "\(file.file): \(file.agreed)")
    }
    try convert("notice.docx", to: "docx", into: "saved")
    try convert("notice.xlsx", to: "xlsx", into: "saved")
    try convert("notice.docx", to: "pdf", into: "saved")
    try expectSame([folder + "publication.json", folder + "saved"])
    try expectSame([folder + "notice.xlsx", folder + "saved"])
  }

  @Test(arguments: [
    "notice.pdf", "notice.html", "notice.txt", "notice.docx", "notice.csv", "notice.xlsx",
    "notice-a3.pdf", "wechat.html", "slides.html",
  ])
  func `one changed digit of the list is told with its file, row and column`(name: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let changed = changedPublication
    let other = try TemplateLibrary(builtIn: templateFiles).document(
      for: changed, kind: sampleKind("hiring.proposed"), fingerprint: publication.fingerprint)
    try write(document, publication, ["publication.json"])
    try write(other, changed, [name])
    let found = try complaints([folder + "publication.json", folder + name])
      .filter { !$0.contains("[SAME-002]") }
    #expect(found.count == 1, "\(found)")
    let words = found.first ?? ""
    #expect(words.hasPrefix("表“拟聘用人员名单”第 17 行("), "\(words)")
    #expect(words.contains("“总成绩”:这里(") && words.contains("是“61.23”"), "\(words)")
    #expect(
      words.contains(
        "publication.json 是“\(publication.tables[0].row(16).dropLast().last?.text ?? "")”"))
  }

  /// The total of row 17 is 61.23.
  private var changedPublication: Publication {
    let table = publication.tables[0]
    var cells = table.cells
    cells[16 * table.columns.count + 8] = .score(Score(units: 61_230_000), places: 2)
    let changed = PublicTable(
      title: table.title, columns: table.columns, cells: cells, orderWords: table.orderWords)
    return Publication(
      kind: publication.kind, title: publication.title, issuer: publication.issuer,
      facts: publication.facts, period: publication.period, tables: [changed])
  }

  @Test func `a record whose content was changed is told`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(document, publication)
    let path = URL(fileURLWithPath: folder + "publication.json")
    let text = try String(contentsOf: path, encoding: .utf8)
    try write(text.replacing("云溪县教育局人事科", with: "云溪县教育局基教科").utf8, "publication.json")
    let found = try complaints([folder + "publication.json", folder + "notice.ics"])
    #expect(found.contains { $0.hasSuffix("内容被改过,请用生成公示时得到的原件。[SAME-003]") }, "\(found)")
  }

  @Test func `one changed word of a paragraph is told by what the other files say`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(document, publication)
    let path = URL(fileURLWithPath: folder + "notice.html")
    let page = try String(contentsOf: path, encoding: .utf8)
    #expect(page.contains("不予受理"))
    try write(page.replacing("不予受理", with: "均予受理").utf8, "notice.html")
    let found = try complaints([folder])
    #expect(
      found.count == 1 && found.allSatisfy { $0.contains("均予受理") && $0.contains("不予受理") },
      "\(found)")
  }

  @Test func `one file alone is refused`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write("公示".utf8, "notice.txt")
    let refusal = try #require(throws: SameRefusal.self) {
      try NoticeComparison(ofFilesAt: [folder + "notice.txt"])
    }
    #expect(refusal.id == "SAME-018")
  }
}
