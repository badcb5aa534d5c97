import Disclosure
import NoticeLife
import WorkingDays

/// A notice as `show` prints it: everything that the ledger says of it, for a clerk to read.
struct NoticeLines {
  let id: String
  let state: NoticeState
  let calendar: WorkingCalendar
  /// Names by id, as P1.
  let people: [String: String]

  private var dossier: Dossier { state.dossier }
  private var draft: DraftContent { state.current }

  var lines: [String] {
    head + versions + signing + forced + postings + period + objections + ending + links
  }

  private var head: [String] {
    let kind = allKindNames[draft.kind].map { "\($0)(\(draft.kind))" } ?? draft.kind
    return [
      "\(id)  \(draft.title)", "种类:\(kind)", "状态:\(state.stage.chinese)",
      "名单:第 \(dossier.currentNumber) 稿,\(draft.rowCount) 行,指纹 \(draft.fingerprint)",
    ]
  }

  private var versions: [String] {
    guard dossier.versions.count > 1 else { return [] }
    return ["各稿:"]
      + dossier.versions.map { version in
        let current = version.content.version == dossier.currentNumber ? "(现用)" : ""
        return "  第 \(version.content.version) 稿\(current) \(name(version.drafter)) "
          + "\(version.at.chinese),\(version.content.rowCount) 行,指纹 \(version.content.fingerprint)"
      }
  }

  private var signing: [String] {
    let signed = dossier.signatures.map { "\($0.step) \(name($0.person)) \($0.at.chinese)" }
    let next = state.stage == .draft ? dossier.nextStep.map { "等待\($0.name)" } : nil
    return ["签批(\(draft.scheme.name)):"] + (signed + [next].compactMap(\.self)).map { "  \($0)" }
      + dossier.returns.map { "  退回 \(name($0.person)) \($0.at.chinese):\($0.reason)" }
  }

  private var forced: [String] {
    dossier.forced.map { mark in
      let what = NoticeAct.Forcible(rawValue: mark.what)?.chinese ?? mark.what
      return "强制:\(what),\(name(mark.person)) \(mark.at.chinese),原因:\(mark.reason)"
    }
  }

  private var postings: [String] {
    guard let exposure = state.exposure, !exposure.postings.isEmpty else { return [] }
    return ["张贴:"] + exposure.rounds.flatMap(lines(of:))
  }

  private func lines(of round: Exposure.Round) -> [String] {
    let again = round.because.map { "  重新公示:\($0)" }
    let postings = round.postings.map { posting in
      let down = round.takenDown[posting.number].map { ",\($0.chinese)撤下" } ?? ""
      return "  \(posting.number) \(posting.channel) \(posting.place) \(posting.at.chinese),"
        + posting.evidenceWords + down
    }
    return [again].compactMap(\.self) + postings
  }

  private var period: [String] {
    let plan = draft.period
    guard let exposure = state.exposure, !exposure.postings.isEmpty else {
      return ["公示期:\(plan.words),预计到 \(plan.printedEnd.chineseEnd)届满"]
    }
    guard let counted = exposure.round.period, let ends = exposure.ends else {
      return ["公示期:还没有开始,要补张贴证据"]
    }
    let because = exposure.round.earlierEnds.map {
      "  原定 \($0.end.chinese),\($0.at.chinese)改,原因:\($0.because)"
    }
    return ["公示期:\(plan.words),\(counted.start.chinese)张贴起算,到 \(ends.chineseEnd)届满"] + because
      + days(from: counted)
  }

  /// Every day with its number; none when a later paper has made the count another.
  private func days(from counted: CountedPeriod) -> [String] {
    let plan = draft.period
    guard
      let period = try? Period(
        posted: counted.start.day, count: plan.count, plan.unit, startingOn: plan.firstDay,
        closingAt: plan.closesAt, in: calendar),
      let days = try? period.days(in: calendar)
    else { return [] }
    let rows = days.map { day in
      [
        "\(day.day)", day.day.chineseWeekday, day.number.map { "第\($0)日" } ?? "不计", day.why,
        day.source,
      ]
    }
    return TextTable.lines(of: rows).map { "  \($0)" }
  }

  private var objections: [String] {
    guard let exposure = state.exposure else { return [] }
    let suspended = exposure.suspensions.map { "  第 \($0.row) 行暂停:\($0.reason)" }
    let heading = exposure.objections.isEmpty ? "没有" : "\(exposure.objections.count) 件"
    return ["异议:\(heading)"]
      + exposure.objections.map { objected in
        let rows = objected.rows.map { "第 \($0) 行" }.joined(separator: "、")
        return "  \(objected.objection) \(rows.isEmpty ? "整份公示" : rows):"
          + (objected.finding?.chinese ?? "办理中")
      } + suspended
  }

  private var ending: [String] {
    var lines: [String] = []
    switch state.ending {
    case .concluded(let outcome, let at): lines.append("结论:\(outcome.chinese),\(at.chinese)")
    case .withdrawn(let reason, let at): lines.append("撤回:\(at.chinese),原因:\(reason)")
    case nil: break
    }
    if case .archived(_, _, _, let retention) = state {
      let until = retention.until.map { "名单保存到 \($0)" } ?? "还没有定保存期"
      lines.append("归档:\(retention.archivedOn),\(until)")
    }
    if case .erased(_, _, _, let tombstone, let at) = state {
      lines.append("注销:\(at.chinese),\(tombstone.rowCount) 行名单已清除(\(tombstone.rule))")
    }
    return lines
  }

  private var links: [String] { dossier.links.map { "\($0.link.chinese):\($0.notice)" } }

  private func name(_ id: String) -> String { people[id] ?? id }
}

extension NoticeLife.PeriodPlan {
  /// As 5个工作日(教财厅函〔2017〕28号).
  var words: String { "\(count)\(unit.chinese)(\(source))" }
}

extension Posting {
  /// As 证据:照片 2 份、网页 1 份.
  var evidenceWords: String {
    let photographs = evidence.count { if case .photograph = $0 { true } else { false } }
    let pages = evidence.count - photographs
    let words = [(photographs, "照片"), (pages, "网页")].filter { $0.0 > 0 }
      .map { "\($0.1) \($0.0) 份" }
    return words.isEmpty ? "还没有证据" : "证据:" + words.joined(separator: "、")
  }
}

extension NoticeAct.Forcible {
  var chinese: String {
    switch self {
    case .warnings: "未说明的提示"
    case .signatures: "没有签完"
    case .embargo: "提前张贴"
    }
  }
}

extension NoticeAct.Outcome {
  var chinese: String {
    switch self {
    case .noObjection: "无异议"
    case .decided: "异议均已办结"
    case .corrected(let notice): "已更正,见 \(notice)"
    }
  }
}

extension NoticeAct.Link {
  var chinese: String {
    switch self {
    case .correctedBy: "更正为"
    case .correctionOf: "更正的是"
    case .follows: "接续的是"
    }
  }
}

extension ObjectionFinding {
  var chinese: String {
    switch self {
    case .refused: "不予受理"
    case .withdrawn: "撤回"
    case .rejected: "不成立"
    case .notAffecting: "不影响结果"
    case .upheld: "成立"
    case .waiting: "暂缓"
    }
  }
}
