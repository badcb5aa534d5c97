import WorkingDays

extension ObjectionAct {
  /// What happened, without who and when, and never who objects.
  ///
  /// `name` turns the ids of the office's people into names.
  public func story(naming name: (String) -> String) -> String {
    switch self {
    case .registered(let registration): registration.story
    case .supplemented(let met, let evidence, let arrived, _):
      "\(arrived.chinese)补来\((met.map(\.chinese) + evidence.map { "证据 \(short($0))" }).joined(separator: "、"))"
    case .accepted(let reason): "受理" + after(reason)
    case .refused(let ground, let basis, let reason):
      "不予受理:\(ground.chinese)(\(basis))" + after(reason)
    case .assigned(let person): "交由\(name(person))承办"
    case .recused(let person, let reason): "\(name(person))回避:\(reason)"
    case .grouped(let lead): "与 \(lead) 是同一异议,合并办理"
    case .deadlineMoved(let day, let reason): "答复期限延到 \(day.chinese):\(reason)"
    case .decided(let outcome, let reasons): "决定:\(outcome.chinese)。\(reasons)"
    case .corrected(let notice): "据此更正,新公示 \(notice)"
    case .replied(let paper, let sha256, _): "出具\(paper.chinese)(\(short(sha256)))"
    case .reviewRequested(let arrived, let answer):
      "\(arrived.chinese)申请复核" + (answer.map { ",\($0.day.chinese)前办结" } ?? "")
    case .opened(let reason): "查看了异议人的信息" + after(reason)
    }
  }
}

extension ObjectionRegistration {
  fileprivate var story: String {
    var parts = [
      "登记异议:\(party.chinese)以\(channel.chinese)方式提出,所指\(row.map { "第 \($0) 行" } ?? "公示整体")",
      "\(arrived.chinese)收到" + (postmark.map { "(邮戳 \($0.chinese))" } ?? ""), timeliness.chinese,
    ]
    if !missing.isEmpty { parts.append("缺" + missing.map(\.chinese).joined(separator: "、")) }
    if !evidence.isEmpty { parts.append("证据 " + evidence.map(short).joined(separator: "、")) }
    parts.append(answer.map { "\($0.day.chinese)前答复(\($0.source.provision))" } ?? "未规定答复期限")
    return parts.joined(separator: ",")
  }
}
