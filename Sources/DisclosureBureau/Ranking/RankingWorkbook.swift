import Disclosure
import DisclosureSheets
public import SchoolOversight
public import WorkingDays

/// Writes a ranking as a workbook: 名次, 评分表, 扣分明细, 申诉, 评分办法.
///
/// Points, scores and ranks are formulas over the deductions, with their values.
///
/// - Throws: ``FileWriteError`` or ``SheetWriteError``.
public func writeRanking(
  _ ranking: Ranking, _ title: CoverageTitle, day: CalendarDay, to path: String
) throws {
  let sheets = RankingSheets(ranking, title, day)
  try write(
    [sheets.places, sheets.marks, sheets.deductions, sheets.contests, sheets.method],
    named: "\(title.span)公开工作排名", title, day, to: path)
}

/// Writes the scoring sheet (评分表) of one school, to be sent to it.
///
/// - Throws: ``FileWriteError`` or ``SheetWriteError``.
public func writeScoreSheet(
  of school: RankedSchool, in ranking: Ranking, _ title: CoverageTitle, day: CalendarDay,
  to path: String
) throws {
  let sheets = RankingSheets(ranking, title, day, only: school)
  try write(
    [sheets.marks, sheets.deductions, sheets.method],
    named: "\(title.span)评分表（\(school.school.name)）", title, day, to: path)
}

private func write(
  _ sheets: [TableSheet], named name: String, _ title: CoverageTitle, _ day: CalendarDay,
  to path: String
) throws {
  let properties = WorkbookProperties(
    title: name, subject: "ranking", author: title.issuer, created: day)
  try writeWorkbook(to: path, properties) { book in
    for sheet in sheets { try sheet.write(to: &book) }
  }
}

/// The sheets of a ranking, which name each other's cells.
struct RankingSheets {
  let ranking: Ranking
  let title: CoverageTitle
  let schools: [RankedSchool]
  private let day: CalendarDay
  /// Whether it goes to one school and not to the bureau.
  private let isForOne: Bool
  /// The rows of the deductions in 扣分明细, school by school and indicator by indicator.
  private let rows: [[ClosedRange<Int>?]]

  /// Of each sheet's list: a title, one line of words and the header stand above it.
  static let firstRow = 4

  init(
    _ ranking: Ranking, _ title: CoverageTitle, _ day: CalendarDay, only school: RankedSchool? = nil
  ) {
    self.ranking = ranking
    self.title = title
    self.day = day
    isForOne = school != nil
    schools = school.map { [$0] } ?? ranking.schools
    var row = RankingSheets.firstRow
    rows = schools.map { school in
      school.marks.map { mark in
        guard !mark.deductions.isEmpty else { return nil }
        defer { row += mark.deductions.count }
        return row...row + mark.deductions.count - 1
      }
    }
  }

  var when: String {
    let open = ranking.openContests.count
    let effect = ranking.isProvisional ? "受影响的名次标为暂定" : "不影响名次"
    let contests = open > 0 ? "　有\(open)件申诉还没有决定，\(effect)。" : ""
    return
      "\(title.issuer)　统计期：\(title.span)　统计到\(day)　满分\(ranking.sheet.total)分\(contests)"
  }

  // MARK: 评分表

  var marks: TableSheet {
    let name = isForOne ? "（\(schools[0].school.name)）" : ""
    let result =
      isForOne ? "得分\(schools[0].score.text(places: 4))，名次\(schools[0].rankWords)。" : ""
    return TableSheet(
      name: "评分表", title: "\(title.span)评分表\(name)",
      notes: ["\(when)　\(result)扣分由《扣分明细》各行合计，到扣分上限为止。"],
      columns: [
        .init("学校", 24), .init("测评指标", 16), .init("指标分值", 11), .init("扣分", 11),
        .init("失分原因", 64), .init("整改情况", 24),
      ],
      rows: zip(schools, rows).flatMap { school, places in
        zip(school.marks, places).map { row($0, of: school.school, $1) }
      }, frozenColumns: 2, footer: title.issuer)
  }

