import WorkingDays

extension RequestAct {
  /// What happened, without who and when, and never who asks.
  public var story: String {
    switch self {
    case .registered(let registration): registration.story
    case .confirmed(let day): "\(day.chinese)与申请人确认,为收到申请之日"
    case .correctionAsked(let asked, let reason): asked.story + after(reason)
    case .corrected(let day, let parts, let reason):
      "\(day.chinese)收到补正\(list(parts)),答复期限重新计算" + after(reason)
    case .consulted(let asked):
      "\(asked.sent.chinese)书面征求\(asked.party.chinese)意见"
        + (asked.delivered == asked.sent ? "" : ",\(asked.delivered.chinese)送达")
    case .returned(let number, let day, let opinion):
      "\(day.chinese)收到第 \(number) 次征求的意见:\(opinion.chinese)"
    case .extended(let days, let day, let reason): "\(day.chinese)批准延长 \(days) 个工作日:\(reason)"
    case .feeAsked(let fee): "通知缴费,最后一天 \(fee.until.chinese):\(fee.reason)"
    case .feePaid(let day): "\(day.chinese)缴费"
    case .answered(let answer):
      "\(answer.on.chinese)答复(\(answer.number)):\(answer.outcome.short)" + after(answer.reason)
    case .withdrawn(let day, let reason): "\(day.chinese)撤回申请:\(reason)"
    case .issued(let paper, let sha256, _): "出具\(paper.chinese)(\(sha256.prefix(16)))"
    case .opened(let reason): "查看了申请人的信息" + after(reason)
    case .erased(let rule): "清除了申请人的信息(\(rule))"
    }
  }
}

extension RequestRegistration {
  fileprivate var story: String {
    let missing = missing.isEmpty ? "" : ",缺\(missing.map(\.chinese).joined(separator: "、"))"
    return
      "登记申请“\(topic)”:\(applicant.chinese)以\(channel.chinese)方式提出,\(arrived.chinese)收到\(missing)"
  }
}

extension RequestCorrection {
  fileprivate var story: String {
    let what = parts.map(\.chinese) + (words.map { [$0] } ?? [])
    return "\(on.chinese)告知补正\(what.joined(separator: "、")),最后一天 \(until.chinese)"
  }
}

private func list(_ parts: [RequestPart]) -> String {
  parts.map(\.chinese).joined(separator: "、")
}

/// A reason after a colon; nothing when there is none.
private func after(_ reason: String?) -> String { reason.map { ":" + $0 } ?? "" }
