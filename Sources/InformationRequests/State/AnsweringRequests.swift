import Disclosure
import WorkingDays

extension RequestState {
  mutating func close(with answer: RequestAnswer, _ act: RequestAct) throws(RequestRefusal) {
    if answer.outcome == .notCorrected {
      try requireUncorrected(answer)
    } else {
      guard standing == .underWay else { throw misfit(act) }
    }
    try requireGround(for: answer)
    self.answer = answer
    standing = .answered(answer.outcome)
  }

  private func requireUncorrected(_ answer: RequestAnswer) throws(RequestRefusal) {
    guard standing == .correcting, let correction, answer.on > correction.until else {
      let limit = correction.map { ",补正的最后一天是 \($0.until.chinese)" } ?? ",这件申请没有告知补正"
      throw RequestRefusal(
        "REQ-016", "不能以“\(RequestOutcome.notCorrected.short)”办结:要在告知补正、过了最后一天仍未补正以后\(limit)")
    }
  }

  private func requireGround(for answer: RequestAnswer) throws(RequestRefusal) {
    switch answer.outcome {
    case .stillUnclear where corrected == nil:
      throw RequestRefusal(
        "REQ-017", "不能以“\(answer.outcome.chinese)”答复:这件申请没有补正过,请先用 gongshi request correct 告知补正")
    case .feeUnpaid where !isUnpaid(on: answer.on):
      throw RequestRefusal(
        "REQ-018", "不能以“\(answer.outcome.short)”办结:要在通知缴费、过了最后一天仍未缴纳以后")
    default: break
    }
  }

  private func isUnpaid(on day: CalendarDay) -> Bool {
    guard let fee, feePaid == nil else { return false }
    return day > fee.until
  }
}
