import AnnualReporting
import Disclosure
import DisclosureBureau
import DisclosureTesting
import Foundation
import InformationRequests
import Testing

@Suite struct ReportFolderTests {
  private func started(
    in folder: ReportScratch, year: Int = 2026, last: String? = nil, tally: RequestTally? = nil
  ) throws -> ReportFolder {
    let report = ReportFolder(at: folder.path + "/\(year)")
    let start = try report.start(
      year: year, office: "云溪县教育局", last: last, tally: tally, dryRun: false)
    #expect(start.written == ["年报.yaml", "年报.xlsx"] && start.kept == [])
    return report
  }

  private func rewrite(_ report: ReportFolder, _ change: (String) -> String) throws {
    let path = report.path + "/年报.yaml"
    let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    try writeAtomically(change(text), to: path)
  }

  /// The year 2025 with one request left over, its texts written.
  private func lastYear(in folder: ReportScratch) throws -> ReportFolder {
    let requests = [
      CountedRequest(id: "S-2025-0001", applicant: .company, received: "2025-12-29")
    ]
    let last = try started(
      in: folder, year: 2025, tally: RequestTally(year: 2025, of: requests))
    try rewrite(last) { $0.replacing("\n监督保障:", with: "\n监督保障: |\n  组织了一次业务培训，逐校督查。") }
    return last
  }

  @Test func `files that are there stay, and a dry run writes nothing`() throws {
    let folder = try ReportScratch()
    let report = try started(in: folder)
    let again = try report.start(
      year: 2026, office: "别的单位", last: nil, tally: nil, dryRun: false)
    #expect(again.kept == ["年报.yaml", "年报.xlsx"] && again.written == [])
    let dry = try ReportFolder(at: folder.path + "/空").start(
      year: 2026, office: "云溪县教育局", last: nil, tally: nil, dryRun: true)
    #expect(dry.written.count == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/空"))
  }

  @Test func `a new year begins with what the last one left over, and its words beside the new`()
    throws
  {
    let folder = try ReportScratch()
    let last = try lastYear(in: folder)
    let report = try started(in: folder, last: last.path)
    let loaded = try report.load()
    #expect(loaded.report.figures.number(ReportCell(.carried, of: .company)) == 1)
    #expect(loaded.report.figures.number(ReportCell(.carried)) == 1)
    #expect(loaded.report.figures[ReportCell(.received, of: .company)] == .blank)
    #expect(loaded.report.last?.texts.sentences(of: .oversight) == ["组织了一次业务培训，逐校督查。"])
    let yaml = String(
      decoding: FileManager.default.contents(atPath: report.path + "/年报.yaml") ?? Data(),
      as: UTF8.self)
    #expect(yaml.contains("# 上年写的(照抄会在核对时指出):\n#   组织了一次业务培训，逐校督查。\n监督保障:"))
    #expect(loaded.report.texts.paragraphs(of: .oversight) == [])
    // The way to last year's folder holds wherever both are moved to.
    #expect(loaded.texts.last == "../2025")
  }

