/// Why nothing went into PostgreSQL: the rule's id and a sentence that says what to do now.
public struct PostgresRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  public let id: String
  /// Ends with the id in brackets.
  public let message: String

  init(_ id: String, _ words: String) {
    self.id = id
    message = "\(words)。[\(id)]"
  }

  public var description: String { message }
}

/// Every sentence in which PostgreSQL's room refuses, in one place; the table is in Province.md.
extension PostgresRefusal {
  static func address(_ cause: String) -> PostgresRefusal {
    .init("PG-001", "数据库的地址读不懂(\(cause)),请写成 postgres://用户名@主机名:5432/数据库名 的样子")
  }

  static func password() -> PostgresRefusal {
    .init("PG-002", "数据库的地址里写着口令,同一台电脑上的人都能看见,没有连接;请把口令放进 ~/.pgpass(只有本人能读)")
  }

  static func unreachable(_ cause: String) -> PostgresRefusal {
    .init("PG-003", "连不上数据库(\(cause)),什么也没有写入;请检查地址、网络和权限")
  }

  static func tooOld(_ version: Int) -> PostgresRefusal {
    .init("PG-004", "数据库是 PostgreSQL \(version / 10_000),要 12 或更新的版本,请升级数据库")
  }

  static func failed(_ cause: String) -> PostgresRefusal {
    .init("PG-005", "数据库拒绝了这次写入(\(cause)),这一次征集没有改动;请把这句话告诉管理数据库的人")
  }

  static func foreign(_ found: String) -> PostgresRefusal {
    .init("PG-006", "数据库里的 gongshi 是\(found),没有动它;请换一个数据库,或改用相应的程序")
  }

  static func differs(_ round: String) -> PostgresRefusal {
    .init("PG-007", "征集 \(round) 写入后核对不上,已全部撤回;请再运行一次,仍不行请告诉管理数据库的人")
  }
}
