import WorkingDays

extension NoticeState {
  /// Acts about where and until when it hangs; from the first posting on there is an exposure.
  func exposed(_ act: NoticeAct, _ acting: Acting) throws(LifeRefusal) -> NoticeState {
    var exposure = exposure ?? Exposure()
    switch act {
    case .posted(let posting): try post(posting, in: &exposure, acting)
    case .proven(let posting, let evidence): try prove(posting, evidence, in: &exposure)
    case .counted(let period): try count(period, in: &exposure)
    case .moved(let period, let because): try move(period, because, in: &exposure, acting)
    case .extended(let end, let reason): try extend(to: end, reason, in: &exposure, acting)
    case .restarted(let reason): exposure.rounds.append(Exposure.Round(because: reason))
    case .takenDown(let posting, let at): try takeDown(posting, at, in: &exposure, acting)
    default: preconditionFailure("\(act.name) is not about a posting")
    }
    return with(exposure)
  }

  private func post(
    _ posting: Posting, in exposure: inout Exposure, _ acting: Acting
  ) throws(LifeRefusal) {
    let number = exposure.postings.count + 1
    guard posting.number == number else {
      throw LifeRefusal("LIFE-028", "张贴的编号应为 \(number),写成了 \(posting.number)")
    }
    guard posting.sha256 == nil || posting.sha256 == current.sha256 else {
      throw LifeRefusal(
        "LIFE-028", "张贴的不是现行的第 \(dossier.currentNumber) 版,请张贴现行的这一版")
    }
    try requireTime(of: posting, acting.at)
    for evidence in posting.evidence { try requireForm(of: evidence) }
    exposure.round.postings.append(posting)
  }

  private func requireTime(of posting: Posting, _ recorded: Moment) throws(LifeRefusal) {
    guard posting.at <= recorded else {
      throw LifeRefusal(
        "LIFE-029", "张贴时间 \(posting.at.chinese) 还没有到,请在张贴以后登记")
    }
    if let earliest = dossier.notBefore, posting.at < earliest, !dossier.isForced(.embargo) {
      throw LifeRefusal(
        "LIFE-030", "定于 \(earliest.chinese) 以后张贴,请到时再贴", needsApproval: true)
    }
    guard let signed = dossier.signatures.last?.at, posting.at < signed,
      !dossier.isForced(.signatures)
    else { return }
    throw LifeRefusal(
      "LIFE-029", "张贴时间 \(posting.at.chinese) 早于签发 \(signed.chinese),请核对张贴时间")
  }

  private func prove(
    _ number: Int, _ evidence: Posting.Evidence, in exposure: inout Exposure
  ) throws(LifeRefusal) {
    try requireForm(of: evidence)
    for round in exposure.rounds.indices {
      let postings = exposure.rounds[round].postings
      guard let index = postings.firstIndex(where: { $0.number == number }) else { continue }
      let posting = postings[index]
      guard !posting.evidence.contains(evidence) else {
        throw LifeRefusal("LIFE-031", "第 \(number) 处张贴已有这份证据")
      }
      exposure.rounds[round].postings[index] = Posting(
        number: number, channel: posting.channel, place: posting.place, at: posting.at,
        sha256: posting.sha256, evidence: posting.evidence + [evidence])
      return
    }
    throw LifeRefusal("LIFE-031", "没有第 \(number) 处张贴,请用 gongshi show 查看各处张贴的编号")
  }

  private func requireForm(of evidence: Posting.Evidence) throws(LifeRefusal) {
    switch evidence {
    case .photograph(let sha256) where isSHA256(sha256): return
    case .page(let address, let sha256)
    where !address.isEmpty && sha256.map(isSHA256) ?? true:
      return
    default: throw LifeRefusal("LIFE-032", "证据没有网址,或照片的校验值不对,请重新登记")
    }
  }

