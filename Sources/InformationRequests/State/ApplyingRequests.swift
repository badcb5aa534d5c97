public import WorkingDays

extension RequestState {
  /// The state that the first act makes.
  public static func begin(
    with act: RequestAct, by person: String, at moment: Moment
  ) throws(RequestRefusal) -> RequestState {
    guard case .registered(let registration) = act else {
      throw RequestRefusal("REQ-002", "这件申请还没有登记,不能“\(act.chinese)”,请先登记")
    }
    try act.requireWords()
    return RequestState(registration, by: person, at: moment)
  }

  /// The state after one more act, which `person` did and which is recorded at `moment`.
  ///
  /// What needs the calendar is asked apart, by ``requireTime(for:in:)``: what was recorded once is
  /// never refused when it is read again.
  public func applying(
    _ act: RequestAct, by person: String, at moment: Moment
  ) throws(RequestRefusal) -> RequestState {
    guard moment >= lastAct else {
      throw RequestRefusal(
        "REQ-001", "现在的时间 \(moment.chinese) 早于上一次记录 \(lastAct.chinese),请先校准本机时钟")
    }
    try act.requireWords()
    if let day = act.day { try requireOrder(day, act) }
    var next = self
    try next.apply(act, by: person)
    next.lastAct = moment
    return next
  }

  private mutating func apply(
    _ act: RequestAct, by person: String
  ) throws(RequestRefusal) {
    switch act {
    case .registered: throw misfit(act)
    case .confirmed(let day): try confirm(day, act)
    case .correctionAsked(let asked, _): try askCorrection(asked, act)
    case .corrected(let day, let parts, let reason): try correct(day, parts, reason, act)
    case .consulted(let consultation): try consult(consultation, act)
    case .returned(let number, let day, let opinion): try note(opinion, of: number, on: day)
    case .extended(let days, let day, let reason):
      try extend(Extension(days: days, on: day, reason: reason, by: person), act)
    case .feeAsked(let fee): try charge(fee, act)
    case .feePaid(let day): try pay(day)
    case .answered(let answer): try close(with: answer, act)
    case .withdrawn(let day, _): try withdraw(day, act)
    case .issued(let paper, _, _): try issue(paper)
    case .opened: break
    case .erased: try erase(act)
    }
  }

  private func requireOrder(
    _ day: CalendarDay, _ act: RequestAct
  ) throws(RequestRefusal) {
    guard day >= latestDay else {
      throw RequestRefusal(
        "REQ-006", "“\(act.chinese)”的日期 \(day.chinese) 早于已经登记的 \(latestDay.chinese),请核对日期")
    }
  }
}

extension RequestState {
  func misfit(_ act: RequestAct) -> RequestRefusal {
    RequestRefusal("REQ-003", "这件申请现在是“\(standing.chinese)”,不能“\(act.chinese)”")
  }

  private func requireUnderWay(_ act: RequestAct) throws(RequestRefusal) {
    guard standing == .underWay else { throw misfit(act) }
  }

  private mutating func confirm(_ day: CalendarDay, _ act: RequestAct) throws(RequestRefusal) {
    guard standing == .unconfirmed else {
      throw RequestRefusal(
        "REQ-007", "这件申请以“\(registration.channel.chinese)”方式收到,收到之日已经确定,不用再确认")
    }
    received = day
    standing = .underWay
  }

  private mutating func askCorrection(
    _ asked: RequestCorrection, _ act: RequestAct
  ) throws(RequestRefusal) {
    guard correction == nil else {
      throw RequestRefusal("REQ-008", "补正只能一次性告知,这件申请已经告知过,不能再要求补正")
    }
    try requireUnderWay(act)
    guard !asked.parts.isEmpty || asked.words != nil else {
      throw RequestRefusal("REQ-011", "没有写要补正什么,请用 --part 或 --words 写明")
    }
    guard asked.until > asked.on else {
      throw RequestRefusal("REQ-010", "补正的最后一天 \(asked.until.chinese) 不在告知之后,请给申请人合理的时间")
    }
    correction = asked
    standing = .correcting
  }

  private mutating func correct(
    _ day: CalendarDay, _ parts: [RequestPart], _ reason: String?, _ act: RequestAct
  ) throws(RequestRefusal) {
    guard standing == .correcting, let correction else { throw misfit(act) }
    guard day <= correction.until || reason != nil else {
      throw RequestRefusal(
        "REQ-012",
        "补正的最后一天是 \(correction.until.chinese),\(day.chinese) 才收到;申请人有正当理由仍要办理的,请用 --reason 写明")
    }
    met = RequestPart.allCases.filter { met.contains($0) || parts.contains($0) }
    corrected = day
    standing = .underWay
  }