  private func row(
    _ mark: IndicatorMark, of school: School, _ place: ClosedRange<Int>?
  ) -> [TableSheet.Cell] {
    let lost: TableSheet.Cell =
      place.map { place in
        let sum = "SUM(扣分明细!$F$\(place.lowerBound):$F$\(place.upperBound))"
        return .formula("=MIN(\(mark.indicator.cap),\(sum))", mark.lost.sheetValue, .points)
      } ?? .points(Score(0))
    return [
      .text(school.name), .text(mark.indicator.name), .points(mark.indicator.points), lost,
      .text(reasons(mark, place)), .text(remedies(mark)),
    ]
  }

  /// More would not fit into a cell that can be read; the rest stand in 扣分明细.
  private static let mostReasons = 4

  private func reasons(_ mark: IndicatorMark, _ place: ClosedRange<Int>?) -> String {
    guard let place else { return "未扣分" }
    let most = RankingSheets.mostReasons
    let shown = mark.deductions.prefix(most).enumerated().map {
      "\($0.offset + 1). \($0.element.reason)"
    }
    let rest =
      mark.deductions.count > most
      ? ["共\(mark.deductions.count)条，见扣分明细第\(place.lowerBound)至\(place.upperBound)行。"] : []
    let cap = mark.isCapped ? ["各条合计超过上限，只扣\(mark.indicator.cap)分。"] : []
    return (shown + rest + cap).joined(separator: "\n")
  }

  private func remedies(_ mark: IndicatorMark) -> String {
    mark.deductions.prefix(RankingSheets.mostReasons).enumerated()
      .filter { !$0.element.remedied.isEmpty }
      .map { "\($0.offset + 1). \($0.element.remedied)" }.joined(separator: "\n")
  }

  // MARK: 扣分明细

  var deductions: TableSheet {
    let all = schools.flatMap { school in
      school.marks.flatMap { mark in mark.deductions.map { (school.school, mark, $0) } }
    }
    return TableSheet(
      name: "扣分明细", title: "\(title.span)扣分明细",
      notes: ["\(when)　每条扣分有编号和证据；不同意的，照抄编号填写申诉登记。"],
      columns: [
        .init("学校", 24), .init("扣分编号", 13), .init("测评指标", 16), .init("原扣分", 10),
        .init("申诉恢复", 11), .init("实扣", 10), .init("失分原因", 54), .init("证据", 34),
        .init("整改情况", 18), .init("申诉", 34),
      ],
      rows: all.enumerated().map { index, row in
        self.row(row.2, row.1, row.0, at: RankingSheets.firstRow + index)
      }, frozenColumns: 2, footer: title.issuer)
  }

  private func row(
    _ deduction: Deduction, _ mark: IndicatorMark, _ school: School, at row: Int
  ) -> [TableSheet.Cell] {
    let kept = mark.points(of: deduction)
    return [
      .text(school.name), .text(deduction.id), .text(mark.indicator.name),
      .points(deduction.points), .points(deduction.points - kept),
      .formula("=ROUND(D\(row)-E\(row),4)", kept.sheetValue, .points),
      .text(deduction.reason), .text(deduction.evidence.joined(separator: "；")),
      .text(deduction.remedied), .text(mark.contests[deduction.id]?.words ?? ""),
    ]
  }
}

// MARK: 名次, 申诉 and 评分办法

extension RankingSheets {
  var places: TableSheet {
    TableSheet(
      name: "名次", title: "\(title.span)学校公开工作评分和名次",
      notes: ["\(when)　\(ranking.sheet.ties.words)。"],
      columns: [
        .init("单位", 26), .init("应公开", 9), .init("已公开", 9), .init("及时", 9), .init("超期", 9),
        .init("扣分", 11), .init("得分", 11), .init("名次", 9), .init("说明", 36),
      ],
      rows: schools.enumerated().map { place($0.element, $0.offset) }, frozenColumns: 1,
      footer: title.issuer)
  }

