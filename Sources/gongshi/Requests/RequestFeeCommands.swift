import ArgumentParser
import Disclosure
import DisclosureStore
import InformationRequests
import WorkingDays

struct RequestFeeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fee", abstract: "通知缴纳信息处理费:只用于申请的数量、频次明显超过合理范围的。",
    discussion: """
      \(RequestTerm.fee)。没有查到缴费期间是否计入答复期限的条文,按照计算。
      例:
        gongshi request fee S-2026-0001 --amount 120.00 --until 2026-10-30 --reason 申请数量明显超过合理范围 -o 缴费通知.pdf --as 陈静
        gongshi request fee S-2026-0001 --amount 90 --until 2026-10-30 --reason 申请频次明显超过合理范围 --as 陈静
        gongshi request fee 2026-1 --amount 90 --until 2026-10-30 --reason 申请频次明显超过合理范围 --as 陈静 --dry-run
      """, aliases: ["通知缴费"])

  @Argument(help: requestHelp, transform: requestID) var request: String
  @Option(help: ArgumentHelp("金额(元),最多两位小数。", valueName: "yuan"), transform: typedAmount)
  var amount: Amount
  @Option(
    help: ArgumentHelp("缴费的最后一天(含当天)。", valueName: "day"), transform: CalendarDay.init(parsing:))
  var until: CalendarDay
  @Option(help: "为什么收,写在通知里,不写姓名和号码。") var reason: String
  @OptionGroup var paper: RequestPaperOptions
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let calendar = try session.calendar()
      let fee = RequestFee(
        fen: amount.fen, on: try session.happened(happened).day, until: until, reason: reason)
      let state = try writing.append(RequestAct.feeAsked(fee), to: request, in: calendar)
      let letter = try state.feeNotice(under: writing.letterhead(of: request, session))
      let written = try writing.issue(
        .fee, letter, of: request, to: paper.output, paper.templates, calendar)
      var answer = try OfficeAnswer(
        "通知 \(request) 缴纳信息处理费 \(amount) 元", request, state, at: session)
      answer.lines += written
      return answer
    }
  }
}

/// Yuan with at most two places, in plain figures.
private func typedAmount(_ text: String) throws -> Amount {
  let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  let places = parts.count > 1 ? parts[1] : ""
  let figures = parts.flatMap(\.utf8)
  guard !text.isEmpty, !parts[0].isEmpty, parts[0].count <= 9, places.count <= 2,
    parts.count == 1 || !places.isEmpty,
    figures.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
    let fen = Int(parts[0] + places + String(repeating: "0", count: 2 - places.count))
  else {
    throw ValidationError("“\(text)”不是金额,请写成 120.00 的样子。")
  }
  return Amount(fen: fen)
}

struct RequestPaidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paid", abstract: "登记信息处理费已缴。",
    discussion: """
      例:
        gongshi request paid S-2026-0001 --as 陈静
        gongshi request paid S-2026-0001 --at 2026-10-20T10:00 --as 陈静
        gongshi request paid 2026-1 --as 陈静 --dry-run
      """, aliases: ["缴费"])

  @Argument(help: requestHelp, transform: requestID) var request: String
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let act = RequestAct.feePaid(on: try session.happened(happened).day)
      let state = try writing.append(act, to: request, in: session.calendar())
      return try OfficeAnswer("登记 \(request) 缴费", request, state, at: session)
    }
  }
}
