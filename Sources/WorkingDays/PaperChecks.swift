extension HolidayPaper {
  /// Reads a year's paper from the JSON text of its file.
  ///
  /// - Throws: every problem of the file at once.
  public init(json: [UInt8]) throws(CalendarProblems) {
    let file = try decode(PaperFile.self, fromJSON: json)
    guard file.complete != false else {
      throw CalendarProblems(problems: [
        CalendarProblem(
          "CAL-011",
          "文件标明内容不完整(\"complete\": false),不能用来计算。请等国务院办公厅公布放假通知,补全后再录入。")
      ])
    }
    var problems = headProblems(of: file)
    let days = readDays(off: file.off, work: file.work, into: &problems)
    problems += nationalProblems(days, in: file)
    guard problems.isEmpty, let year = file.year, let title = file.document?.title else {
      throw CalendarProblems(problems: problems)
    }
    self.year = year
    self.document = Document(title: title, number: file.document?.number)
    self.amendments = (file.amended_by ?? []).map { amendment in
      Amendment(
        document: Document(
          title: amendment.title ?? "对\(year)年放假安排的调整通知", number: amendment.number),
        effect: amendment.effect ?? "")
    }
    self.isSecondary = file.secondary ?? false
    self.off = days.off
    self.work = days.work
  }
}

extension CalendarLayer {
  /// Reads a layer from the JSON text of its file.
  ///
  /// - Throws: every problem of the file at once.
  public init(json: [UInt8]) throws(CalendarProblems) {
    let file = try decode(LayerFile.self, fromJSON: json)
    var problems: [CalendarProblem] = []
    if isBlank(file.name) { problems.append(CalendarProblem("CAL-030", "缺少 name:请写明是谁的日历。")) }
    if isBlank(file.source) {
      problems.append(CalendarProblem("CAL-030", "缺少 source:请写明这些日子的依据(通知名称和文号)。"))
    }
    let level = file.level.flatMap(Level.init(rawValue:))
    if level == nil {
      problems.append(
        CalendarProblem("CAL-031", "level 应为 region(地区)或 organisation(单位),请写明属于哪一层。"))
    }
    let days = readDays(off: file.off, work: file.work, into: &problems)
    if days.off.isEmpty, days.work.isEmpty, problems.isEmpty {
      problems.append(CalendarProblem("CAL-022", "off 和 work 都没有日期,请写明哪几天休息、哪几天上班。"))
    }
    guard problems.isEmpty, let name = file.name, let source = file.source, let level else {
      throw CalendarProblems(problems: problems)
    }
    self.init(name: name, level: level, source: source, off: days.off, work: days.work)
  }
}

/// Years for which a paper may be handed in.
private let knownYears = 2004...2100

private func headProblems(of file: PaperFile) -> [CalendarProblem] {
  var problems: [CalendarProblem] = []
  if file.complete == nil {
    problems.append(
      CalendarProblem("CAL-011", "缺少 complete:核对齐全后请写 \"complete\": true。"))
  }
  if let year = file.year, !knownYears.contains(year) {
    problems.append(
      CalendarProblem(
        "CAL-016",
        "年份 \(year) 不在 \(knownYears.lowerBound)—\(knownYears.upperBound) 之间,请检查 year。"))
  } else if file.year == nil {
    problems.append(CalendarProblem("CAL-016", "缺少 year:请写明这是哪一年的放假安排。"))
  }
  if isBlank(file.document?.title) {
    problems.append(CalendarProblem("CAL-019", "缺少 document.title:请写明放假通知的标题。"))
  } else if let year = file.year, let title = file.document?.title,
    let named = yearNamed(in: title), named != year
  {
    problems.append(
      CalendarProblem("CAL-016", "通知标题说的是 \(named) 年,year 却是 \(year),请核对哪个不对。"))
  }
  if isBlank(file.document?.number), file.secondary != true {
    problems.append(CalendarProblem("CAL-020", "缺少 document.number:请写明放假通知的文号。"))
  }
  if let date = file.document?.date, (try? CalendarDay(parsing: date)) == nil {
    problems.append(CalendarProblem("CAL-012", "document.date “\(date)”不是一个日期,请写成 2026-11-04 的样子。"))
  }
  for amendment in file.amended_by ?? [] where isBlank(amendment.number) {
    problems.append(CalendarProblem("CAL-020", "amended_by 里有一份调整通知没有 number,请补上文号。"))
  }
  return problems
}

