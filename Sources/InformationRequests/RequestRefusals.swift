/// What only the store and the commands can find out, in the words of the rules on requests.
extension RequestRefusal {
  /// `roles` are the words for those who may do it.
  public static func notYours(_ act: RequestAct, roles: [String]) -> RequestRefusal {
    let words = roles.map { "“\($0)”" }.joined(separator: "或")
    return RequestRefusal(
      "REQ-024", "“\(act.chinese)”须由担任\(words)的人办理,请换人办理或先分配角色", needsApproval: true)
  }

  public static func unknown(_ request: String) -> RequestRefusal {
    RequestRefusal("REQ-025", "没有申请 \(request),请用 gongshi request list 查看编号")
  }

  public static func applicantGone(_ request: String) -> RequestRefusal {
    RequestRefusal("REQ-026", "申请 \(request) 的保存期已过,申请人的信息已经清除,不能再看")
  }

  public static func sealBroken(_ request: String) -> RequestRefusal {
    RequestRefusal("REQ-027", "申请 \(request) 的封存内容打不开,数据被改动过,请从备份恢复")
  }

  public static func notInDryRun() -> RequestRefusal {
    RequestRefusal("REQ-028", "看申请人要记入台账,不能用 --dry-run,请去掉再运行")
  }

  public static func nameInWords(_ masked: String) -> RequestRefusal {
    RequestRefusal("REQ-029", "文字里有申请人的姓名(\(masked)),它会一直留在台账里,请改用“申请人”")
  }

  public static func emptyText(_ path: String) -> RequestRefusal {
    RequestRefusal("REQ-030", "\(path) 里没有文字,请写好再出具")
  }

  /// `name` stands in `line` of a file about an applicant, which may only have `known`.
  public static func unknownField(
    _ name: String, line: Int, of path: String, known: [String]
  ) -> RequestRefusal {
    RequestRefusal(
      "REQ-031", "\(path) 第 \(line) 行没有“\(name)”这一项,可以写:\(known.joined(separator: "、"))")
  }
}
