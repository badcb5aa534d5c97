public import Disclosure
import WorkingDays
public import PersonalData

extension CaseFile {
  /// The paper, to be worded by its template; nil while a finding must be mended.
  ///
  /// - Throws: ``PrivateContent``, when a place or a reason holds a private number.
  public func paper(_ paper: CasePaper) throws(PrivateContent) -> RecordPaper? {
    guard allows(paper) else { return nil }
    var texts = try common
    var tables: [RecordPaper.Table] = []
    switch paper {
    case .certificate:
      texts += try [rowCount] + periodTexts + objectionTexts + evidenceTexts
    case .result: texts += try [rowCount] + periodTexts + objectionTexts + resultTexts
    case .form:
      texts += try [rowCount] + formTexts
      tables = [try signatureTable]
    case .addendum: texts += try movedTexts
    case .removal: texts += try removalTexts
    case .record: texts += try [rowCount] + recordTexts
    }
    return RecordPaper(
      template: paper.template, issuer: try PublicText(scanning: unit), date: at.day,
      parts: [RecordPaper.Part(texts: texts, tables: tables)])
  }

  func text(_ name: String, _ value: String) throws(PrivateContent) -> RecordPaper.Text {
    RecordPaper.Text(name, [try PublicText(scanning: value)])
  }

  /// One that may be missing.
  func text(
    _ name: String, _ values: [String]
  ) throws(PrivateContent) -> RecordPaper.Text {
    var texts: [PublicText] = []
    for value in values { texts.append(try PublicText(scanning: value)) }
    return RecordPaper.Text(name, texts, isOptional: true)
  }

  /// What every paper may name.
  private var common: [RecordPaper.Text] {
    get throws(PrivateContent) {
      [
        try text("演练", rehearsal == nil ? [] : ["演练"]),
        try text("公示标题", state.current.title), try text("公示编号", notice),
        try text("指纹", state.current.fingerprint),
      ]
    }
  }

  private var rowCount: RecordPaper.Text {
    get throws(PrivateContent) { try text("条数", "\(state.current.rowCount)") }
  }

  func table(
    _ name: String, _ title: String, _ headers: [String], _ rows: [[String]]
  ) throws(PrivateContent) -> RecordPaper.Table {
    var cells: [PublicCell] = []
    for text in rows.joined() { cells.append(.text(try PublicText(scanning: text))) }
    let columns = headers.map { PublicColumn(header: $0, type: .text, width: 16) }
    return RecordPaper.Table(
      name, PublicTable(title: title, columns: columns, cells: cells, orderWords: "按时间先后排列"))
  }
}

// MARK: Where and how long

extension CaseFile {
  /// As 第1处，公示栏（办公楼一楼）：2026年9月14日09:00张贴，照片1张.
  private func words(of posting: Posting) -> String {
    "第\(posting.number)处，\(posting.channel)（\(posting.place)）：\(posting.at.chinese)张贴"
  }

  /// Every posting with its end, whatever `more` adds.
  func postingLines(_ more: (Posting) -> String) -> [String] {
    (state.exposure?.rounds ?? []).flatMap { round in
      round.postings.map { posting in
        let end = round.takenDown[posting.number].map { "\($0.chinese)撤下" } ?? "还没有撤下"
        return "\(words(of: posting))，\(end)\(more(posting))"
      }
    }
  }

  private func evidence(of posting: Posting) -> String {
    var photographs = 0
    var pages: [String] = []
    for evidence in posting.evidence {
      switch evidence {
      case .photograph: photographs += 1
      case .page(let address, _): pages.append(address)
      }
    }
    let words = (photographs > 0 ? ["照片\(photographs)张"] : []) + pages.map { "网页\($0)" }
    return "，" + (words.isEmpty ? "没有证据" : words.joined(separator: "，"))
  }

  fileprivate var periodTexts: [RecordPaper.Text] {
    get throws(PrivateContent) {
      let plan = state.current.period
      let round = state.exposure?.round
      return [
        try text("起算时间", round?.period?.start.chinese ?? ""),
        try text("首日", [round?.period?.firstCounted.chinese].compactMap(\.self)),
        try text("期满时间", round?.ends?.chineseEnd ?? ""),
        try text("天数", "\(plan.count)\(plan.unit.chinese)"), try text("依据", [plan.source]),
        try text(
          "改期",
          moves.map { "原定\($0.from.chineseEnd)届满，因\($0.because)，改为\($0.to.chineseEnd)届满" }),
        try text("重新公示", (state.exposure?.rounds ?? []).compactMap(\.because)),
      ]
    }
  }

  fileprivate var evidenceTexts: [RecordPaper.Text] {
    get throws(PrivateContent) {
      let photographs = photographs
      return [
        try text("张贴", postingLines(evidence)),
        try text("照片张数", photographs.isEmpty ? [] : ["\(photographs.count)"]),
        // Twelve characters are enough to tell one from another and too few to be a number of anyone.
        try text(
          "照片校验值",
          photographs.isEmpty
            ? [] : [photographs.map { String($0.prefix(12)) }.joined(separator: "、")]),
      ]
    }
  }
}

// MARK: What came in and what came of it

extension CaseFile {
  fileprivate var objectionTexts: [RecordPaper.Text] {
    get throws(PrivateContent) {
      [
        try text("没有异议", objections.isEmpty ? ["公示期内没有收到异议"] : []),
        try text("异议件数", objections.isEmpty ? [] : ["\(objections.count)"]),
        try text("异议", objections.map(words)),
      ]
    }
  }

  private func words(of objection: Objection) -> String {
    let registration = objection.state.registration
    let about = registration.row.map { "涉及名单第\($0)行" } ?? "涉及整份公示"
    let corrected = objection.state.corrections.last.map { "，已另发更正公示\($0)" } ?? ""
    return
      "\(objection.id)：\(registration.arrived.day.chinese)收到，\(about)，\(objection.state.standing.chinese)\(corrected)"
  }

  fileprivate var resultTexts: [RecordPaper.Text] {
    get throws(PrivateContent) {
      let frozen = state.exposure?.frozenRows ?? []
      return [
        try text("结论", conclusion),
        try text(
          "暂缓", frozen.isEmpty ? [] : [frozen.map { "第\($0)行" }.joined(separator: "、")]),
      ]
    }
  }

  private var conclusion: String {
    guard case .concluded(let outcome, _)? = state.ending else { return "" }
    return switch outcome {
    case .noObjection: "公示无异议，按公示的内容办理"
    case .decided: "异议已逐件核查办结，公示的内容不变，按公示的内容办理"
    case .corrected(let by): "公示的内容有更正，以更正公示（编号\(by)）为准"
    }
  }
}
