public import Disclosure

/// What only the store can find out, in the words of the rules on objections.
extension LifeRefusal {
  public static func notPosted(_ notice: String) -> LifeRefusal {
    LifeRefusal("OBJ-025", "\(notice) 还没有张贴,没有可以异议的公示,请核对编号")
  }

  public static func cannotHandle(_ name: String) -> LifeRefusal {
    LifeRefusal("OBJ-026", "\(name)没有“受理”的角色,不能承办异议,请换人或先分配角色")
  }

  public static func mustRecuse(_ name: String, under rule: Provision) -> LifeRefusal {
    LifeRefusal("OBJ-027", "\(name)起草或签过这份公示,按\(rule)应当回避,请换人")
  }

  public static func notTheSame(_ objection: String, _ lead: String) -> LifeRefusal {
    LifeRefusal(
      "OBJ-028", "\(objection) 不能并入 \(lead):同一公示、同一行、都在办理的异议才能合并,并且只并一层")
  }

  public static func sealedFromYou(handler: String?) -> LifeRefusal {
    LifeRefusal(
      "OBJ-029", "异议人的身份只有承办人\(handler.map { "(\($0))" } ?? "")能看,被异议和已经回避的人都不能看,请由承办人办理",
      needsApproval: true)
  }

  public static func objectorGone(_ objection: String) -> LifeRefusal {
    LifeRefusal("OBJ-030", "异议 \(objection) 的保存期已过,异议人的信息已经清除,不能再看")
  }

  public static func sealBroken(_ objection: String) -> LifeRefusal {
    LifeRefusal("OBJ-031", "异议 \(objection) 的封存内容打不开,数据被改动过,请从备份恢复")
  }

  public static func unknownObjection(_ objection: String) -> LifeRefusal {
    LifeRefusal("OBJ-032", "没有异议 \(objection),请用 gongshi objection list 查看编号")
  }

  public static func unmended(_ notice: String, row: Int?, objection: String) -> LifeRefusal {
    let place = row.map { "第 \($0) 行" } ?? "名单"
    return LifeRefusal(
      "OBJ-033",
      "异议 \(objection) 已经成立,\(notice) 里它所指的\(place)还和原来一样,请改好名单,用 gongshi draft 重新起草后再签")
  }

  public static func namesInReasons(_ masked: String) -> LifeRefusal {
    LifeRefusal(
      "OBJ-034", "理由里有名单或异议人的姓名(\(masked)),它会一直留在台账里,请改用行号或“异议人”")
  }

  public static func termsByOthers() -> LifeRefusal {
    LifeRefusal(
      "OBJ-035", "异议规则须由担任“签发”或“系统管理”的人设定,请换人办理或先分配角色", needsApproval: true)
  }

  public static func notInDryRun() -> LifeRefusal {
    LifeRefusal("OBJ-036", "看异议人要记入台账,不能用 --dry-run,请去掉再运行")
  }

  /// `name` stands in `line` of a file about an objector, which may only have `known`.
  public static func unknownField(
    _ name: String, line: Int, of path: String, known: [String]
  ) -> LifeRefusal {
    LifeRefusal(
      "OBJ-040", "\(path) 第 \(line) 行没有“\(name)”这一项,可以写:\(known.joined(separator: "、"))")
  }

  public static func unknownCode() -> LifeRefusal {
    LifeRefusal("OBJ-041", "没有这个查询码,请照回执核对;重新出具过回执的,原来的码已经作废")
  }

  public static func unknownTerms(_ name: String) -> LifeRefusal {
    let names = ObjectionTerms.seen.map(\.name).joined(separator: "、")
    return LifeRefusal("OBJ-042", "没有见过的规定“\(name)”,可以写:\(names)")
  }

  public static func wrongTerms(_ path: String, _ problems: [String]) -> LifeRefusal {
    LifeRefusal("OBJ-043", "\(path) 写得不对,请改正:\(problems.joined(separator: ";"))")
  }
}
