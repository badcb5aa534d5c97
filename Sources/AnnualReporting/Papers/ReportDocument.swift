public import Disclosure
public import WorkingDays
public import PersonalData

extension AnnualReport {
  /// As 云溪县教育局2026年政府信息公开工作年度报告.
  public var title: String { "\(office)\(year)年政府信息公开工作年度报告" }

  /// The report in the six sections of the form.
  ///
  /// - Throws: ``PrivateContent``, when a text has a private number in it.
  public func document(dated day: CalendarDay) throws(PrivateContent) -> NoticeDocument {
    var blocks = try paragraphs(of: .opening)
    blocks.append(.heading(level: 1, PublicText("一、总体情况")))
    for (mark, section) in zip(["一", "二", "三", "四", "五"], ReportSection.general) {
      let heading = try PublicText(scanning: "（\(mark)）\(section.chinese)")
      blocks.append(.heading(level: 2, heading))
      blocks += try paragraphs(of: section)
    }
    for (mark, table) in zip(["二", "三", "四"], ReportTable.allCases) {
      blocks.append(.heading(level: 1, try PublicText(scanning: "\(mark)、\(table.title)")))
      blocks.append(.form(try table.form(of: figures)))
    }
    blocks.append(
      .heading(level: 1, try PublicText(scanning: "五、\(ReportSection.problems.chinese)")))
    blocks += try paragraphs(of: .problems)
    blocks.append(.heading(level: 1, try PublicText(scanning: "六、\(ReportSection.other.chinese)")))
    blocks += try paragraphs(of: .other) + feeParagraph
    let issuer = try PublicText(scanning: office)
    blocks.append(
      .signature(
        .init(issuers: [issuer], date: try PublicText(scanning: day.chinese), hasSeal: false)))
    return NoticeDocument(
      title: try PublicText(scanning: title), blocks: blocks, issuer: issuer,
      subject: PublicText("政府信息公开工作年度报告"), fingerprint: nil)
  }

  private func paragraphs(
    of section: ReportSection
  ) throws(PrivateContent) -> [NoticeDocument.Block] {
    var blocks: [NoticeDocument.Block] = []
    for text in texts.paragraphs(of: section) {
      blocks.append(.paragraph([.text(try PublicText(scanning: text))]))
    }
    return blocks
  }

  private var feeParagraph: [NoticeDocument.Block] {
    get throws(PrivateContent) {
      guard let fee else { return [] }
      return [
        .paragraph([.text(try PublicText(scanning: "本年度收取信息处理费\(fee)元。"))])
      ]
    }
  }
}
