public import Disclosure
public import DisclosureDocuments
public import SchoolOversight
public import WorkingDays
import PersonalData

/// What a circular (通报) on a quarter's disclosure is drafted from.
public struct Circular: Sendable {
  public let coverage: Coverage
  public let ranking: Ranking
  public let title: CoverageTitle
  /// Under the circular.
  public let date: CalendarDay
  /// Why it is no circular in earnest; nil in earnest.
  public let rehearsal: String?

  public init(
    coverage: Coverage, ranking: Ranking, title: CoverageTitle, date: CalendarDay,
    rehearsal: String? = nil
  ) {
    self.coverage = coverage
    self.ranking = ranking
    self.title = title
    self.date = date
    self.rehearsal = rehearsal
  }

  /// Below so many schools a share hangs on one of them; the program's own.
  static let fewSchools = 3
  /// More bars would not be read on one page.
  static let mostBars = 24

  /// The circular, worded by the template bureau.circular, its chart behind the first table.
  ///
  /// - Throws: ``PrivateContent`` when a name holds a private number, ``TemplateError`` otherwise.
  public func document(by library: TemplateLibrary) throws -> NoticeDocument {
    let worded = try library.documents(for: try paper())[0]
    guard let chart = try chart() else { return worded }
    var blocks = worded.blocks
    let table = blocks.firstIndex { if case .table = $0 { true } else { false } }
    blocks.insert(.drawing(chart), at: (table ?? blocks.count - 1) + 1)
    return NoticeDocument(
      title: worded.title, blocks: blocks, issuer: worded.issuer, subject: worded.subject,
      fingerprint: nil)
  }

  func paper() throws(PrivateContent) -> RecordPaper {
    RecordPaper(
      template: "bureau.circular", issuer: try PublicText(scanning: title.issuer), date: date,
      parts: [
        RecordPaper.Part(
          texts: try texts(), tables: [try areaTable(), try dutyTable(), try rankTable()])
      ])
  }

  private func texts() throws(PrivateContent) -> [RecordPaper.Text] {
    let all = CoverageCounts(coverage.items)
    let span = coverage.span
    var texts: [RecordPaper.Text] = []
    for (name, words) in [
      ("统计期", title.span),
      ("起止", "\(span.lowerBound.chinese)至\(span.upperBound.chinese)"),
      ("统计到", coverage.day.chinese), ("学校数", "\(coverage.rows.count)"),
      ("应公开", "\(all.owed)"), ("已公开", "\(all.published)"), ("及时", "\(all[.done])"),
      ("超期", "\(all[.late])"), ("未公开", "\(all[.blank])"),
      ("公开率", percentage(perMille: all.publishedPerMille)),
      ("及时率", percentage(perMille: all.timelyPerMille)), ("分片", areas.word),
      ("满分", "\(ranking.sheet.total)"), ("名次说明", ranking.sheet.ties.words),
    ] {
      texts.append(RecordPaper.Text(name, [try PublicText(scanning: words)]))
    }
    for (name, words) in [
      ("演练", rehearsal == nil ? nil : "演练"),
      ("不明", all[.unknown] > 0 ? "\(all[.unknown])" : nil), ("小片", fewWords),
      ("问题", problems), ("暂定", provisional), ("条数提醒", postWords),
    ] {
      texts.append(
        RecordPaper.Text(
          name,
          try words.map { text throws(PrivateContent) in [try PublicText(scanning: text)] }
            ?? [], isOptional: true))
    }
    return texts
  }
}

// MARK: Areas

extension Circular {
  /// Schools that are told of together.
  struct Area {
    let name: String
    let rows: [Coverage.Row]

    var counts: CoverageCounts { CoverageCounts(rows.flatMap(\.items)) }
  }

  /// Townships, or stages where there are too many townships for a chart.
  var areas: (word: String, list: [Area]) {
    let towns = areas(by: \.township)
    guard towns.count > Circular.mostBars else { return ("乡镇（街道）", towns) }
    return ("学段", areas { $0.stage.rawValue })
  }

  private func areas(by name: (School) -> String) -> [Area] {
    grouped(coverage.rows, by: { name($0.school) }).map { Area(name: $0.key, rows: $0.items) }
  }

  fileprivate var fewWords: String? {
    let few = areas.list.filter { $0.rows.count < Circular.fewSchools }
    guard !few.isEmpty else { return nil }
    let names = few.map { "\($0.name)（\($0.rows.count)所）" }.joined(separator: "、")
    return "\(names)学校不足\(Circular.fewSchools)所，比率受个别学校影响大，只供参考，不作比较"
  }

  private func cell(_ text: String) throws(PrivateContent) -> PublicCell {
    .text(try PublicText(scanning: text))
  }

  fileprivate func areaTable() throws(PrivateContent) -> RecordPaper.Table {
    var cells: [PublicCell] = []
    for area in areas.list {
      cells += [try cell(area.name), .integer(area.rows.count)] + (try figures(area.counts))
    }
    let columns = [
      PublicColumn(header: areas.word, type: .text, width: 14),
      PublicColumn(header: "学校数", type: .integer, width: 8, isTotalled: true),
    ]
    return table("分片", "各\(areas.word)公开情况", columns + figureColumns, cells, "按学校名录中的先后排列")
  }

