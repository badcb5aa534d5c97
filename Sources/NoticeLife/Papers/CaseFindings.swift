public import Disclosure
import WorkingDays

extension CaseFile {
  /// PAPER-001 to PAPER-009: what is missing before the paper can be made, or is worth a word.
  public func findings(for paper: CasePaper) -> [Finding] {
    switch paper {
    case .certificate: over + unsettled + waiting + withoutPhotograph
    case .result: over + unsettled + unconcluded + waiting
    case .form: unsigned
    case .addendum: unmoved
    case .removal: hanging
    case .record: unarchived
    }
  }

  /// Whether the paper can be made.
  public func allows(_ paper: CasePaper) -> Bool {
    findings(for: paper).allSatisfy { $0.severity == .explain }
  }

  private func missing(_ rule: String, _ problem: String, _ remedy: String) -> [Finding] {
    [Finding(rule: rule, problem: problem, remedy: remedy)]
  }

  /// That it was posted, provenly, for its whole period, and not withdrawn meanwhile.
  private var over: [Finding] {
    if case .withdrawn(let reason, _) = state.ending {
      return missing("PAPER-003", "公示已经撤回(\(reason))", "撤回的公示用 gongshi addendum 出撤下说明")
    }
    guard let ends = state.exposure?.ends else {
      return missing("PAPER-001", "张贴还没有证据,公示期没有起算", "请用 gongshi evidence 补照片或网址")
    }
    guard at < ends else { return [] }
    return missing("PAPER-002", "公示期到 \(ends.chineseEnd) 才届满", "请在届满以后再开具")
  }

  private var unsettled: [Finding] {
    let open = objections.filter { $0.state.isOpen && $0.state.outcome != .pending }.map(\.id)
    guard !open.isEmpty else { return [] }
    return missing(
      "PAPER-004", "异议 \(open.joined(separator: "、")) 还没有办结", "请办结并答复以后再开具")
  }

  private var waiting: [Finding] {
    let waiting = objections.filter { $0.state.isOpen && $0.state.outcome == .pending }.map(\.id)
    guard !waiting.isEmpty else { return [] }
    return [
      Finding(
        rule: "PAPER-005", severity: .explain,
        problem: "异议 \(waiting.joined(separator: "、")) 暂缓,继续核实",
        remedy: "所涉的行在文书里写明暂缓,核实以后另行公布")
    ]
  }

  private var withoutPhotograph: [Finding] {
    guard photographs.isEmpty else { return [] }
    return [
      Finding(
        rule: "PAPER-006", severity: .explain, problem: "只有网址,没有张贴现场的照片",
        remedy: "上级要求附照片的,请用 gongshi evidence 补上")
    ]
  }

  private var unconcluded: [Finding] {
    guard case .concluded? = state.ending else {
      return state.ending == nil
        ? missing("PAPER-007", "公示还没有结论", "请先用 gongshi conclude 作出结论") : []
    }
    return []
  }

  private var unsigned: [Finding] {
    let dossier = state.dossier
    guard dossier.signatures.isEmpty, dossier.forced.isEmpty else { return [] }
    return [
      Finding(
        rule: "PAPER-008", severity: .explain, problem: "还没有人签字",
        remedy: "可先打印空表传签,签字以 gongshi sign 登记的为准")
    ]
  }

  private var unmoved: [Finding] {
    moves.isEmpty
      ? missing(
        "PAPER-009", "公示期没有延长或顺延过,张贴也没有晚于原定的日期", "没有改期,不用说明;要改期请先用 gongshi extend 或 recompute")
      : []
  }

  private var hanging: [Finding] {
    guard case .withdrawn? = state.ending else {
      return removals.isEmpty
        ? missing("PAPER-010", "没有撤回,也没有登记撤下", "请先用 gongshi withdraw 撤回,或登记撤下的时间") : []
    }
    return []
  }

  private var unarchived: [Finding] {
    switch state.stage {
    case .archived, .erased: []
    case .draft, .signed, .open, .concluded, .withdrawn:
      missing("PAPER-011", "公示还没有归档", "请先用 gongshi archive 归档")
    }
  }
}

extension CaseFile {
  var photographs: [String] {
    (state.exposure?.postings ?? []).flatMap(\.evidence).compactMap { evidence in
      if case .photograph(let sha256) = evidence { sha256 } else { nil }
    }
  }

  /// Every time the end was put off, with the end before and after, in the order of time; hanging
  /// later than was printed is the first of them.
  var moves: [(from: Moment, to: Moment, because: String, at: Moment)] {
    let rounds = state.exposure?.rounds ?? []
    return rounds.enumerated().flatMap { index, round in
      let ends = round.earlierEnds.map(\.end) + [round.ends].compactMap(\.self)
      let later = zip(round.earlierEnds, ends.dropFirst()).map { ($0.end, $1, $0.because, $0.at) }
      // Only the plan in force is known, which is what the last round was printed from.
      let printed = state.current.period.printedEnd
      guard index == rounds.count - 1, let start = round.period?.start, let first = ends.first,
        first > printed
      else { return later }
      return [(printed, first, "张贴晚于原定的日期", start)] + later
    }
  }

  /// The postings that came down, with when.
  var removals: [(posting: Posting, at: Moment)] {
    (state.exposure?.rounds ?? []).flatMap { round in
      round.postings.compactMap { posting in
        round.takenDown[posting.number].map { (posting, $0) }
      }
    }
  }
}
