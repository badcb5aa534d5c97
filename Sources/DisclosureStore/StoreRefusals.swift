import WorkingDays

/// Every sentence in which the store refuses, in one place; the table is in Store.md.
extension StoreRefusal {
  static func missing(_ folder: String) -> StoreRefusal {
    .init(
      id: "STORE-001",
      message: "\(folder) 里还没有数据,请先运行 gongshi init,或用 --data 指出数据文件夹。[STORE-001]")
  }

  static func exists(_ path: String) -> StoreRefusal {
    .init(
      id: "STORE-002", message: "\(path) 已经有了,不会覆盖;要新建,请换一个数据文件夹。[STORE-002]")
  }

  static func foreign(_ path: String) -> StoreRefusal {
    .init(
      id: "STORE-003",
      message: "\(path) 不是本程序的数据文件,没有动它;请检查 --data 指的是不是数据文件夹。[STORE-003]")
  }

  static func damaged(_ path: String, _ cause: String) -> StoreRefusal {
    .init(
      id: "STORE-004",
      message: "\(path) 已损坏(\(cause)),请不要再写入,用 gongshi restore 从最近的备份恢复。[STORE-004]",
      nature: .integrity)
  }

  static func newer(_ path: String, version: Int, known: Int) -> StoreRefusal {
    .init(
      id: "STORE-005",
      message: "\(path) 是较新的程序写的(第 \(version) 版,本程序认识到第 \(known) 版),请改用新程序;没有改动数据。[STORE-005]")
  }

  static func busy(_ holder: String) -> StoreRefusal {
    .init(
      id: "STORE-006", message: "数据正被\(holder)使用,请等它办完再试。[STORE-006]", nature: .busy)
  }

  static func keyMissing(_ path: String) -> StoreRefusal {
    .init(
      id: "STORE-007",
      message: "找不到密钥文件 \(path),请用 --key 指出它在哪里;没有密钥就打不开封存的内容。[STORE-007]")
  }

  static func keyUnreadable(_ path: String, _ cause: String) -> StoreRefusal {
    .init(
      id: "STORE-008",
      message: "密钥文件 \(path) 不能用:\(cause),请用保管的副本换上。[STORE-008]")
  }

  static func keyWrong(_ path: String) -> StoreRefusal {
    .init(
      id: "STORE-009",
      message: "密钥文件 \(path) 不是这份数据的,请用 --key 指出建立数据时的密钥文件。[STORE-009]")
  }

  static func diskFull(_ path: String) -> StoreRefusal {
    .init(
      id: "STORE-010",
      message: "磁盘空间不足,没有保存:\(path);请清理后再办一次。[STORE-010]")
  }

  static func notWritable(_ path: String, _ cause: String) -> StoreRefusal {
    .init(
      id: "STORE-011",
      message: "不能写 \(path)(\(cause)),没有保存;请检查权限,或请管理员授权后再办一次。[STORE-011]")
  }

  static func settings(_ problem: String) -> StoreRefusal {
    .init(
      id: "STORE-012", message: "单位的设定不全:\(problem),请补上后再办。[STORE-012]")
  }

  static func clockWentBack(now: Moment, last: Moment) -> StoreRefusal {
    .init(
      id: "STORE-013",
      message: "现在的时间 \(now) 早于台账最后一笔 \(last),电脑的时钟可能被调回,请先校准时钟。[STORE-013]",
      nature: .integrity)
  }

  static func system(_ path: String, _ cause: String) -> StoreRefusal {
    .init(
      id: "STORE-014",
      message: "数据库拒绝了这次操作,没有保存:\(cause)(\(path));请把这句话告诉维护的人。[STORE-014]",
      nature: .integrity)
  }

  static func unknownPerson(_ name: String) -> StoreRefusal {
    .init(
      id: "STORE-015", message: "没有“\(name)”这个人,请看 gongshi people 的名单。[STORE-015]")
  }

  static func wrongPassword(_ name: String, left: Int) -> StoreRefusal {
    let rest = left > 0 ? "再错 \(left) 次就要等待" : "请稍后再试"
    return .init(id: "STORE-016", message: "\(name)的密码不对,\(rest)。[STORE-016]")
  }

