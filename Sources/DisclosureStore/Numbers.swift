import GRDB
import WorkingDays

/// A row of numbers that are given out one after the other, each once for ever.
public enum NumberSeries: Hashable, Sendable {
  /// Ids of notices, as N-2026-0001.
  case notices
  /// Ids of objections, as Y-2026-0001.
  case objections
  /// Ids of a bureau's rounds, as C-2026-0001.
  case rounds
  /// Ids of applications for disclosure, as S-2026-0001.
  case requests
  /// 发文字号, as 临教人〔2026〕7号, by the office's short name.
  case documents(code: String)
  /// 索引号, as 12321084MB0123456X/202609-00007, by the office's credit code and the month.
  case index(creditCode: String, month: Int)

  var name: String {
    switch self {
    case .notices: "N"
    case .objections: "Y"
    case .rounds: "C"
    case .requests: "S"
    case .documents(let code): "发文字号|\(code)"
    case .index(let creditCode, _): "索引号|\(creditCode)"
    }
  }

  func text(_ number: Int, in year: Int) -> String {
    switch self {
    case .notices: "N-\(year)-\(padded(number, 4))"
    case .objections: "Y-\(year)-\(padded(number, 4))"
    case .rounds: "C-\(year)-\(padded(number, 4))"
    case .requests: "S-\(year)-\(padded(number, 4))"
    case .documents(let code): "\(code)〔\(year)〕\(number)号"
    case .index(let creditCode, let month):
      "\(creditCode)/\(year)\(padded(month, 2))-\(padded(number, 5))"
    }
  }

  fileprivate var problem: String? {
    switch self {
    case .documents(let code) where code.allSatisfy(\.isWhitespace): "没有机关代字,请先在设定里写上"
    case .index(let code, _) where code.isEmpty: "没有统一社会信用代码,请先在设定里写上"
    case .index(_, let month) where !(1...12).contains(month): "没有 \(month) 月"
    default: nil
    }
  }
}

private func padded(_ number: Int, _ digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}

/// A number that was given out, and to what.
public struct GivenNumber: Hashable, Sendable {
  /// As it is printed.
  public let text: String
  public let year: Int
  public let number: Int
  /// As N-2026-0001.
  public let subject: String
}

extension OfficeReading {
  /// The numbers `subject` was given, itself among them.
  public func numbers(of subject: String) throws -> [GivenNumber] {
    try values(HotQuery.numbersOfSubject.sql, [subject], GivenNumber.init(row:))
  }
}

extension OfficeWriting {
  /// Gives out the next number of a series; a notice withdrawn later keeps it.
  ///
  /// `year` is that of the transaction unless another is given.
  public func giveOut(
    _ series: NumberSeries, to subject: String, year: Int? = nil
  ) throws -> String {
    let year = year ?? moment.day.year
    let last = try Int.fetchOne(
      database, sql: "SELECT max(number) FROM givenNumber WHERE series = ? AND year = ?",
      arguments: [series.name, year])
    return try give((last ?? 0) + 1, of: series, year: year, to: subject)
  }

  /// Gives out a number that somebody chose, as when numbers were given on paper before.
  ///
  /// - Throws: STORE-025 when it was given out before.
  public func giveOut(
    _ number: Int, of series: NumberSeries, to subject: String, year: Int? = nil
  ) throws -> String {
    guard number > 0 else { throw StoreRefusal.series("编号从 1 开始") }
    return try give(number, of: series, year: year ?? moment.day.year, to: subject)
  }

  /// The id of a notice in the making; it is used up even when the notice never comes to be, unless
  /// the transaction is undone.
  public func newNoticeID() throws -> String { try newID(.notices) }

  public func newObjectionID() throws -> String { try newID(.objections) }

  public func newRoundID() throws -> String { try newID(.rounds) }

  public func newRequestID() throws -> String { try newID(.requests) }

  private func newID(_ series: NumberSeries) throws -> String {
    let year = moment.day.year
    let last = try Int.fetchOne(
      database, sql: "SELECT max(number) FROM givenNumber WHERE series = ? AND year = ?",
      arguments: [series.name, year])
    let number = (last ?? 0) + 1
    let text = series.text(number, in: year)
    try insert(text, number, series, year, to: text)
    return text
  }

  private func give(
    _ number: Int, of series: NumberSeries, year: Int, to subject: String
  ) throws -> String {
    if let problem = series.problem { throw StoreRefusal.series(problem) }
    let text = series.text(number, in: year)
    let isTaken = try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM givenNumber WHERE text = ?)
          OR EXISTS (SELECT 1 FROM givenNumber WHERE series = ? AND year = ? AND number = ?)
        """, arguments: [text, series.name, year, number])
    guard isTaken != true else { throw StoreRefusal.numberTaken(text) }
    try insert(text, number, series, year, to: subject)
    try record(
      OfficeAct.numberGiven(
        series: series.name, year: year, number: number, text: text, to: subject),
      of: OfficeAct.subject)
    return text
  }

  private func insert(
    _ text: String, _ number: Int, _ series: NumberSeries, _ year: Int, to subject: String
  ) throws {
    try database.execute(
      sql: "INSERT INTO givenNumber (series, year, number, text, subject) VALUES (?, ?, ?, ?, ?)",
      arguments: [series.name, year, number, text, subject])
  }
}

extension GivenNumber {
  init(row: Row) {
    text = row["text"]
    year = row["year"]
    number = row["number"]
    subject = row["subject"]
  }
}
