import AnnualReporting
import Disclosure
import DisclosureDocuments
public import WorkingDays

extension ReportFolder.Loaded {
  /// Writes the report as PDF, Word file and page into `folder`, and says their names.
  ///
  /// - Throws: ``ReportRefusal`` when something must be mended first or no day is named, and what
  ///   the formats throw.
  public func write(to folder: String, dated day: CalendarDay?, dryRun: Bool) throws -> [String] {
    guard !isBlocked else {
      let count = findings.count { $0.severity == .mustFix }
      throw ReportRefusal(
        "YEAR-037", "还有 \(count) 处必须改,没有写出任何文件。请先用 gongshi bureau report check 看清并改好。")
    }
    guard let day = day ?? texts.dated else {
      throw ReportRefusal("YEAR-036", "没有落款日期,请在 年报.yaml 里写“落款日期”,或用 --dated 指定。")
    }
    let document = try report.document(dated: day)
    let files: [(name: String, bytes: [UInt8])] = [
      ("\(report.title).pdf", try pdf(of: document)),
      ("\(report.title).docx", try word(of: document)),
      ("\(report.title).html", Array(html(of: document, period: nil).utf8)),
    ]
    guard !dryRun else { return files.map(\.name) }
    try ReportFolder(at: folder).make()
    for file in files { try writeAtomically(file.bytes, to: "\(folder)/\(file.name)") }
    return files.map(\.name)
  }

  /// Writes the page of statistics.
  public func writeStatistics(to path: String, dryRun: Bool) throws {
    let page = html(of: try report.statistics(), period: nil)
    guard !dryRun else { return }
    try writeAtomically(page, to: path)
  }

  /// Writes what the office needs to mend the report: the working paper, and the workbook with its
  /// findings marked.
  public func writeWorkingPapers(to folder: String, dryRun: Bool) throws -> [String] {
    let page = "年报核对稿.html"
    let book = "年报_需修改_\(findings.count)处.xlsx"
    let paper = html(of: try report.workingPaper(of: findings), period: nil)
    guard !dryRun else { return [page, book] }
    try ReportFolder(at: folder).make()
    try writeAtomically(paper, to: "\(folder)/\(page)")
    let marked = ReportBook(
      year: report.year, office: report.office, figures: report.figures, items: report.items,
      unread: reading.unread)
    try writeReportBook(marked, findings: findings, to: "\(folder)/\(book)")
    return [page, book]
  }
}