  private func place(_ school: RankedSchool, _ index: Int) -> [TableSheet.Cell] {
    let row = RankingSheets.firstRow + index
    let count = ranking.sheet.indicators.count
    let marks = RankingSheets.firstRow + index * count
    let sum = "SUM(评分表!$D$\(marks):$D$\(marks + max(count, 1) - 1))"
    return [
      .link(school.school.name, sheet: "评分表", CellAddress(row: marks, column: 1)),
      .number(school.counts.owed),
      .formula("=D\(row)+E\(row)", Double(school.counts.published), .number),
      .number(school.counts[.done]), .number(school.counts[.late]),
      .formula("=ROUND(\(sum),4)", school.lost.sheetValue, .points),
      .formula("=ROUND(\(ranking.sheet.total)-F\(row),4)", school.score.sheetValue, .points),
      .formula(rankFormula(row), Double(school.rank), .number), .text(words(on: school)),
    ]
  }

  /// Where ranks follow on, each row goes by the one above it: the rows stand by rank.
  private func rankFormula(_ row: Int) -> String {
    let first = RankingSheets.firstRow
    let last = first + schools.count - 1
    return switch ranking.sheet.ties {
    case .skipping: "=RANK(G\(row),$G$\(first):$G$\(last),0)"
    case .dense: row == first ? "=1" : "=IF(G\(row)=G\(row - 1),H\(row - 1),H\(row - 1)+1)"
    }
  }

  private func words(on school: RankedSchool) -> String {
    let isTied = ranking.schools.count { $0.rank == school.rank } > 1
    let open = ranking.openContests.count { $0.school == school.school.code }
    let possible = school.possible
    return [
      isTied ? "并列第\(school.rank)名" : nil,
      school.isProvisional ? "名次暂定，可能为\(possible.lowerBound)至\(possible.upperBound)" : nil,
      open > 0 ? "申诉待处理\(open)件" : nil,
      school.counts[.blank] > 0 ? "未公开\(school.counts[.blank])件" : nil,
      school.counts[.unknown] > 0 ? "不明\(school.counts[.unknown])件" : nil,
    ].compactMap(\.self).joined(separator: "；")
  }

  var contests: TableSheet {
    let names = Dictionary(
      ranking.schools.map { ($0.school.code, $0.school.name) }, uniquingKeysWith: { $1 })
    return TableSheet(
      name: "申诉", title: "\(title.span)申诉和处理", notes: [when],
      columns: [
        .init("学校", 24), .init("扣分编号", 13), .init("申诉日期", 13), .init("申诉理由", 40),
        .init("处理", 16), .init("决定日期、决定人和理由", 40),
      ],
      rows: ranking.contests.map { contest in
        [
          .text(names[contest.school] ?? contest.school), .text(contest.deduction),
          .word(contest.day.description), .text(contest.reason), .word(contest.decision.words),
          .text(contest.ruling),
        ]
      }, footer: title.issuer)
  }

  var method: TableSheet {
    TableSheet(
      name: "评分办法", title: "评分办法",
      notes: ["满分\(ranking.sheet.total)分。\(ranking.sheet.ties.words)。各项由本单位自定，写明依据和效力。"],
      columns: [
        .init("测评指标", 20), .init("指标分值", 12), .init("扣分办法", 44), .init("扣分上限", 12),
        .init("依据", 40), .init("效力", 12),
      ],
      rows: ranking.sheet.indicators.map { indicator in
        [
          .text(indicator.name), .points(indicator.points), .text(indicator.rule.words),
          .points(indicator.cap), .text(indicator.source.document),
          .word(indicator.source.standing.rawValue),
        ]
      }, footer: title.issuer)
  }
}

extension ScoringRule {
  /// As it stands in the sheet.
  var words: String {
    switch self {
    case .perItem(let each, let states, let duties):
      let names = CoverageState.allCases.filter(states.contains).map(\.rawValue)
      return "每\(names.joined(separator: "或"))1件扣\(each)分\(scope(duties))"
    case .registered: return "按扣分登记逐条扣分，每条附证据"
    case .perPost(let each, let duties):
      return "每公开1件得\(each)分\(scope(duties))；按条数得分容易鼓励凑数"
    }
  }

  private func scope(_ duties: Set<String>) -> String {
    duties.isEmpty ? "，适用全部事项" : "，适用\(duties.sorted().joined(separator: "、"))"
  }
}

extension Contest.Decision {
  fileprivate var words: String {
    switch self {
    case .undecided: "待处理"
    case .upheld: "维持"
    case .withdrawn: "撤销扣分"
    case .reduced(let points): "恢复\(points)分"
    }
  }
}
