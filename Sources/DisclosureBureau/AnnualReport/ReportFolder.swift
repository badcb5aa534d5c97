public import AnnualReporting
public import Disclosure
import DisclosureDocuments
import Foundation
public import InformationRequests
import WorkingDays

/// The folder of one year's report: its texts in 年报.yaml, its numbers in 年报.xlsx.
public struct ReportFolder: Sendable {
  public let path: String

  public init(at path: String) { self.path = path }

  static let textName = "年报.yaml"
  static let bookName = "年报.xlsx"

  private func file(_ name: String) -> String { "\(path)/\(name)" }
  private func holds(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: file(name))
  }

  /// What was laid into a folder; files that were there stay as they are.
  public struct Start: Hashable, Sendable {
    public fileprivate(set) var written: [String] = []
    public fileprivate(set) var kept: [String] = []
  }

  /// Lays the two files: last year's carried over, and table 3 of the requests where they are known.
  ///
  /// - Parameter last: the folder of last year's report, as it was typed.
  /// - Throws: ``ReportRefusal``, ``SheetRefusal``, or what writing throws.
  public func start(
    year: Int, office: String, last: String?, tally: RequestTally?, dryRun: Bool
  ) throws -> Start {
    let before = try last.map { try ReportFolder(at: $0).lastYear(of: year) }
    var book = ReportBook(year: year, office: office, figures: ReportFigures())
    if let before { book.figures.carry(over: before.figures) }
    if let tally { book.items = book.figures.fill(from: tally) }
    book.figures = book.figures.addedUp()
    let texts = ReportTextFile(
      year: year, office: office, last: last.map(fromHere),
      texts: ReportTexts([.opening: ReportFolder.opening]))
    var start = Start()
    if !dryRun { try make() }
    for (name, write) in [
      (ReportFolder.textName, { try writeAtomically(texts.blank(after: before?.texts), to: $0) }),
      (ReportFolder.bookName, { try writeReportBook(book, to: $0) }),
    ] as [(String, (String) throws -> Void)] {
      if holds(name) {
        start.kept.append(name)
      } else {
        if !dryRun { try write(file(name)) }
        start.written.append(name)
      }
    }
    return start
  }

  private static let opening =
    "根据《中华人民共和国政府信息公开条例》，按照\(ReportSources.form.document)规定的格式，编制本报告。"

  /// The way to `other` from this folder, so that both can be moved together.
  private func fromHere(_ other: String) -> String {
    let (here, there) = (components(of: path), components(of: other))
    let common = zip(here, there).prefix { $0 == $1 }.count
    return (here.dropFirst(common).map { _ in ".." } + there.dropFirst(common))
      .joined(separator: "/")
  }

  private func components(of path: String) -> [String] {
    URL(fileURLWithPath: path).standardizedFileURL.pathComponents
  }

  /// With the folders above it; nothing happens when it is there.
  func make() throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ReportRefusal("YEAR-038", "无法建立文件夹 \(path),请检查权限和磁盘空间。")
    }
  }

  /// The report as it stands in the folder, with everything wrong in it.
  public struct Loaded: Sendable {
    public var report: AnnualReport
    public let texts: ReportTextFile
    public let reading: ReportBookReading
    /// Of the workbook first, then of the report as a whole.
    public internal(set) var findings: [Finding]

    public var isBlocked: Bool { findings.contains { $0.severity == .mustFix } }
  }

  /// - Parameter tally: the requests of the year, which then stand behind the numbers of table 3 in
  ///   place of those that were typed.
  /// - Throws: ``ReportRefusal`` or ``SheetRefusal``.
  public func load(
    against tally: (Int) throws -> RequestTally? = { _ in nil }
  ) throws -> Loaded {
    let texts = try readTexts()
    let reading = try readBook()
    var items = reading.items
    if let tally = try tally(texts.year) {
      var counted = ReportFigures()
      items = items.filter { $0.cell.table != .requests } + counted.fill(from: tally)
    }
    let last = try texts.last.map { try ReportFolder(at: resolved($0)).lastYear(of: texts.year) }
    let report = AnnualReport(
      year: texts.year, office: texts.office, figures: reading.figures, texts: texts.texts,
      fee: texts.fee, items: items, last: last)
    let found = report.findings(apartFrom: Set(reading.unread.keys))
    return Loaded(
      report: report, texts: texts, reading: reading, findings: reading.findings + found)
  }

  private func resolved(_ last: String) -> String {
    last.hasPrefix("/") ? last : file(last)
  }

  private func readTexts() throws -> ReportTextFile {
    guard let data = FileManager.default.contents(atPath: file(ReportFolder.textName)),
      let yaml = String(data: data, encoding: .utf8)
    else {
      throw ReportRefusal(
        "YEAR-038",
        "\(path) 里没有能读的 \(ReportFolder.textName)(UTF-8 文字),请先运行 gongshi bureau report start。")
    }
    return try ReportTextFile(yaml: yaml)
  }

  private func readBook() throws -> ReportBookReading {
    guard holds(ReportFolder.bookName) else {
      throw ReportRefusal(
        "YEAR-038", "\(path) 里没有 \(ReportFolder.bookName),请先运行 gongshi bureau report start。")
    }
    return try readReportBook(at: file(ReportFolder.bookName))
  }

  /// What this folder holds, as that of the year before `year`.
  private func lastYear(of year: Int) throws -> AnnualReport.LastYear {
    let texts = try readTexts()
    guard texts.year == year - 1 else {
      throw ReportRefusal(
        "YEAR-035", "\(path) 是 \(texts.year) 年的年报,不是 \(year - 1) 年的,请核对“上年”写的文件夹。")
    }
    return .init(figures: try readBook().figures, texts: texts.texts)
  }
}