  private mutating func consult(
    _ consultation: RequestConsultation, _ act: RequestAct
  ) throws(RequestRefusal) {
    try requireUnderWay(act)
    guard consultation.delivered >= consultation.sent else {
      throw RequestRefusal(
        "REQ-006",
        "送达的日期 \(consultation.delivered.chinese) 早于发出的 \(consultation.sent.chinese),请核对日期")
    }
    asked.append(Asked(consultation: consultation))
  }

  private mutating func note(
    _ opinion: ConsultationOpinion, of number: Int, on day: CalendarDay
  ) throws(RequestRefusal) {
    guard asked.indices.contains(number - 1), asked[number - 1].returned == nil, isOpen else {
      throw RequestRefusal("REQ-021", "没有第 \(number) 次还没有答复的征求意见,请用 gongshi request show 查看")
    }
    guard day >= asked[number - 1].consultation.delivered else {
      throw RequestRefusal(
        "REQ-006",
        "收到意见的日期 \(day.chinese) 早于送达的 \(asked[number - 1].consultation.delivered.chinese),请核对日期")
    }
    asked[number - 1].returned = day
    asked[number - 1].opinion = opinion
  }

  private mutating func extend(
    _ longer: Extension, _ act: RequestAct
  ) throws(RequestRefusal) {
    guard extended == nil else {
      throw RequestRefusal("REQ-014", "答复期限只能延长一次,这件申请已经延长过")
    }
    try requireUnderWay(act)
    let most = RequestTerm.extending.count
    guard (1...most).contains(longer.days) else {
      throw RequestRefusal(
        "REQ-013",
        "延长 \(longer.days) 个工作日不行,至少 1 个、最多 \(most) 个工作日(\(RequestTerm.extending.source))")
    }
    extended = longer
  }

  private mutating func charge(_ fee: RequestFee, _ act: RequestAct) throws(RequestRefusal) {
    try requireUnderWay(act)
    guard self.fee == nil, fee.fen > 0, fee.until > fee.on else {
      throw RequestRefusal(
        "REQ-022", "收费通知不对:只能通知一次,金额要大于 0,最后一天要在通知之后(\(RequestTerm.fee))")
    }
    self.fee = fee
  }

  private mutating func pay(_ day: CalendarDay) throws(RequestRefusal) {
    guard fee != nil, feePaid == nil, isOpen else {
      throw RequestRefusal("REQ-022", "没有等着缴费的通知,请用 gongshi request show 查看")
    }
    feePaid = day
  }

  private mutating func withdraw(_ day: CalendarDay, _ act: RequestAct) throws(RequestRefusal) {
    guard isOpen else { throw misfit(act) }
    withdrawnOn = day
    standing = .withdrawn
  }

  private mutating func issue(_ paper: RequestPaper) throws(RequestRefusal) {
    guard !isErased, owes(paper) else {
      throw RequestRefusal("REQ-023", "这件申请现在是“\(standing.chinese)”,没有“\(paper.chinese)”可以出具")
    }
    papers.append(paper)
  }

  private func owes(_ paper: RequestPaper) -> Bool {
    switch paper {
    case .receipt: true
    case .correction: correction != nil
    case .consultation: asked.contains { $0.consultation.party == .thirdParty }
    case .inquiry: asked.contains { $0.consultation.party == .organ }
    case .extending: extended != nil
    case .fee: fee != nil
    case .answer: answer != nil
    }
  }

  private mutating func erase(_ act: RequestAct) throws(RequestRefusal) {
    guard !isOpen, !isErased else { throw misfit(act) }
    isErased = true
  }
}

extension RequestAct {
  /// The day on which it happened; nil for what happens when it is recorded, and for what may come in
  /// any order.
  fileprivate var day: CalendarDay? {
    switch self {
    case .confirmed(let day), .corrected(let day, _, _), .extended(_, let day, _),
      .feePaid(let day), .withdrawn(let day, _):
      day
    case .correctionAsked(let correction, _): correction.on
    case .consulted(let consultation): consultation.sent
    case .feeAsked(let fee): fee.on
    case .answered(let answer): answer.on
    case .registered, .returned, .issued, .opened, .erased: nil
    }
  }
}
