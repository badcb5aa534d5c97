public import Disclosure

/// Something in the ledger that is not as it was written.
public struct LedgerFault: Hashable, Sendable {
  /// The number of the entry where it shows; nil when it is about the ledger as a whole.
  public let entry: Int?
  public let finding: Finding

  init(_ rule: String, _ entry: Int?, _ problem: String, _ remedy: String = LedgerFault.keep) {
    self.entry = entry
    let place = entry.map { "台账第 \($0) 条:" } ?? ""
    finding = Finding(rule: rule, problem: place + problem, remedy: remedy)
  }

  private static let keep = "请停止办理、原样保存数据文件夹和备份,并报告主管部门"
  private static let checkAgain = "请用 gongshi ledger verify --all 逐个核对全部签名"

  static func missing(_ entry: Int, from first: Int) -> LedgerFault {
    let last = entry - 1
    let which = first == last ? "第 \(first) 条" : "第 \(first) 条至第 \(last) 条"
    return LedgerFault("LED-001", entry, "前面缺\(which),被删掉了")
  }

  static func outOfPlace(_ entry: Int, expected: Int) -> LedgerFault {
    LedgerFault("LED-002", entry, "出现在第 \(expected) 条的位置,次序被调换过,或者是插进来的")
  }

  static func notFollowing(_ entry: Int) -> LedgerFault {
    LedgerFault(
      "LED-003", entry,
      entry == 1
        ? "是第一条,却记着前面还有一条,开头被删掉了"
        : "记下的上一条的哈希与第 \(entry - 1) 条现在的不同,第 \(entry - 1) 条被改动过,或者这一条是后来换上的")
  }

  static func unreadable(_ place: Int) -> LedgerFault {
    LedgerFault("LED-004", place, "不是台账条目的写法,被改动过")
  }

  static func earlier(_ entry: Int, _ at: String, than last: String) -> LedgerFault {
    LedgerFault("LED-005", entry, "时间 \(at) 早于上一条的 \(last),时间被改过,或次序被调换过")
  }

  static func wrongSignature(_ entry: Int, by person: String) -> LedgerFault {
    LedgerFault("LED-006", entry, "\(person) 的签名不对,内容在签名以后被改动过,或者不是本人签的")
  }

  static func strangeSigner(_ entry: Int, by person: String, left: Bool) -> LedgerFault {
    LedgerFault(
      "LED-007", entry, left ? "\(person) 当时已不在岗,签名不能算数" : "台账里没有登记过 \(person) 的公钥,签名无从核对")
  }

  static func unsigned(_ entry: Int, by person: String) -> LedgerFault {
    LedgerFault(
      "LED-008", entry, "\(person) 办的这一条没有本人的签名,签过名的后一条被删掉了,或者这一条是插进来的")
  }

  static func unreadablePerson(_ entry: Int) -> LedgerFault {
    LedgerFault("LED-009", entry, "登记人员的内容读不出来,或者同一个人登记了两次")
  }

  static func otherThanMarked(_ size: Int) -> LedgerFault {
    LedgerFault("LED-010", size, "到这一条为止与上次核对过签名时不同", checkAgain)
  }

  static func shorterThanMarked(_ size: Int, now: Int) -> LedgerFault {
    LedgerFault("LED-010", nil, "上次核对签名时有 \(size) 条,现在只有 \(now) 条,末尾被截掉了")
  }
}
