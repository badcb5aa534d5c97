import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife
import WorkingDays

struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "在一份公示上签字:签批流程里轮到的那一步。",
    discussion: """
      谁签哪一步由角色定,同一人不签两次。会议决议用 --minutes 附上。
      不得已跳过条件时用 --force 和 --reason,由签发人办理,永远看得见:\(forcibleWords)。
      例:
        gongshi sign N-2026-0001 --as 王强 --password-file 王强.密码
        gongshi sign N-2026-0001 --minutes 决议.pdf --as 工会 --password-file 工会.密码
        gongshi sign N-2026-0001 --force signatures --reason 保密审查员出差,电话同意 --as 陈静
      """, aliases: ["签字"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(help: ArgumentHelp("会议决议文件,有的步骤要附。", valueName: "file")) var minutes: String?
  @Option(help: ArgumentHelp("跳过一个条件:\(forcibleWords)。", valueName: "what"), transform: forcible)
  var force: NoticeAct.Forcible?
  @Option(help: "跳过的原因。") var reason: String?
  @OptionGroup var acting: ActingOptions

  func validate() throws {
    guard (force == nil) == (reason == nil) else {
      throw ValidationError("--force 和 --reason 要一起写。")
    }
    guard force == nil || minutes == nil else {
      throw ValidationError("--force 和 --minutes 只能写一个。")
    }
  }

  func run() throws {
    try acting.acting { writing, session in
      if let force, let reason { return try pass(force, reason, writing) }
      let state = try writing.state(of: notice)
      guard let step = state.dossier.nextStep else {
        throw Refusal(id: "OFF-012", message: "\(notice) 已经签完,不用再签。[OFF-012]")
      }
      let minutes = try minutes.map {
        try writing.keep(try officeFile(at: $0), as: .minutes, named: $0.lastPathPart, of: notice)
      }
      let after = try writing.append(
        .signed(
          step: step.name, version: state.dossier.currentNumber, sha256: state.current.sha256,
          minutes: minutes), to: notice)
      return try answer("在 \(notice) 上签“\(step.name)”", after, writing)
    }
  }

  private func pass(
    _ force: NoticeAct.Forcible, _ reason: String, _ writing: OfficeWriting
  ) throws -> OfficeAnswer {
    let after = try writing.append(.forced(what: force, reason: reason), to: notice)
    return try answer("强制通过 \(notice) 的“\(force.chinese)”,原因:\(reason)", after, writing)
  }

  private func answer(
    _ done: String, _ state: NoticeState, _ writing: OfficeWriting
  ) throws -> OfficeAnswer {
    OfficeAnswer(
      done: [done], lines: ["状态:\(state.stage.chinese)"],
      json: [
        JSON.Member("notice", .string(notice)), JSON.Member("stage", .string(state.stage.rawValue)),
        JSON.Member("nextStep", .orNull(state.stepToSign?.name)),
      ], next: try nextCommand(for: notice, state, writing.people()))
  }
}

struct ReturnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "退回一份公示给经办人,已有的签字作废。",
    discussion: """
      例:
        gongshi return N-2026-0001 --reason 第三岗位名次有误 --as 王强 --password-file 王强.密码
        gongshi return N-2026-0001 --reason 缺监督电话 --as 王强 --dry-run
        gongshi return N-2026-0001 --reason 标题写错 --as 陈静 --json
      """, aliases: ["退回"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(help: "退回的原因,不写姓名和证件号码。") var reason: String
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, _ in
      let state = try writing.append(.returned(reason: reason), to: notice)
      return OfficeAnswer(
        done: ["退回 \(notice),原因:\(reason)"],
        json: [
          JSON.Member("notice", .string(notice)),
          JSON.Member("stage", .string(state.stage.rawValue)),
        ], next: "改好后 gongshi draft --again \(notice) 名单.xlsx --posted 张贴日期")
    }
  }
}

struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "定下一份公示最早何时张贴、何时撤下。",
    discussion: """
      没有写的一项就是不定。定时以前张贴,要由签发人用 gongshi sign --force embargo 放行。
      例:
        gongshi schedule N-2026-0001 --not-before 2026-09-28T09:00 --as 李娜
        gongshi schedule N-2026-0001 --takes-down 2026-10-20T17:30 --as 李娜
        gongshi schedule N-2026-0001 --as 李娜 --dry-run
      """, aliases: ["定时"])

  @Argument(help: noticeHelp, transform: noticeID) var notice: String
  @Option(help: ArgumentHelp("最早何时张贴。", valueName: "time"), transform: typedMoment)
  var notBefore: Moment?
  @Option(help: ArgumentHelp("何时撤下,不早于公示期满。", valueName: "time"), transform: typedMoment)
  var takesDown: Moment?
  @OptionGroup var acting: ActingOptions

  func run() throws {
    try acting.acting { writing, _ in
      try writing.append(.scheduled(notBefore: notBefore, comesDownAt: takesDown), to: notice)
      let hangs = notBefore.map { "\($0.chinese)以后张贴" } ?? "张贴时间不定"
      let comesDown = takesDown.map { "\($0.chinese)撤下" } ?? "撤下时间不定"
      return OfficeAnswer(
        done: ["定下 \(notice):\(hangs),\(comesDown)"],
        json: [
          JSON.Member("notice", .string(notice)),
          JSON.Member("notBefore", .orNull(notBefore?.iso8601)),
          JSON.Member("takesDown", .orNull(takesDown?.iso8601)),
        ])
    }
  }
}

extension NoticeState {
  /// The step that signs next; nil when nothing is to be signed.
  var stepToSign: SigningScheme.Step? { stage == .draft ? dossier.nextStep : nil }
}

/// What is to be done next about a notice, as it can be typed, with who may do it.
func nextCommand(
  for notice: String, _ state: NoticeState, _ people: [StoredPerson]
) -> String? {
  switch state.stage {
  case .draft where !state.dossier.openWarnings.isEmpty:
    return "gongshi checklist \(notice) --tick \(state.dossier.openWarnings[0]) --reason 原因"
  case .draft:
    guard let step = state.stepToSign else { return nil }
    let names = signers(of: step, state, people)
    return
      "由\(names.isEmpty ? "担任\(step.role.rawValue)的人" : names.joined(separator: "或"))签“\(step.name)”:"
      + "gongshi sign \(notice)" + (step.needsMinutes ? " --minutes 决议文件" : "")
  case .signed: return "打印张贴后 gongshi post \(notice) --channel 公示栏 --place 地点 --photo 照片.jpg"
  case .open where state.exposure?.ends == nil:
    return "gongshi evidence \(notice) --posting 1 --photo 照片.jpg"
  case .open: return "期满后 gongshi conclude \(notice)"
  case .concluded, .withdrawn: return "gongshi archive \(notice)"
  case .archived, .erased: return nil
  }
}

/// Who may sign `step` and has not signed yet.
func signers(
  of step: SigningScheme.Step, _ state: NoticeState, _ people: [StoredPerson]
) -> [String] {
  let taken = Set(state.dossier.signatures.map(\.person))
  let drafter = state.dossier.currentVersion.drafter
  return people.filter {
    $0.roles.contains(step.role) && !taken.contains($0.id)
      && (step.role == .clerk || $0.id != drafter)
  }.map(\.name)
}

private let forcibleWords = NoticeAct.Forcible.allCases
  .map { "\($0.rawValue)(\($0.chinese))" }.joined(separator: "、")

private func forcible(_ text: String) throws -> NoticeAct.Forcible {
  let found = NoticeAct.Forcible.allCases.first { [$0.rawValue, $0.chinese].contains(text) }
  guard let found else { throw ValidationError("--force 不能写“\(text)”,可以写:\(forcibleWords)。") }
  return found
}
