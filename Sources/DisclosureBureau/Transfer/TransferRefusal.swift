import WorkingDays

/// Why a call file or a package is not taken, for people.
public struct TransferRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// The rule's id, as XFER-005.
  public let id: String
  /// What is wrong, what to do now, and the id in brackets at the end.
  public let message: String

  public var description: String { message }

  private init(_ id: String, _ words: String) {
    self.id = id
    message = "\(words)。[\(id)]"
  }
}

extension TransferRefusal {
  static let noCallFile = TransferRefusal(
    "XFER-001", "这不是征集文件,或者内容被改动过,请向发出征集的教育局重新索取")

  static func otherKind(_ kind: String, expected: String) -> TransferRefusal {
    TransferRefusal("XFER-002", "这份公示是“\(kind)”,征集的是“\(expected)”,请换成征集的那一种公示")
  }

  static func notPosted(_ notice: String) -> TransferRefusal {
    TransferRefusal(
      "XFER-003", "公示 \(notice) 还没有登记张贴,或者名单已经清除,不能传送;请先用 gongshi post 登记张贴")
  }

  static func noPackage(_ reason: String) -> TransferRefusal {
    TransferRefusal("XFER-004", "这不是传送包(.gongshi),或者已经损坏:\(reason);请学校重新生成")
  }

  static func otherRound(_ round: String, expected: String) -> TransferRefusal {
    TransferRefusal(
      "XFER-005", "这是报送 \(round) 的传送包,这次收的是 \(expected),请学校用这次的征集文件重新生成")
  }

  static func unaskedSchool(_ manifest: TransferManifest) -> TransferRefusal {
    TransferRefusal(
      "XFER-006", "传送包写的学校“\(manifest.code) \(manifest.name)”不在这次的学校名录里,请核对学校标识码")
  }

  static func rehearsal(_ isRehearsal: Bool) -> TransferRefusal {
    TransferRefusal(
      "XFER-007", isRehearsal ? "这是演练的传送包,不能当作正式的收" : "这是正式的传送包,不能收进演练,请用演练的数据生成")
  }

  static func replay(
    _ manifest: TransferManifest, latest: TransferManifest
  ) -> TransferRefusal {
    TransferRefusal(
      "XFER-008",
      "这是\(manifest.madeAt.chinese)生成的传送包,\(latest.madeAt.chinese)的已经收过,旧的不再收;"
        + "有更正的,请学校重新生成")
  }

  static let changed = TransferRefusal(
    "XFER-009", "传送包打不开:内容被改动过,或者不是封给这次征集的,请学校重新生成")

  static func wrongTicket(_ manifest: TransferManifest) -> TransferRefusal {
    TransferRefusal(
      "XFER-010", "传送包自称是“\(manifest.name)”的,却不是用发给该校的征集文件生成的,请向该校核实")
  }

  static func unproved(_ reason: String) -> TransferRefusal {
    TransferRefusal("XFER-011", "传送包里的名单不能证明公示过:\(reason),请学校核对台账后重新生成")
  }

  static let holdsNumbers = TransferRefusal(
    "XFER-012", "传送包里有身份证号、手机号等个人号码,没有收;请学校用未经改动的程序重新生成")

  public static func unknownKind(_ kind: String) -> TransferRefusal {
    TransferRefusal("XFER-013", "征集的是“\(kind)”,本程序没有这一种,请更新程序")
  }
}
