public import Disclosure
public import WorkingDays

extension RequestState {
  /// What is missing of a request that was not yet corrected, with the text that asks for it.
  public func findings(in calendar: WorkingCalendar) -> [Finding] {
    guard standing == .underWay || standing == .unconfirmed, correction == nil else { return [] }
    var limit = ""
    if let clock = correctionClock, case .runsOut(let day)? = try? clock.standing(in: calendar) {
      limit = ",最晚 \(day.chinese) 告知"
    }
    return missing.map { part in
      Finding(
        rule: "REQ-033", severity: .explain, place: .init(field: part.chinese),
        problem: "没有\(part.chinese)(\(RequestTerm.contents))",
        remedy: "可以一次性告知补正\(limit):\(part.request)")
    }
  }

  /// What looks wrong in an answer with `outcome`; nothing here stops it.
  public func findings(answering outcome: RequestOutcome) -> [Finding] {
    let thirds = asked.filter { $0.consultation.party == .thirdParty }
    var findings: [Finding] = []
    if outcome == .thirdParty, thirds.isEmpty {
      findings.append(
        Finding(
          rule: "REQ-034", severity: .explain, value: outcome.chinese,
          problem: "以“\(outcome.chinese)”不予公开,没有书面征求第三方意见的登记(\(RequestTerm.uncounted))",
          remedy: "征求过的请补登记,没有的请先征求"))
    }
    if [.disclosed, .partlyDisclosed].contains(outcome),
      thirds.contains(where: { $0.opinion == .refuses })
    {
      findings.append(
        Finding(
          rule: "REQ-035", severity: .explain, value: outcome.short,
          problem: "第三方不同意公开,这次却\(outcome.short)", remedy: "请核对公开的范围和理由,并告知第三方"))
    }
    return findings
  }
}
