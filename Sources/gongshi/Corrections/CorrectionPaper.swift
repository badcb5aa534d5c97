import Disclosure
import DisclosureDocuments
import DisclosureStore
import Foundation
import NoticeLife
import PersonalData
import WorkingDays

extension Correction {
  /// The correction notice (更正公示) in its forms; on the web the list is left out where it may not
  /// be shown.
  func artefacts(for new: Publication, _ templates: TemplateLibrary) throws -> [Artefact] {
    func documents(_ showsList: Bool) throws -> [NoticeDocument] {
      try templates.documents(for: try paper(for: new, showsList: showsList))
    }
    let board = try documents(true)
    let page = try documents(new.web == nil)[0]
    let list = new.web == nil ? "" : "(有名单,不上网)"
    return [
      Artefact("更正公示.pdf", "与更正后的公示一起张贴\(list)", of: { try pdf(of: board) }),
      Artefact("更正公示.docx", "用 WPS 或 Word 打开\(list)", of: { try word(of: board) }),
      Artefact("更正公示.html", "网页", text: { html(of: page, period: nil) }),
      Artefact("更正公示.txt", "纯文本", text: { plainText(of: page) }),
    ]
  }

  private func paper(
    for new: Publication, showsList: Bool
  ) throws(PrivateContent) -> RecordPaper {
    let period = new.period
    let days = "\(period.firstCounted.chinese)至\(period.lastDay.chinese)"
    return RecordPaper(
      template: "life.correction", issuer: new.issuer, date: posted,
      parts: [
        RecordPaper.Part(
          texts: [
            try text("公示标题", [old.notice.title]), try text("指纹", [old.notice.fingerprint]),
            try text("更正后指纹", [new.fingerprint]),
            try text("原张贴日", [old.notice.posted.chinese]),
            try text("更正原因", reason.map { [$0] } ?? [], isOptional: true),
            try text("更正概况", rulesInWords, isOptional: true),
            try text("期间", ["\(days)，共\(period.count)\(period.unit.chinese)"]),
            try text("公示期说明", [comparison.startsAgain ? "公示期重新计算" : "公示期继续，不重新计算"]),
            try text(
              "表格说明", showsList || rows.difference.isEmpty ? [] : ["名单的改动只在校内张贴，网上不公布"],
              isOptional: true),
          ], tables: [try table(showsList: showsList)])
      ])
  }

  private var rulesInWords: [String] { comparison.decidingRules.map(\.words) }

  private func text(
    _ name: String, _ values: [String], isOptional: Bool = false
  ) throws(PrivateContent) -> RecordPaper.Text {
    var texts: [PublicText] = []
    for value in values { texts.append(try PublicText(scanning: value, for: [])) }
    return RecordPaper.Text(name, texts, isOptional: isOptional)
  }

  /// Old and new side by side: statements first, then the list row by row.
  private func table(
    showsList: Bool
  ) throws(PrivateContent) -> RecordPaper.Table {
    var lines = comparison.statements.map { ["全文", $0.name, $0.old ?? "（没有）", $0.new ?? "（删去）"] }
    if showsList {
      lines += rows.sideBySide
    } else if !rows.difference.isEmpty {
      lines.append(["名单", "各行", "（只在校内张贴）", "（只在校内张贴）"])
    }
    if comparison.changesOrder { lines.append(["名单", "次序", "原来的次序", "更正后的次序"]) }
    var cells: [PublicCell] = []
    for text in lines.joined() {
      cells.append(.text(try PublicText(scanning: text, for: [.residentID, .studentNumber])))
    }
    let columns = zip(["对象", "栏目", "原公示", "更正为"], [20, 12, 24, 24]).map {
      PublicColumn(header: $0, type: .text, width: $1)
    }
    return RecordPaper.Table(
      "更正对照",
      PublicTable(title: "更正对照表", columns: columns, cells: cells, orderWords: "先列全文,再按名单的次序"))
  }
}

extension DifferenceLines {
  /// A line for each changed field, new row and row that is gone: whom, which column, old, new.
  fileprivate var sideBySide: [[String]] {
    difference.changed.flatMap { row in
      row.fields.map { [label(after(row.after)), $0.header, shown($0.old), shown($0.new)] }
    }
      + difference.added.map { [label(after($0)), "整行", "（没有）", words(of: after($0))] }
      + difference.gone.map { [label(before($0)), "整行", words(of: before($0)), "（删去）"] }
  }

  /// Header and text of a whole row.
  private func words(of texts: [String: String]) -> String {
    headers.compactMap { header in
      texts[header].flatMap { $0.isEmpty ? nil : "\(header)\($0)" }
    }.joined(separator: "，")
  }
}
