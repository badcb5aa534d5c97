import Disclosure
import ZipArchives

/// What speaks against a file before anything is read as a sheet.
extension Finding {
  private static func file(
    _ rule: String, _ problem: String, _ remedy: String, _ severity: Severity = .mustFix
  ) -> Finding {
    Finding(rule: rule, severity: severity, problem: problem, remedy: remedy)
  }

  static func brokenArchive(_ reason: String) -> Finding {
    file("RET-001", "压缩包打不开(\(reason))", "请对方重新压缩成 .zip,或直接发表格")
  }
  static let encrypted = file("RET-002", "压缩包有密码", "请对方去掉密码重新压缩,或直接发表格")
  static let pointsOutside = file(
    "RET-003", "压缩包里这个文件的名字指向包外,不可信", "请对方重新压缩,或直接发表格")
  static func tooLarge(_ reason: String) -> Finding {
    file("RET-004", reason, "没有读;请对方确认后直接发表格")
  }
  static func tooDeep(_ limit: Int) -> Finding {
    file("RET-005", "压缩包套了 \(limit) 层以上", "里面的没有读;请先解开最外面的几层")
  }
  static func tooMany(_ limit: Int) -> Finding {
    file("RET-006", "文件超过 \(limit) 个", "后面的没有读;请分几个文件夹分别收")
  }
  static let notAFile = file(
    "RET-007", "是快捷方式(符号链接)或设备,不是文件", "没有读;请把文件本身放进来")
  static let lockFile = file(
    "RET-008", "是表格打开时留下的临时文件(~$ 开头),没有内容", "不用管;如果没有同名的表格,请对方重发", .explain)
  static let systemFile = file("RET-009", "是系统自己生成的文件", "不用管", .explain)
  static let changing = file("RET-010", "正在被修改或传送,几次读到的不一样", "请等它传完、关闭后再收一次")
  static func unreadable(_ reason: String) -> Finding {
    file("RET-011", "读不出来(\(reason))", "请核对权限或重新复制")
  }
  static func foreignArchive(_ name: String) -> Finding {
    file("RET-012", "是 \(name) 压缩包", "请解开放进文件夹,或请对方用 .zip 压缩")
  }

  /// In the words of a bureau that collects.
  init(_ failure: ZipFailure) {
    self =
      switch failure {
      case .cannotOpen(let reason), .cannotWrite(let reason), .damaged(let reason):
        .brokenArchive(reason)
      case .encrypted: .encrypted
      case .unsafeName: .pointsOutside
      case .suspiciousRatio: .tooLarge("压缩得异常厉害(疑似压缩炸弹)")
      case .tooLarge(_, let limit): .tooLarge("展开后超过 \(limit >> 20) MB 的上限")
      case .tooManyParts(let limit): .tooMany(limit)
      case .foreignCompression: .brokenArchive("压缩方式不常用")
      case .sizeMismatch: .brokenArchive("实际大小与标明的不符")
      case .duplicatePart(let name): .brokenArchive("有两个“\(name)”")
      case .missingPart(let name): .brokenArchive("缺少“\(name)”")
      }
  }
}
