import WorkingDays

/// Every sentence in which a round refuses, in one place; the table is in Rounds.md.
extension StoreRefusal {
  static func unknownRound(_ id: String) -> StoreRefusal {
    .init(
      id: "ROUND-001", message: "没有征集 \(id),请用 gongshi bureau rounds list 查看编号。[ROUND-001]")
  }

  static func roundRole(_ name: String) -> StoreRefusal {
    .init(
      id: "ROUND-002", message: "征集要由经办或签发来办,\(name)没有这个角色。[ROUND-002]",
      nature: .needsApproval)
  }

  static func roundPlan(_ problem: String) -> StoreRefusal {
    .init(id: "ROUND-003", message: "征集还不能发出:\(problem)。[ROUND-003]")
  }

  static func roundClosed(_ id: String) -> StoreRefusal {
    .init(
      id: "ROUND-004", message: "征集 \(id) 已经结束,不再收表;还要收,请另发一次征集。[ROUND-004]")
  }

  static func unaskedSchool(_ code: String, of round: String) -> StoreRefusal {
    .init(
      id: "ROUND-005",
      message: "征集 \(round) 没有向学校 \(code) 要表,请核对学校标识码,或另发一次征集。[ROUND-005]")
  }

  static func brokenReturn(_ school: String, of round: String) -> StoreRefusal {
    .init(
      id: "ROUND-006",
      message: "征集 \(round) 中学校 \(school) 的名单打不开,数据被改动过,请从备份恢复。[ROUND-006]",
      nature: .integrity)
  }

  static func otherReturn(_ school: String) -> StoreRefusal {
    .init(
      id: "ROUND-007",
      message: "学校 \(school) 的名单与它的文件对不上,没有收,请重新读取一次。[ROUND-007]", nature: .integrity)
  }

  static func dueNotMoved(_ due: Moment) -> StoreRefusal {
    .init(
      id: "ROUND-008",
      message: "截止时间已经是 \(due.chinese),没有改动;要改,请写另一个时间。[ROUND-008]")
  }

  static func roundOpen(_ id: String) -> StoreRefusal {
    .init(
      id: "ROUND-009",
      message: "征集 \(id) 还没有结束,不能清除名单,请先运行 gongshi bureau rounds close \(id)。[ROUND-009]")
  }

  static func noReason() -> StoreRefusal {
    .init(id: "ROUND-010", message: "没有写原因,请说明为什么改截止时间。[ROUND-010]")
  }

  static func emptyRound(_ id: String) -> StoreRefusal {
    .init(
      id: "ROUND-011", message: "征集 \(id) 的名单已经清除,只留下汇总数字,没有名单可看。[ROUND-011]")
  }
}
