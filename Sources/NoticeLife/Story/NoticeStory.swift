import WorkingDays

extension NoticeAct {
  /// What happened, without who and when.
  public var story: String {
    switch self {
    case .drafted(let draft):
      "起草第 \(draft.version) 稿“\(draft.title)”,\(draft.story)"
        + (draft.corrects.map { ",更正 \($0)" } ?? "")
    case .revised(let draft): "改为第 \(draft.version) 稿,\(draft.story),以前的签字作废"
    case .revisionUndone(let from, let to): "撤销第 \(from) 稿,恢复第 \(to) 稿"
    case .ticked(let rule, let reason): "说明提示 \(rule):\(reason)"
    case .returned(let reason): "退回:\(reason)"
    case .signed(let step, let version, let sha256, let minutes):
      "签“\(step)”(第 \(version) 稿,\(short(sha256)))" + (minutes.map { ",附会议决议 \(short($0))" } ?? "")
    case .forced(let what, let reason): "强制通过“\(what.story)”:\(reason)"
    case .scheduled(let first, let last):
      "定下\(first.map { "\($0.chinese)以后张贴" } ?? "张贴时间不定"),\(last.map { "\($0.chinese)撤下" } ?? "撤下时间不定")"
    case .posted, .proven, .counted, .extended, .moved, .restarted, .takenDown: postingStory
    case .rowSuspended, .rowResumed, .objected, .settled: rowStory
    case .concluded, .withdrawn, .archived, .retained, .erased, .linked: endingStory
    }
  }

  private var postingStory: String {
    switch self {
    case .posted(let posting): posting.story
    case .proven(let posting, let evidence): "补第 \(posting) 处张贴的证据:\(evidence.story)"
    case .counted(let period): "公示期按第 \(period.posting) 处张贴计算,\(period.story)"
    case .extended(let end, let reason): "公示期延长到 \(end.chineseEnd):\(reason)"
    case .moved(let period, let because): "公示期顺延,\(period.story):\(because)"
    case .restarted(let reason): "重新公示,公示期重新计算:\(reason)"
    case .takenDown(let posting, let at): "第 \(posting) 处已于 \(at.chinese)撤下"
    default: preconditionFailure("\(name) is no posting")
    }
  }

  private var rowStory: String {
    switch self {
    case .rowSuspended(let row, let reason): "暂停第 \(row) 行:\(reason)"
    case .rowResumed(let row, let reason): "恢复第 \(row) 行:\(reason)"
    case .objected(let objection, let rows):
      rows.isEmpty
        ? "\(objection) 对公示整体提出异议"
        : "因 \(objection) 冻结\(rows.map { "第 \($0) 行" }.joined(separator: "、")),名额不递补"
    case .settled(let objection, let finding): "\(objection) \(finding.story)"
    default: preconditionFailure("\(name) is not about rows")
    }
  }

  private var endingStory: String {
    switch self {
    case .concluded(let outcome): "作出结论:\(outcome.story)"
    case .withdrawn(let reason): "撤回:\(reason)"
    case .archived(let until, let rule):
      "归档,\(until.map { "名单保存到 \($0.chinese)" } ?? "没有规定保存期")" + (rule.map { "(\($0))" } ?? "")
    case .retained(let until, let rule): "名单保存到 \(until.chinese)(\(rule))"
    case .erased(let stone): "注销名单:\(stone.story)"
    case .linked(let notice, let link): "\(link.story) \(notice)"
    default: preconditionFailure("\(name) ends nothing")
    }
  }
}

extension DraftContent {
  fileprivate var story: String {
    let found = findings.map { "\($0.rule)×\($0.count)" }.joined(separator: "、")
    return "名单 \(rowCount) 行,指纹 \(fingerprint)" + (found.isEmpty ? "" : ",提示 \(found)")
  }
}

extension NoticeAct.Forcible {
  fileprivate var story: String {
    switch self {
    case .warnings: "没有说明的提示"
    case .signatures: "没有签完的流程"
    case .embargo: "没有到的张贴时间"
    }
  }
}

extension NoticeAct.Outcome {
  fileprivate var story: String {
    switch self {
    case .noObjection: "公示期内没有异议"
    case .decided: "异议已经办结"
    case .corrected(let notice): "由 \(notice) 更正"
    }
  }
}

extension NoticeAct.Link {
  fileprivate var story: String {
    switch self {
    case .correctedBy: "起草了更正公示"
    case .correctionOf: "更正的是"
    case .follows: "接在它之后的是"
    }
  }
}

extension ObjectionFinding {
  fileprivate var story: String {
    switch self {
    case .refused: "不予受理,解除冻结"
    case .withdrawn: "由异议人撤回,解除冻结"
    case .rejected: "异议不成立,解除冻结"
    case .notAffecting: "不影响公示结果,解除冻结"
    case .upheld: "异议成立,名单须更正"
    case .waiting: "暂缓,继续冻结,不影响其他人"
    }
  }
}

extension Posting {
  fileprivate var story: String {
    let proof = evidence.isEmpty ? "没有证据" : "证据 " + evidence.map(\.story).joined(separator: "、")
    return "登记第 \(number) 处张贴:\(channel) \(place),张贴于 \(at.chinese),\(proof)"
  }
}

extension Posting.Evidence {
  fileprivate var story: String {
    switch self {
    case .photograph(let sha256): "照片 \(short(sha256))"
    case .page(let address, let sha256): "网页 \(address)" + (sha256.map { "(\(short($0)))" } ?? "")
    }
  }
}

extension CountedPeriod {
  fileprivate var story: String {
    "自 \(start.chinese)起算,第 1 天是 \(firstCounted.chinese),到 \(ends.chineseEnd)届满"
  }
}

extension Tombstone {
  fileprivate var story: String {
    "原有 \(rowCount) 行,校验值 \(short(sha256)),名单根 \(short(listRoot)),"
      + "\(posted.map { "\($0.chinese)张贴," } ?? "")\(ended.map { "\($0.chinese)结束," } ?? "")依据\(rule)"
  }
}
