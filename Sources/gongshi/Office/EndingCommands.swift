import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife
import WorkingDays

struct ConcludeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conclude", abstract: "作出结论:届满、有张贴证据、没有未办结的异议才行;无异议、异议已办结或已更正。",
    discussion: """
      结论由异议的办理结果得出,不用写;已起草更正公示的,结论是已更正。
      例:
        gongshi conclude N-2026-0001 --as 李娜
        gongshi conclude N-2026-0001 --corrected-by N-2026-0002 --as 李娜
        gongshi conclude N-2026-0001 --as 李娜 --dry-run
      """, aliases: ["结论"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(
    help: ArgumentHelp("更正它的公示;用 gongshi draft --corrects 起草的不用写。", valueName: "notice"),
    transform: noticeID)
  var correctedBy: String?
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, _ in
      let state = try writing.state(of: notice)
      if let correctedBy {
        try writing.state(of: correctedBy).requireCorrection(correctedBy, of: notice)
      }
      let successor = try correctedBy ?? writing.correction(of: state)
      let outcome = state.outcome(correctedBy: successor)
      try writing.append(.concluded(outcome: outcome), to: notice)
      let hangs = state.exposure.map { !$0.rounds.flatMap(\.hanging).isEmpty } ?? false
      return OfficeAnswer(
        done: ["给 \(notice) 作出结论:\(outcome.chinese)"],
        json: [
          JSON.Member("notice", .string(notice)), JSON.Member("outcome", .string(outcome.chinese)),
        ],
        next: hangs && state.current.comesDownAtEnd
          ? "撤下名单,再 gongshi down \(notice) --all" : "gongshi archive \(notice)")
    }
  }
}

extension OfficeReading {
  /// The notice that was drafted to correct it; nil when there is none, or it was withdrawn.
  fileprivate func correction(of state: NoticeState) throws -> String? {
    guard let notice = state.dossier.correctedBy,
      try self.notice(notice)?.stage != .withdrawn
    else { return nil }
    return notice
  }
}

struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "撤回一份公示:归档以前随时可以,要写原因。",
    discussion: """
      例:
        gongshi withdraw N-2026-0001 --reason 岗位取消 --as 王芳
        gongshi withdraw 2026-1 --reason 上级要求暂缓 --as 王芳
        gongshi withdraw N-2026-0001 --reason 岗位取消 --as 王芳 --dry-run
      """, aliases: ["撤回"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(help: "原因,会记进台账,不要写名单里的姓名。") var reason: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, _ in
      let state = try writing.append(.withdrawn(reason: reason), to: notice)
      let hangs = state.exposure.map { !$0.rounds.flatMap(\.hanging).isEmpty } ?? false
      return OfficeAnswer(
        done: ["撤回 \(notice)"], lines: hangs ? ["贴出的要马上撤下。"] : [],
        json: [JSON.Member("notice", .string(notice)), JSON.Member("hanging", .bool(hangs))],
        next: hangs ? "gongshi down \(notice) --all" : "gongshi archive \(notice)")
    }
  }
}

struct DownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "down", abstract: "登记撤下:哪一处、什么时候撤下的。",
    discussion: """
      例:
        gongshi down N-2026-0001 --all --as 李娜
        gongshi down N-2026-0001 --posting 1 --at 2026-10-20T17:40 --as 李娜
        gongshi down N-2026-0001 --all --as 李娜 --dry-run
      """, aliases: ["撤下"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(help: "第几处张贴,见 gongshi show,可以写多次。") var posting: [Int] = []
  @Flag(help: "还贴着的各处。") var all = false
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var acting: ActingOptions

  func validate() throws {
    guard all != !posting.isEmpty else { throw ValidationError("请写 --posting 或 --all 中的一个。") }
  }

  func run() throws {
    try acting.acting { writing, session in
      let at = try session.happened(happened)
      let hanging = try writing.state(of: notice).exposure?.rounds.flatMap(\.hanging) ?? []
      let numbers = all ? hanging.map(\.number) : posting
      for number in numbers {
        try writing.append(.takenDown(posting: number, at: at), to: notice)
      }
      let left = try writing.state(of: notice).exposure?.rounds.flatMap(\.hanging) ?? []
      return OfficeAnswer(
        done: numbers.map { "登记 \(notice) 的第 \($0) 处于 \(at.chinese)撤下" },
        lines: numbers.isEmpty ? ["没有还贴着的。"] : [],
        json: [
          JSON.Member("notice", .string(notice)),
          JSON.Member("takenDown", .array(numbers.map(JSON.integer))),
          JSON.Member("hanging", .array(left.map { .integer($0.number) })),
        ])
    }
  }
}

struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "归档:定下名单保存到哪一天,到时由 gongshi sweep 注销。",
    discussion: """
      资助名单公示期满就要去除;其他种类的保存期由单位设定,没有设定的先归档,名单留着。
      例:
        gongshi archive N-2026-0001 --as 李娜
        gongshi archive 2026-1 --as 李娜 --json
        gongshi archive N-2026-0001 --as 李娜 --dry-run
      """, aliases: ["归档"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, session in
      let state = try writing.state(of: notice)
      let decision = RetentionRule.decision(
        for: state.current, endedOn: (state.ending?.at ?? session.now).day,
        archivedOn: session.now.day, settings: session.settings.retentionDays)
      var (until, rule): (CalendarDay?, String?) = (nil, nil)
      if case .known(let day, let words) = decision { (until, rule) = (day, words) }
      try writing.append(.archived(until: until, rule: rule), to: notice)
      let words = until.map { "名单保存到 \($0.chinese):\(rule ?? "")。" }
      return OfficeAnswer(
        done: ["归档 \(notice)"], lines: [words ?? unsetWords(state.current.kind)],
        json: [
          JSON.Member("notice", .string(notice)),
          JSON.Member("until", .orNull(until?.description)), JSON.Member("rule", .orNull(rule)),
        ], next: until == nil ? settingCommand(state.current.kind) : nil)
    }
  }
}

/// What is to be set before names of this kind can go.
func unsetWords(_ kind: String) -> String {
  kind == requestRetention
    ? "依申请公开的申请人信息(\(kind))没有设定保存期,留着不清除。"
    : "\(allKindNames[kind] ?? kind)(\(kind))没有设定保存期,名单留着不注销。"
}

func settingCommand(_ kind: String) -> String {
  "按本单位的档案规定设定:gongshi settings --retention \(kind)=天数"
}