  fileprivate func dutyTable() throws(PrivateContent) -> RecordPaper.Table {
    var cells: [PublicCell] = []
    for (index, duty) in coverage.duties.enumerated() {
      let counts = CoverageCounts(coverage.rows.flatMap { $0.cells[index].items })
      guard counts.owed > 0 else { continue }
      cells += [try cell(duty.name)] + (try figures(counts))
    }
    let columns = [PublicColumn(header: "事项", type: .text, width: 20)]
    return table("事项", "各事项公开情况", columns + figureColumns, cells, "按公开事项清单的先后排列，不列本期没有到期的")
  }

  private var figureColumns: [PublicColumn] {
    ["应公开", "已公开", "及时", "超期", "未公开"].map {
      PublicColumn(header: $0, type: .integer, width: 8, isTotalled: true)
    } + [PublicColumn(header: "及时率", type: .text, width: 10)]
  }

  private func figures(_ counts: CoverageCounts) throws(PrivateContent) -> [PublicCell] {
    [
      .integer(counts.owed), .integer(counts.published), .integer(counts[.done]),
      .integer(counts[.late]), .integer(counts[.blank]),
      try cell(percentage(perMille: counts.timelyPerMille)),
    ]
  }

  private func table(
    _ name: String, _ title: String, _ columns: [PublicColumn], _ cells: [PublicCell],
    _ order: String
  ) -> RecordPaper.Table {
    RecordPaper.Table(
      name, PublicTable(title: title, columns: columns, cells: cells, orderWords: order))
  }

  /// As many decimals as the points need, so that the columns are no wider than they must be.
  private var places: Int {
    let all = ranking.schools.flatMap { [$0.lost, $0.score] }
    return (0..<ScoringSheet.places).first { places in
      all.allSatisfy { $0.rounded(to: places, .truncate) == $0 }
    } ?? ScoringSheet.places
  }

  fileprivate func rankTable() throws(PrivateContent) -> RecordPaper.Table {
    let places = places
    var cells: [PublicCell] = []
    for school in ranking.schools {
      cells += [
        try cell(school.school.name), .integer(school.counts.owed),
        .integer(school.counts.published), .integer(school.counts[.done]),
        .integer(school.counts[.late]), .score(school.lost, places: places),
        .score(school.score, places: places),
        try cell(school.isProvisional ? "\(school.rank)（暂定）" : "\(school.rank)"),
      ]
    }
    let counts = ["应公开", "已公开", "及时", "超期"].map {
      PublicColumn(header: $0, type: .integer, width: 8)
    }
    let points = ["扣分", "得分"].map {
      PublicColumn(header: $0, type: .score(places: places), width: 10)
    }
    return table(
      "名次", "各校评分和名次",
      [PublicColumn(header: "单位", type: .text, width: 22)] + counts + points
        + [PublicColumn(header: "名次", type: .text, width: 12)], cells, "按名次排列，并列的按学校名录中的先后排列")
  }

  fileprivate func chart() throws(PrivateContent) -> Drawing? {
    let list = areas.list.filter { $0.counts.owed > 0 }
    guard !list.isEmpty else { return nil }
    var names: [PublicText] = []
    for area in list { names.append(try PublicText(scanning: area.name)) }
    let chart = BarChart(
      title: try PublicText(scanning: "各\(areas.word)应公开事项的公开情况"), unit: PublicText("件"),
      categories: names,
      series: [
        .init(PublicText("按时"), list.map { $0.counts[.done] }),
        .init(PublicText("超期"), list.map { $0.counts[.late] }),
        .init(PublicText("未公开"), list.map { $0.counts[.blank] }),
      ], arrangement: .stacked)
    return try chart.drawing()
  }
}

// MARK: Words

extension Circular {
  /// The duties with most blank and most late items; several where they have the same count.
  fileprivate var problems: String? {
    let parts = [(CoverageState.blank, "未公开"), (.late, "超期")].compactMap { state, word in
      most(state).map { names, count in "\(word)最多的是\(names)（\(count)件）" }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "；")
  }

  private func most(_ state: CoverageState) -> (names: String, count: Int)? {
    let counts = coverage.duties.indices.map { index in
      CoverageCounts(coverage.rows.flatMap { $0.cells[index].items })[state]
    }
    guard let most = counts.max(), most > 0 else { return nil }
    let names = zip(coverage.duties, counts).filter { $0.1 == most }.map(\.0.name)
    return (names.joined(separator: "、"), most)
  }

  fileprivate var provisional: String? {
    let open = ranking.openContests.count
    guard open > 0 else { return nil }
    let changing = ranking.schools.count(where: \.isProvisional)
    return changing > 0
      ? "有\(open)件申诉还没有决定，\(changing)所学校的名次因此暂定，决定以后再定" : "有\(open)件申诉还没有决定，不影响名次"
  }

  fileprivate var postWords: String? {
    let counted = ranking.sheet.indicators.filter { indicator in
      if case .perPost = indicator.rule { true } else { false }
    }
    guard !counted.isEmpty else { return nil }
    return "“\(counted.map(\.name).joined(separator: "、"))”按公开条数计分，条数多不等于公开得好"
  }
}
