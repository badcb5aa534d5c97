import Disclosure
import DisclosureSheets
import DisclosureStore
import SchoolOversight
import WorkingDays

extension CollectionResult {
  /// Writes the tables of the result to `folder`: 报送情况.xlsx and .json, 催报名单.xlsx and .txt.
  ///
  /// The same result gives the same bytes.
  public func write(to folder: String) throws {
    try writeWorkbook(to: "\(folder)/报送情况.xlsx", properties(title: "报送情况")) { book in
      for sheet in [schoolSheet, fileSheet, legend] { try sheet.write(to: &book) }
    }
    try writeAtomically(json.text + "\n", to: "\(folder)/报送情况.json")
    try writeWorkbook(to: "\(folder)/催报名单.xlsx", properties(title: "催报名单")) { book in
      try callSheet.write(to: &book)
    }
    try writeAtomically(callText, to: "\(folder)/催报名单.txt")
  }

  private func properties(title: String) -> WorkbookProperties {
    WorkbookProperties(
      title: "\(round.title)\(title)", subject: round.id, author: head.unit,
      created: round.openedAt.day)
  }

  private var rehearsal: String { head.rehearsal.map { "【演练】\($0) " } ?? "" }

  private var about: String {
    "\(rehearsal)报送编号 \(round.id),截止时间 \(round.due.chinese),学校 \(schools.count) 所。"
  }

  private var schoolSheet: ReportSheet {
    ReportSheet(
      name: "报送情况", title: "\(round.title)报送情况",
      words: [about, "颜色和“报送情况”一列说的是同一件事;各种情况是什么意思、怎么办,见“怎么看”。"],
      columns: [
        .init("序号", 6, centered: true), .init("学校标识码", 14), .init("学校名称", 24),
        .init("学段", 12), .init("乡镇(街道)", 12), .init("报送情况", 12, centered: true),
        .init("行数", 10, centered: true), .init("必须改", 10, centered: true),
        .init("请说明", 10, centered: true), .init("文件保存时间", 18), .init("采用的文件", 34),
        .init("说明", 40), .init("下一步", 36),
      ],
      rows: schools.enumerated().map { number, entry in
        ReportSheet.Row(
          values: [
            .number(Double(number + 1)), .text(entry.school.code), .text(entry.school.name),
            .text(entry.school.stage.rawValue), .text(entry.school.township),
            .text(entry.state.rawValue), entry.state.isKept ? count(entry.rowCount) : nil,
            entry.mustFix > 0 ? count(entry.mustFix) : nil,
            entry.explain > 0 ? count(entry.explain) : nil, savedWords(entry.savedAt),
            fileWords(entry), words(entry.remarks),
            entry.state.nextStep(entry.folder).map(CellValue.text),
          ], fills: [5: entry.state.fill])
      },
      counts: ReturnState.allCases.map {
        .init(header: $0.rawValue, fill: $0.fill, column: 5, text: $0.rawValue)
      })
  }

  private func count(_ number: Int) -> CellValue { .number(Double(number)) }

  private func fileWords(_ entry: SchoolResult) -> CellValue? {
    if let file = entry.file { return .text(file) }
    return entry.state.isKept ? .text("(以前收的)") : nil
  }

  private func words(_ findings: [Finding]) -> CellValue? {
    findings.isEmpty ? nil : .text(findings.map(\.description).joined(separator: "\n"))
  }

  private var fileSheet: ReportSheet {
    ReportSheet(
      name: "文件清单", title: "\(round.title)收到的文件", words: [about],
      columns: [
        .init("序号", 6, centered: true), .init("文件", 50), .init("结果", 14, centered: true),
        .init("学校", 26), .init("文件保存时间", 18), .init("说明", 60),
      ],
      rows: files.enumerated().map { number, file in
        ReportSheet.Row(
          values: [
            count(number + 1), .text(file.path), .text(file.fate.rawValue),
            schoolWords(file), savedWords(file.savedAt), words(file.remarks),
          ], fills: [2: file.fate.fill])
      })
  }

