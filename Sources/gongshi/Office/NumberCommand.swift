import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife
import WorkingDays

/// The series of numbers that a person can ask for.
enum AskedSeries: String, CaseIterable {
  case document = "发文字号"
  case index = "索引号"

  /// - Throws: ``Refusal`` when the office has not said what its numbers begin with.
  func series(of settings: OfficeSettings, in month: Int) throws -> NumberSeries {
    switch self {
    case .document:
      guard let code = settings.documentCode else { throw missing("机关代字", "--document-code") }
      return .documents(code: code)
    case .index:
      guard let code = settings.creditCode else { throw missing("统一社会信用代码", "--credit-code") }
      return .index(creditCode: code, month: month)
    }
  }

  private func missing(_ name: String, _ option: String) -> Refusal {
    Refusal(
      id: "OFF-021", message: "设定里没有\(name),请由系统管理员运行 gongshi settings \(option) 补上。[OFF-021]")
  }
}

struct NumberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "number", abstract: "给一份公示取发文字号或索引号:只给一次,撤回也不再用;不写则列出。",
    discussion: """
      例:
        gongshi number
        gongshi number 发文字号 N-2026-0001 --as 李娜 --password-file 李娜.密码
        gongshi number 索引号 N-2026-0001 --as 李娜 --dry-run
        gongshi number 发文字号 N-2026-0001 --take 7 --as 李娜
      """, aliases: ["编号"])

  @Argument(help: "发文字号 或 索引号;不写则列出已经给出的。", transform: askedSeries) var series: AskedSeries?
  @Argument(help: noticeHelp, transform: noticeID) var notice: String?
  @Option(help: ArgumentHelp("取定这一号,如在纸上已经用过的。", valueName: "number")) var take: Int?
  @OptionGroup var acting: ActingOptions

  func validate() throws {
    guard (series == nil) == (notice == nil) else {
      throw ValidationError("请写给哪一份公示,如 gongshi number 发文字号 N-2026-0001。")
    }
    guard take == nil || series != nil else { throw ValidationError("--take 要和种类一起写。") }
  }

  func run() throws {
    guard let series, let notice else {
      return try acting.office.looking { reading, _ in try list(reading) }
    }
    try acting.acting { writing, session in
      try writing.require(.clerk, for: "取号")
      _ = try writing.state(of: notice)
      let source = try series.series(of: session.settings, in: session.now.day.month)
      let text =
        if let take {
          try writing.giveOut(take, of: source, to: notice)
        } else {
          try writing.giveOut(source, to: notice)
        }
      return OfficeAnswer(
        done: ["给 \(notice) 取\(series.rawValue) \(text)"],
        json: [
          JSON.Member("notice", .string(notice)), JSON.Member("series", .string(series.rawValue)),
          JSON.Member("number", .string(text)),
        ])
    }
  }

  private func list(_ reading: OfficeReading) throws -> OfficeAnswer {
    let given = try reading.entries(of: OfficeAct.subject).compactMap { entry -> Given? in
      guard case .numberGiven(_, _, _, let text, let notice) = try entry.act(as: OfficeAct.self)
      else { return nil }
      return Given(text: text, notice: notice, at: entry.at, by: entry.by)
    }
    let names = Dictionary(uniqueKeysWithValues: try reading.people().map { ($0.id, $0.name) })
    let rows = given.map { [$0.text, $0.notice, $0.at.chinese, names[$0.by] ?? $0.by] }
    return OfficeAnswer(
      lines: given.isEmpty
        ? ["还没有给出过号。"] : TextTable.lines(of: [["号", "公示", "时间", "经手"]] + rows),
      json: [JSON.Member("numbers", .array(given.map(\.json)))])
  }
}

/// A number as the ledger keeps it.
private struct Given {
  let text: String
  let notice: String
  let at: Moment
  let by: String

  var json: JSON {
    .members([
      "number": .string(text), "notice": .string(notice), "at": .string(at.iso8601),
      "by": .string(by),
    ])
  }
}

private func askedSeries(_ text: String) throws -> AskedSeries {
  guard let series = AskedSeries(rawValue: text) else {
    throw ValidationError("没有“\(text)”这种号,可以写:发文字号、索引号。")
  }
  return series
}
