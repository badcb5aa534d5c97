import WorkingDays

extension NoticeState {
  /// Acts about rows that wait; an objection freezes its rows alone.
  func contested(_ act: NoticeAct, _ acting: Acting) throws(LifeRefusal) -> NoticeState {
    guard var exposure else { return self }  // The stage refused it.
    switch act {
    case .rowSuspended(let row, let reason):
      try requireRows([row])
      guard !exposure.suspensions.contains(where: { $0.row == row }) else {
        throw LifeRefusal("LIFE-035", "第 \(row) 行已经暂停")
      }
      exposure.suspensions.append(Exposure.Suspension(row: row, reason: reason, at: acting.at))
    case .rowResumed(let row, _):
      guard let index = exposure.suspensions.firstIndex(where: { $0.row == row }) else {
        throw LifeRefusal("LIFE-035", "第 \(row) 行没有被暂停,因异议冻结的行在异议办结后恢复")
      }
      exposure.suspensions.remove(at: index)
    case .objected(let objection, let rows): try object(objection, rows, in: &exposure)
    case .settled(let objection, let finding): try settle(objection, finding, in: &exposure)
    default: preconditionFailure("\(act.name) is not about rows")
    }
    return with(exposure)
  }

  private func requireRows(_ rows: [Int]) throws(LifeRefusal) {
    guard let wrong = rows.first(where: { !(1...current.rowCount ~= $0) }) else { return }
    throw LifeRefusal("LIFE-035", "名单没有第 \(wrong) 行,共 \(current.rowCount) 行")
  }

  /// A settled objection comes in again when a review of it is asked for.
  private func object(
    _ objection: String, _ rows: [Int], in exposure: inout Exposure
  ) throws(LifeRefusal) {
    try requireRows(rows)
    let standing = exposure.objections.first { $0.objection == objection }
    guard standing == nil || standing?.finding != nil else {
      throw LifeRefusal("LIFE-036", "异议 \(objection) 已经登记在这一公示,还没有办结")
    }
    exposure.objections.removeAll { $0.objection == objection }
    exposure.objections.append(Exposure.Objected(objection: objection, rows: rows))
  }

  private func settle(
    _ objection: String, _ finding: ObjectionFinding, in exposure: inout Exposure
  ) throws(LifeRefusal) {
    guard let index = exposure.objections.firstIndex(where: { $0.objection == objection }) else {
      throw LifeRefusal("LIFE-036", "这一公示没有异议 \(objection),请核对编号")
    }
    let standing = exposure.objections[index].finding
    guard standing == nil || standing == .waiting else {
      throw LifeRefusal("LIFE-036", "异议 \(objection) 已经办结,要改请先登记复核")
    }
    exposure.objections[index].finding = finding
  }
}