  private func schoolWords(_ file: FileResult) -> CellValue? {
    if let school = file.school { return .text(school.name) }
    guard !file.hints.isEmpty else { return nil }
    return .text("(名字像 \(file.hints.map(\.name).joined(separator: "、")))")
  }

  private var legend: ReportSheet {
    ReportSheet(
      name: "怎么看", title: "怎么看“报送情况”", words: [],
      columns: [.init("报送情况", 16, centered: true), .init("意思", 50), .init("下一步", 56)],
      rows: ReturnState.allCases.map { state in
        ReportSheet.Row(
          values: [
            .text(state.rawValue), .text(state.meaning),
            .text(state.nextStep(nil) ?? "不用办"),
          ], fills: [0: state.fill])
      })
  }

  private var callSheet: ReportSheet {
    ReportSheet(
      name: "催报名单", title: "\(round.title)催报名单",
      words: [about, head.now > round.due ? "已经过了截止时间。" : "还没有过截止时间。"],
      columns: [
        .init("序号", 6, centered: true), .init("学校名称", 26), .init("学段", 12),
        .init("乡镇(街道)", 14), .init("办公电话", 18), .init("报送情况", 14, centered: true),
        .init("要说的事", 60), .init("联系结果", 24),
      ],
      rows: called.enumerated().map { number, entry in
        ReportSheet.Row(
          values: [
            count(number + 1), .text(entry.school.name), .text(entry.school.stage.rawValue),
            .text(entry.school.township), entry.school.phone.map(CellValue.text),
            .text(entry.state.rawValue), .text(entry.errand), nil,
          ], fills: [5: entry.state.fill])
      })
  }

  /// The schools that somebody has to call, in the order of the round.
  var called: [SchoolResult] { schools.filter(\.state.needsCall) }

  /// What can be pasted into a group of the schools' clerks.
  var callText: String {
    let groups: [(ReturnState, String)] = [
      (.missing, "还没有报送"), (.returned, "退回待改,请改好重报"), (.wrong, "交的不是这次的表,请用发给本校的表重填"),
      (.undecided, "交了两份不同的表,请说明以哪份为准"),
    ]
    var lines = ["\(rehearsal)【催报】\(round.title)(\(round.id)),截止 \(round.due.chinese)。"]
    for (state, words) in groups {
      let names = schools.filter { $0.state == state }.map(\.school.name)
      if !names.isEmpty {
        lines.append("\(words)(\(names.count) 所):\(names.joined(separator: "、"))")
      }
    }
    if lines.count == 1 { lines.append("各校都已报送,没有要催的。") }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension CollectionResult.SchoolResult {
  /// What to say to the school on the telephone.
  fileprivate var errand: String {
    let reasons = remarks.map(\.problem).joined(separator: ";")
    return switch state {
    case .missing: remarks.isEmpty ? "请报送;没有的也请报零报送" : "请报送。\(reasons)"
    case .returned: "有 \(mustFix) 处必须改,请照退回的表改好重报"
    case .wrong: "\(reasons);请用发给本校的表重填"
    case .undecided: reasons
    case .received, .receivedWithFindings, .nothingToReport: ""
    }
  }
}

extension CollectionResult.FileResult.Fate {
  fileprivate var fill: UInt32 {
    switch self {
    case .holding: 0xC6E0B4
    case .passed, .same, .passedOver: 0xEDEDED
    case .undecided: 0xD9C3E8
    case .wrong: 0xFFE699
    case .unreadable: 0xFFC7CE
    }
  }
}

/// The minute at the school, as 2026-09-28 09:30.
private func savedWords(_ savedAt: Int?) -> CellValue? {
  savedAt.map { .text(schoolMoment($0).description) }
}

/// The minute in Asia/Shanghai, which is eight hours ahead of UTC the whole year.
func schoolMoment(_ seconds: Int) -> Moment {
  let local = seconds + 8 * 3600
  let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
  return Moment(CalendarDay(ordinal: day), minutes: (local - day * 86_400) / 60)
}