/// What holds for the nation's paper only: whose days it may name, and that only weekends are
/// swapped in.
private func nationalProblems(
  _ days: (off: [NamedDay], work: [NamedDay]), in file: PaperFile
) -> [CalendarProblem] {
  var problems: [CalendarProblem] = []
  if let year = file.year, let first = CalendarDay(year: year - 1, month: 12, day: 20),
    let last = CalendarDay(year: year, month: 12, day: 31)
  {
    for day in days.off + days.work where !(first...last).contains(day.date) {
      problems.append(
        CalendarProblem("CAL-018", "\(day.date) 不在 \(first) 到 \(last) 之间,不属于 \(year) 年的放假安排,请核对年份。")
      )
    }
  }
  for day in days.work where !day.date.isWeekend {
    problems.append(
      CalendarProblem(
        "CAL-014", "\(day.date) 是\(day.date.chineseWeekday),本来就上班;work 只写调休上班的周末,请核对日期。"))
  }
  let amending = Set((file.amended_by ?? []).compactMap(\.number))
  for day in days.off + days.work {
    guard let paper = day.paper, !amending.contains(paper) else { continue }
    problems.append(
      CalendarProblem("CAL-021", "\(day.date) 的依据“\(paper)”没有列在 amended_by 里,请补上这份通知。"))
  }
  if days.off.isEmpty, file.off?.isEmpty ?? true {
    problems.append(CalendarProblem("CAL-022", "off 没有日期:一年的放假安排不会没有假日,请补全。"))
  }
  return problems
}

/// The days that can be read; what cannot be is added to `problems`.
private func readDays(
  off: [PaperFile.Day]?, work: [PaperFile.Day]?, into problems: inout [CalendarProblem]
) -> (off: [NamedDay], work: [NamedDay]) {
  let rested = (off ?? []).compactMap { readDay($0, in: "off", into: &problems) }
  let worked = (work ?? []).compactMap { readDay($0, in: "work", into: &problems) }
  for (list, days) in [("off", rested), ("work", worked)] {
    for date in repeated(days) {
      problems.append(CalendarProblem("CAL-017", "\(date) 在 \(list) 里写了不止一次,请删去重复的。"))
    }
  }
  for date in Set(rested.map(\.date)).intersection(worked.map(\.date)).sorted() {
    problems.append(CalendarProblem("CAL-015", "\(date) 既写成放假(off)又写成上班(work),请核对通知后留一个。"))
  }
  return (rested, worked)
}

private func readDay(
  _ day: PaperFile.Day, in list: String, into problems: inout [CalendarProblem]
) -> NamedDay? {
  guard let text = day.date, let date = try? CalendarDay(parsing: text) else {
    problems.append(
      CalendarProblem(
        "CAL-012", "\(list) 里的“\(day.date ?? "空")”不是一个日期,请写成 2026-10-01 的样子。"))
    return nil
  }
  if let weekday = day.weekday, !["", "星期", "周"].map({ $0 + date.weekdayName }).contains(weekday) {
    problems.append(
      CalendarProblem("CAL-013", "\(date) 是\(date.chineseWeekday),文件里却写着“\(weekday)”,请核对日期。"))
  }
  if isBlank(day.name) {
    problems.append(CalendarProblem("CAL-023", "\(date) 没有 name,请写明是什么假日。"))
  }
  return NamedDay(date: date, name: day.name ?? "", paper: day.paper)
}

private func repeated(_ days: [NamedDay]) -> [CalendarDay] {
  var seen: Set<CalendarDay> = []
  let again = days.map(\.date).filter { !seen.insert($0).inserted }
  return Set(again).sorted()
}

private func isBlank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }

/// The four figures before the first 年 that has four, as in 关于2026年部分节假日安排的通知.
private func yearNamed(in title: String) -> Int? {
  let pieces = title.split(separator: "年", omittingEmptySubsequences: false).dropLast()
  return pieces.lazy.compactMap { piece in
    let digits = piece.suffix(4)
    return digits.utf8.count == 4 ? Int(digits) : nil
  }.first
}
