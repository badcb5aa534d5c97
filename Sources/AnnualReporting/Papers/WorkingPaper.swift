public import Disclosure
public import PersonalData

extension AnnualReport {
  /// For the office's own eyes: what is wrong, each number with the things it counts, and the texts
  /// with what was copied from last year marked.
  ///
  /// - Throws: ``PrivateContent``, when a text or an item has a private number in it.
  public func workingPaper(of findings: [Finding]) throws(PrivateContent) -> NoticeDocument {
    var blocks: [NoticeDocument.Block] = [
      .heading(level: 1, PublicText("一、发现的问题")), .list(try lines(of: findings)),
      .heading(level: 1, PublicText("二、各表数字（有明细的点开数字看）")),
    ]
    for table in ReportTable.allCases {
      blocks.append(.form(try table.form(of: figures, items: items)))
    }
    blocks.append(.heading(level: 1, PublicText("三、文字与上一年对照")))
    blocks += try comparison()
    return NoticeDocument(
      title: try PublicText(scanning: "\(title)核对稿"), blocks: blocks,
      issuer: try PublicText(scanning: office), subject: PublicText("年度报告核对稿，不公开"),
      fingerprint: nil)
  }

  private func lines(of findings: [Finding]) throws(PrivateContent) -> [[NoticeDocument.Inline]] {
    guard !findings.isEmpty else { return [[.text(PublicText("没有发现问题。"))]] }
    var lines: [[NoticeDocument.Inline]] = []
    for (index, finding) in findings.enumerated() {
      lines.append([
        .strong(try PublicText(scanning: "\(index + 1).\(finding.severity.rawValue)：")),
        .text(try PublicText(scanning: finding.description)),
      ])
    }
    return lines
  }

  private func comparison() throws(PrivateContent) -> [NoticeDocument.Block] {
    guard let last else { return [.paragraph([.text(PublicText("手边没有上一年的文字。"))])] }
    var blocks: [NoticeDocument.Block] = []
    for section in ReportSection.allCases {
      let sentences = texts.compared(section, with: last.texts)
      guard !sentences.isEmpty else { continue }
      blocks.append(.heading(level: 2, try PublicText(scanning: section.chinese)))
      var words: [NoticeDocument.Inline] = []
      for sentence in sentences {
        let text = try PublicText(scanning: sentence.text)
        switch sentence.origin {
        case .own: words.append(.text(text))
        case .copied: words += [.strong(PublicText("〔与上年一字不差〕")), .strong(text)]
        case .renumbered: words += [.strong(PublicText("〔只换了数字〕")), .text(text)]
        }
      }
      blocks.append(.paragraph(words))
    }
    return blocks
  }
}