  @Test func `a copied sentence is found, and marked in the working paper`() throws {
    let folder = try ReportScratch()
    let report = try started(in: folder, last: try lastYear(in: folder).path)
    try rewrite(report) { $0.replacing("\n监督保障:", with: "\n监督保障: |\n  组织了一次业务培训，逐校督查。") }
    let loaded = try report.load()
    #expect(loaded.findings.contains { $0.rule == "YEAR-012" })
    #expect(
      try loaded.writeWorkingPapers(to: folder.path + "/核对", dryRun: false).first == "年报核对稿.html")
    let page = String(
      decoding: FileManager.default.contents(atPath: folder.path + "/核对/年报核对稿.html") ?? Data(),
      as: UTF8.self)
    #expect(page.contains("〔与上年一字不差〕</strong><strong>组织了一次业务培训，逐校督查。"))
  }

  @Test func `with the requests each number of table 3 opens to them`() throws {
    let folder = try ReportScratch()
    let requests = [
      CountedRequest(
        id: "S-2026-0001", applicant: .person, received: "2026-01-05",
        closed: .init(on: "2026-01-20", outcome: .disclosed))
    ]
    let tally = RequestTally(year: 2026, of: requests)
    let report = try started(in: folder, tally: tally)
    let loaded = try report.load { _ in tally }
    #expect(!loaded.findings.contains { $0.rule == "YEAR-018" })
    #expect(try report.load().report.items == loaded.report.items)
    _ = try loaded.writeWorkingPapers(to: folder.path + "/核对", dryRun: false)
    let page = String(
      decoding: FileManager.default.contents(atPath: folder.path + "/核对/年报核对稿.html") ?? Data(),
      as: UTF8.self)
    #expect(page.contains("<details><summary>1</summary><ul><li>S-2026-0001</li></ul></details>"))
    // Requests that are not in the workbook any more are missed.
    let more = RequestTally(
      year: 2026,
      of: requests + [CountedRequest(id: "S-2026-0002", applicant: .person, received: "2026-02-01")]
    )
    #expect(try report.load { _ in more }.findings.contains { $0.rule == "YEAR-018" })
  }

  @Test func `a report with something to mend is not written, a sound one in three formats`() throws
  {
    let folder = try ReportScratch()
    let last = try lastYear(in: folder)
    let requests = [
      CountedRequest(
        id: "S-2025-0001", applicant: .company, received: "2025-12-29",
        closed: .init(on: "2026-01-09", outcome: .notHeld))
    ]
    let report = try started(
      in: folder, last: last.path, tally: RequestTally(year: 2026, of: requests))
    let out = folder.path + "/正式稿"
    #expect(throws: ReportRefusal.self) {
      try report.load().write(to: out, dated: "2027-01-15", dryRun: false)
    }
    try rewrite(report) { yaml in
      ReportSection.allCases.filter { $0 != .opening }.reduce(yaml) { yaml, section in
        yaml.replacing(
          "\n\(section.chinese):\n", with: "\n\(section.chinese): |\n  做了\(section.chinese)的工作。\n")
      }.replacing("\n收取信息处理费:", with: "\n收取信息处理费: 0")
    }
    // Tables 2 and 4 are typed by hand.
    var figures = try report.load().report.figures
    for table in [ReportTable.issued, .remedies] {
      for cell in table.cells { figures[cell] = cell.isMoney ? .money(Amount(fen: 0)) : .number(0) }
    }
    try writeReportBook(
      ReportBook(year: 2026, office: "云溪县教育局", figures: figures), to: report.path + "/年报.xlsx")
    let loaded = try report.load()
    #expect(loaded.findings.filter { $0.severity == .mustFix } == [])
    #expect(throws: ReportRefusal.self) { try loaded.write(to: out, dated: nil, dryRun: false) }
    let files = try loaded.write(to: out, dated: "2027-01-15", dryRun: false)
    #expect(files.map { $0.suffix(5) } == ["告.pdf", ".docx", ".html"])
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: out)) == Set(files))
  }

  @Test(arguments: [
    ("年度: 2026", "年度: 二〇二六"), ("年度: 2026", "年度:"), ("单位: 云溪县教育局", "单位:"),
    ("落款日期:", "落款日期: 一月"), ("收取信息处理费:", "收取信息处理费: 不多"), ("主动公开:", "主动公布:"),
  ])
  func `a wrong entry of the texts is refused in words`(entry: String, wrong: String) throws {
    let folder = try ReportScratch()
    let report = try started(in: folder)
    try rewrite(report) { $0.replacing(entry, with: wrong) }
    let refusal = #expect(throws: ReportRefusal.self) { try report.load() }
    #expect(refusal?.id == "YEAR-034")
  }

  @Test func `another year's folder is not last year's, and an empty one is none`() throws {
    let folder = try ReportScratch()
    let last = try lastYear(in: folder)
    let refusal = #expect(throws: ReportRefusal.self) {
      try started(in: folder, year: 2027, last: last.path)
    }
    #expect(refusal?.id == "YEAR-035")
    let empty = #expect(throws: ReportRefusal.self) { try ReportFolder(at: folder.path).load() }
    #expect(empty?.id == "YEAR-038")
  }
}