  private func count(_ period: CountedPeriod, in exposure: inout Exposure) throws(LifeRefusal) {
    try requireStart(of: period, exposure)
    exposure.round.period = period
    exposure.round.ends = Clock.end(
      counted: period.ends, printed: current.period.printedEnd, before: exposure.ends)
  }

  private func move(
    _ period: CountedPeriod, _ because: String, in exposure: inout Exposure, _ acting: Acting
  ) throws(LifeRefusal) {
    try requireStart(of: period, exposure)
    guard let end = exposure.ends, period.ends > end else {
      throw LifeRefusal("CLOCK-003", "按新的放假安排,公示期满不晚于原定时间,不用顺延,公示期也不能缩短")
    }
    exposure.round.lengthen(to: period.ends, because, acting.at)
    exposure.round.period = period
  }

  /// The start is what the proven postings say, not what somebody wrote.
  private func requireStart(
    of period: CountedPeriod, _ exposure: Exposure
  ) throws(LifeRefusal) {
    guard let start = exposure.round.startingPosting(requiring: current.requiredChannels) else {
      throw LifeRefusal("CLOCK-001", unprovenWords(exposure))
    }
    guard start.number == period.posting, start.at == period.start, period.ends > period.start
    else {
      throw LifeRefusal(
        "CLOCK-002", "公示期应从第 \(start.number) 处张贴 \(start.at.chinese) 起算,请重新计算")
    }
  }

  /// What is still to be proven before the period starts.
  func unprovenWords(_ exposure: Exposure) -> String {
    let missing = exposure.round.unproven(of: current.requiredChannels)
    guard !missing.isEmpty else { return "张贴还没有证据,公示期还没有开始,请用 gongshi evidence 补照片或网址" }
    let words = missing.map { "“\($0)”" }.joined(separator: "、")
    return "\(words)的张贴还没有证据,公示期还没有开始,请张贴并用 gongshi evidence 补照片或网址"
  }

  private func extend(
    to end: Moment, _ reason: String, in exposure: inout Exposure, _ acting: Acting
  ) throws(LifeRefusal) {
    guard let current = exposure.ends else {
      throw LifeRefusal("LIFE-033", "公示期还没有开始,不能延长,请先补张贴证据")
    }
    guard acting.at < current else {
      throw LifeRefusal(
        "LIFE-033", "公示期已于 \(current.chineseEnd) 届满,不能再延长,要继续公示请用 gongshi restart")
    }
    guard end > current else {
      throw LifeRefusal(
        "LIFE-034", "只能延长,不能缩短:现在到 \(current.chineseEnd) 届满,新的时间须更晚")
    }
    exposure.round.lengthen(to: end, reason, acting.at)
  }

  private func takeDown(
    _ number: Int, _ at: Moment, in exposure: inout Exposure, _ acting: Acting
  ) throws(LifeRefusal) {
    guard
      let round = exposure.rounds.firstIndex(where: { round in
        round.hanging.contains { $0.number == number }
      }), let posting = exposure.posting(number)
    else {
      throw LifeRefusal("LIFE-046", "没有第 \(number) 处张贴,或已登记撤下")
    }
    guard posting.at <= at, at <= acting.at else {
      throw LifeRefusal("LIFE-046", "撤下时间 \(at.chinese) 不在张贴以后、现在以前,请核对")
    }
    let isCurrent = round == exposure.rounds.count - 1
    if isCurrent, stage != .withdrawn, exposure.ends.map({ at < $0 }) ?? true {
      throw LifeRefusal(
        "LIFE-046", "公示期还没有届满,不能撤下;已被撕下的请用 gongshi restart 重新公示")
    }
    exposure.rounds[round].takenDown[number] = at
  }
}

extension Exposure.Round {
  fileprivate mutating func lengthen(to end: Moment, _ because: String, _ at: Moment) {
    if let ends { earlierEnds.append(Exposure.EarlierEnd(end: ends, because: because, at: at)) }
    ends = end
  }
}