  static func mustWait(_ name: String, until moment: Moment) -> StoreRefusal {
    .init(
      id: "STORE-017",
      message: "\(name)的密码连续输错太多次,请等到 \(moment.chinese) 再试。[STORE-017]")
  }

  static func inactive(_ name: String) -> StoreRefusal {
    .init(
      id: "STORE-018",
      message: "\(name)已经停用,不能再办理;要恢复,请安全管理员重新添加。[STORE-018]",
      nature: .needsApproval)
  }

  static func conflict(_ name: String, _ one: String, _ other: String) -> StoreRefusal {
    .init(
      id: "STORE-019",
      message: "\(name)不能同时是\(one)和\(other),请把其中一个给别人。[STORE-019]")
  }

  static func needsRole(_ name: String, _ roles: String, for what: String) -> StoreRefusal {
    .init(
      id: "STORE-020", message: "\(what)要由\(roles)来办,\(name)没有这个角色。[STORE-020]",
      nature: .needsApproval)
  }

  static func nameTaken(_ name: String) -> StoreRefusal {
    .init(
      id: "STORE-021", message: "已经有一位“\(name)”,请加上部门等字样以示区别。[STORE-021]")
  }

  static func weakPassword(least: Int) -> StoreRefusal {
    .init(id: "STORE-022", message: "密码太短,请至少用 \(least) 个字节。[STORE-022]")
  }

  static func unknownNotice(_ id: String) -> StoreRefusal {
    .init(id: "STORE-023", message: "没有公示 \(id),请用 gongshi list 查看编号。[STORE-023]")
  }

  static func brokenLedger(_ sequence: Int, _ cause: String) -> StoreRefusal {
    .init(
      id: "STORE-024",
      message: "台账第 \(sequence) 笔\(cause),请停止办理,运行 gongshi ledger verify 查明。[STORE-024]",
      nature: .integrity)
  }

  static func numberTaken(_ number: String) -> StoreRefusal {
    .init(
      id: "STORE-025", message: "\(number) 已经给出过,编号不会给第二次,请另取一个。[STORE-025]")
  }

  static func noRoles(_ name: String) -> StoreRefusal {
    .init(id: "STORE-026", message: "\(name)还没有角色,请至少给一个。[STORE-026]")
  }

  static func lastSafety(_ name: String) -> StoreRefusal {
    .init(
      id: "STORE-027",
      message: "\(name)是最后一位安全管理员,请先让另一个人担任,否则再没有人能给角色。[STORE-027]")
  }

  static func unknownVersion(_ version: Int, of notice: String) -> StoreRefusal {
    .init(
      id: "STORE-028",
      message: "公示 \(notice) 没有第 \(version) 稿的名单,可能已到期清除,请用 gongshi show 查看。[STORE-028]")
  }

  static func artefact(_ hash: String, _ cause: String) -> StoreRefusal {
    .init(
      id: "STORE-029",
      message: "文件 \(hash) \(cause),请从备份恢复它。[STORE-029]", nature: .integrity)
  }

  static func sealedRow(_ ordinal: Int, of notice: String) -> StoreRefusal {
    .init(
      id: "STORE-030",
      message: "公示 \(notice) 第 \(ordinal) 行的封存内容打不开,数据被改动过,请从备份恢复。[STORE-030]",
      nature: .integrity)
  }

  static func series(_ problem: String) -> StoreRefusal {
    .init(id: "STORE-031", message: "不能给编号:\(problem)。[STORE-031]")
  }

  static func differs(_ id: String) -> StoreRefusal {
    .init(
      id: "STORE-032",
      message: "\(id) 的记录与台账不一致,请停止办理,运行 gongshi doctor 查明。[STORE-032]",
      nature: .integrity)
  }

  static func nameInReason(_ masked: String) -> StoreRefusal {
    .init(
      id: "STORE-033",
      message: "原因里有名单上的人(\(masked)),台账不能记个人信息,请改用行号说明。[STORE-033]")
  }
}
