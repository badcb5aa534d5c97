import ArgumentParser
import Disclosure
import DisclosureStore
import NoticeLife
import WorkingDays

struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep", abstract: "注销到期的名单:姓名从数据、存档和备份里去除,留下行数、校验值和日期。",
    discussion: """
      没有设定保存期的种类不注销,会说明要设定什么。注销以后不能找回。
      例:
        gongshi sweep --as 赵强 --dry-run
        gongshi sweep --as 赵强
        gongshi sweep --as 赵强 --json
      """, aliases: ["清理"])

  @OptionGroup var acting: ActingOptions

  func run() throws {
    try reportingRefusals(asJSON: acting.office.json) {
      let session = try Session(acting.office)
      let actor = try session.unlock(acting.actor)
      var answer = try session.store.act(as: actor, at: session.now, dryRun: acting.dryRun) {
        try $0.swept(session)
      }
      // Only after the transaction does the disk know what may go.
      if !acting.dryRun { answer.lines += try session.clearedLines() }
      session.print(answer, dryRun: acting.dryRun)
    }
  }
}

extension Session {
  /// Makes what was erased go from the disk and the backups; safe to do when nothing was.
  func clearedLines() throws -> [String] {
    let cleared = try store.clear(at: now)
    guard let backup = cleared.newBackup else { return [] }
    return ["删去还含有姓名的备份 \(cleared.backups.count) 份,新备份在 \(backup)。"]
  }
}

extension OfficeWriting {
  /// Sets what the settings allow by now, lets go whose day has come, and says what is to be set.
  fileprivate func swept(_ session: Session) throws -> OfficeAnswer {
    var answer = OfficeAnswer()
    var (erased, unset): ([String], Set<String>) = ([], [])
    for notice in try notices(in: [.archived]).map(\.id) {
      let kind = try state(of: notice).current.kind
      if try !retain(notice, session) { unset.insert(kind) }
      guard let tombstone = try expired(notice, on: session.now.day) else { continue }
      try append(.erased(tombstone: tombstone), to: notice)
      try eraseNames(of: notice)
      erased.append(notice)
      answer.done.append("注销 \(notice) 的名单,共 \(tombstone.rowCount) 行(\(tombstone.rule))")
    }
    let requests = try sweptRequests(session)
    answer.done += requests.done
    if requests.needsSetting { unset.insert(requestRetention) }
    answer.lines =
      unset.sorted().map(unsetWords)
      + (try heldRounds().map(heldWords))
      + [answer.done.isEmpty ? "没有到期的名单和申请。" : "带到别处的备份、迎检材料和另存的文件里还有这些姓名,请一并找出销毁。"]
    answer.next = unset.sorted().first.map(settingCommand)
    answer.json = [
      JSON.Member("erased", .array(erased.map(JSON.string))),
      JSON.Member("erasedRequests", .array(requests.erased.map(JSON.string))),
      JSON.Member("unset", .array(unset.sorted().map(JSON.string))),
    ]
    return answer
  }

  /// Rounds that are closed and still hold what schools sent.
  private func heldRounds() throws -> [Round] {
    try rounds().filter { try $0.isClosed && rowCount(of: $0.id) > 0 }
  }

  /// Whether the notice has a retention day, now that settings may have changed.
  private func retain(_ notice: String, _ session: Session) throws -> Bool {
    let state = try state(of: notice)
    guard case .archived(_, _, let ending, let retention) = state, retention.until == nil else {
      return true
    }
    let decision = RetentionRule.decision(
      for: state.current, endedOn: ending.at.day, archivedOn: retention.archivedOn,
      settings: session.settings.retentionDays)
    guard case .known(let until, let rule) = decision else { return false }
    try append(.retained(until: until, rule: rule), to: notice)
    return true
  }

  private func expired(_ notice: String, on today: CalendarDay) throws -> Tombstone? {
    let state = try state(of: notice)
    guard case .archived(_, _, _, let retention) = state, let until = retention.until,
      until <= today
    else { return nil }
    return state.tombstone
  }
}

private func heldWords(_ round: Round) -> String {
  "征集 \(round.id)(\(round.title))已经结束,还存着各校的名单;用完请运行 gongshi bureau rounds empty \(round.id)。"
}
