public import Disclosure

extension Reconciliation {
  /// AID-141 to AID-146, each in the list and row that the clerk looks up first.
  ///
  /// A pupil approved and not paid may have left, so it can be explained; the rest must be mended.
  public var findings: [(list: List, finding: RecordFinding)] {
    approvedNotPaid.map { award in
      (
        .approved,
        award.finding(
          "AID-141", "已经批准,没有发放", "请补发,不再发放的写明原因", .explain)
      )
    }
      + paidNotApproved.map {
        (.paid, $0.finding("AID-142", "发放了,不在批准的名单里", "请核对,名单调整的先公示再发放"))
      }
      + paidAgain.map { (.paid, $0.finding("AID-143", "同一项目发放了不止一次", "请核对,多发的追回")) }
      + differing.map { (.paid, $0.finding) }
      + unidentified.map { list, award in
        (list, award.finding("AID-146", "没有学籍号或身份证号,无法与另一张名单核对", "请补填其中一个"))
      }
  }
}

extension Reconciliation.Difference {
  /// Less than approved may be the first part of it and can be explained; more cannot.
  fileprivate var finding: RecordFinding {
    let place = "批准名单第 \(approved.pupil.row) 行"
    if isOfTier {
      return paid.finding(
        "AID-145", "批准\(approved.tier ?? "不分档")(\(place)),发放写\(paid.tier ?? "不分档")", "请按批准的档次发放")
    }
    return paid.finding(
      "AID-144", "批准 \(approved.amount) 元(\(place)),发放 \(total) 元",
      total < approved.amount ? "请补发,以后再发的写明情况" : "请按批准的标准发放,多发的追回",
      total < approved.amount ? .explain : .mustFix)
  }
}

extension AidAward {
  fileprivate func finding(
    _ rule: String, _ problem: String, _ remedy: String, _ severity: Finding.Severity = .mustFix
  ) -> RecordFinding {
    RecordFinding(
      rule: rule, severity: severity, row: pupil.row, value: pupil.name,
      problem: "\(pupil.school)\(pupil.name)的\(pupil.programme)\(problem)", remedy: remedy)
  }
}
