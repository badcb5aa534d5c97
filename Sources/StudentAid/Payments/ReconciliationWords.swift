public import Disclosure

extension Reconciliation {
  /// AID-141 to AID-146, each in the list and row that the clerk looks up first.
  ///
  /// `lists` are the names of the lists by their index in ``ListedPupil``. A pupil approved and not
  /// paid may have left, so it can be explained; the rest must be mended.
  public func findings(lists: [String]) -> [(list: Int, finding: RecordFinding)] {
    approvedNotPaid.map { $0.finding("AID-141", "已经批准,没有发放", "请补发,不再发放的写明原因", .explain) }
      + paidNotApproved.map { $0.finding("AID-142", "发放了,不在批准的名单里", "请核对,名单调整的先公示再发放") }
      + paidAgain.map { $0.finding("AID-143", "重复发放", "请核对,多发的追回;分次发放的填写期次") }
      + differing.map { $0.finding(lists) }
      + unidentified.map { $0.finding("AID-146", "没有学籍号或身份证号,无法与另一张名单核对", "请补填其中一个") }
  }
}

extension Reconciliation.Difference {
  /// Less than approved may be the first part of it and can be explained; more cannot.
  fileprivate func finding(_ lists: [String]) -> (list: Int, finding: RecordFinding) {
    let place = "《\(lists[approved.pupil.list])》第 \(approved.pupil.row) 行"
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
  ) -> (list: Int, finding: RecordFinding) {
    let finding = RecordFinding(
      rule: rule, severity: severity, row: pupil.row, column: "name", value: pupil.name,
      problem: "\(pupil.school)\(pupil.name)的\(pupil.programme)\(problem)", remedy: remedy)
    return (pupil.list, finding)
  }
}
