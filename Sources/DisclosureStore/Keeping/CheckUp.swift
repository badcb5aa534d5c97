public import Disclosure
public import WorkingDays

/// What a check-up (体检) of an office's data found, before anything is judged.
///
/// Filled by ``init(of:key:now:calendarEnd:)``; ``findings`` judges.
public struct CheckUp: Hashable, Sendable {
  /// How a key file fares.
  public enum Key: Hashable, Sendable {
    case right, wrong, missing
  }

  /// A file or folder that others may read or change.
  public struct Exposure: Hashable, Sendable {
    public enum Thing: String, Hashable, Sendable {
      case key = "密钥文件"
      case database = "数据库"
      case folder = "数据文件夹"
    }

    public let thing: Thing
    public let path: String
    /// The nine bits of reading, writing and running.
    public let mode: UInt16
  }

  /// A backup in the office's own folder.
  public struct Backup: Hashable, Sendable {
    public let path: String
    public let at: Moment
    /// Of how many notices the names were erased before it was made.
    public let erased: Int
  }

  /// By the machine's clock.
  public var now: Moment
  /// Of the disk on which the data lie, in bytes; nil when the system does not say.
  public var free: Int?
  /// Database and artefacts, in bytes.
  public var used: Int
  public var lastEntry: Moment?
  /// The calendar's last day, and the last day somebody asks it for.
  public var calendarEnd: CalendarDay
  public var neededDay: CalendarDay
  /// From the oldest to the newest.
  public var backups: [Backup]
  /// Of how many notices the names are erased.
  public var erased: Int
  public var exposures: [Exposure]
  public var key: Key
  public var keyPath: String
  /// In the folder of artefacts, and named by nothing in the database.
  public var unnamed: [String]
  /// Named in the database, and not in the folder or with other bytes.
  public var missing: [String]
  public var changed: [String]
  /// Left behind by a program that was stopped.
  public var leftovers: [String]
  /// What a restore kept beside the folder.
  public var setAside: [String]
  /// Where the tables and the ledger do not say the same.
  public var differences: [String]
  /// What is wrong with the ledger or the database file; nil when nothing is.
  public var damage: String?
  /// How many migrations the file went through, and how many this program knows.
  public var schema: Int
  public var knownSchema: Int
}

extension CheckUp {
  /// When a doctor speaks up; what offices do, no text was found.
  enum Limit {
    /// Beside a second copy for a backup and one for clearing, in bytes.
    static let spare = 200 << 20
    /// In days.
    static let backupAge = 7
    static let oldBackup = 30
    /// How far the calendar should reach at least, in days from today.
    static let calendarAhead = 60
    /// How many names a finding spells out.
    static let named = 5
  }

  /// Whether what is kept is not what was kept.
  public var isDamaged: Bool {
    damage != nil || !differences.isEmpty || !missing.isEmpty || !changed.isEmpty
  }

  /// What is wrong and what to do now, the worst first.
  public var findings: [Finding] {
    let all = [
      damageFindings, keyFindings, artefactFindings, clockFindings, diskFindings,
      calendarFindings, backupFindings, exposureFindings, schemaFindings, leftoverFindings,
    ]
    return all.joined().sorted { $0.severity < $1.severity }
  }

  private var damageFindings: [Finding] {
    var found: [Finding] = []
    if let damage {
      found.append(
        Finding(
          rule: "KEEP-020", problem: damage,
          remedy: "请立即停止使用,保留现有文件夹,用 gongshi restore --prove 找出最近一份完好的备份"))
    }
    if !differences.isEmpty {
      found.append(
        Finding(
          rule: "KEEP-021", problem: "台账与登记表不一致:\(listed(differences))",
          remedy: "以台账为准;请不要再登记,把支持包(gongshi support)交给维护人员"))
    }
    return found
  }

  private var keyFindings: [Finding] {
    switch key {
    case .right: []
    case .wrong:
      [
        Finding(
          rule: "KEEP-022", problem: "密钥文件 \(keyPath) 不是这个数据库的密钥",
          remedy: "请放回 init 时生成的密钥文件;没有它,封存的内容再也打不开")
      ]
    case .missing:
      [
        Finding(
          rule: "KEEP-023", problem: "找不到密钥文件 \(keyPath)",
          remedy: "请从另外保管的副本取回;没有它,封存的内容再也打不开")
      ]
    }
  }

  private var artefactFindings: [Finding] {
    let kinds: [(String, Finding.Severity, [String], String, String)] = [
      (
        "KEEP-024", .mustFix, missing, "登记过的附件不见了", "请从备份里取回这些文件,放回 artefacts 文件夹"
      ),
      (
        "KEEP-025", .mustFix, changed, "附件的内容与登记时不同", "请从备份里取回原来的文件;被改过的另外保存,查明原因"
      ),
      (
        "KEEP-026", .explain, unnamed, "附件文件夹里有没有登记的文件",
        "自己放进去的请移走;中断的操作或到期清理留下的,运行 gongshi sweep 会清掉"
      ),
    ]
    return kinds.filter { !$0.2.isEmpty }.map { rule, severity, files, problem, remedy in
      Finding(
        rule: rule, severity: severity, problem: "\(problem)(\(files.count) 个):\(listed(files))",
        remedy: remedy)
    }
  }

  private var clockFindings: [Finding] {
    guard let lastEntry, now < lastEntry else { return [] }
    return [
      Finding(
        rule: "KEEP-027",
        problem: "电脑现在是 \(now.chinese),早于台账最后一条 \(lastEntry.chinese),时钟被拨回了",
        remedy: "请把电脑的日期和时间校准后再登记")
    ]
  }

  private var diskFindings: [Finding] {
    let needed = 2 * used + Limit.spare
    guard let free, free < needed else { return [] }
    return [
      Finding(
        rule: "KEEP-028", severity: free < used ? .mustFix : .explain,
        problem: "磁盘只剩 \(mebibytes(free)),备份和到期清理需要 \(mebibytes(needed))",
        remedy: "请清理磁盘,或把旧备份移到别处")
    ]
  }

  private var calendarFindings: [Finding] {
    guard calendarEnd < neededDay else { return [] }
    return [
      Finding(
        rule: "KEEP-029", severity: .explain,
        problem: "日历只到 \(calendarEnd.chinese),用得到 \(neededDay.chinese)",
        remedy: "放假通知公布后,请用 gongshi calendar add 录入")
    ]
  }

  private var backupFindings: [Finding] {
    let older = backups.filter { $0.erased < erased }
    let kept: [Finding] =
      older.isEmpty
      ? []
      : [
        Finding(
          rule: "KEEP-031", problem: "到期清理之前的备份还在:\(listed(older.map(\.path)))",
          remedy: "里面还有应当清除的姓名,请删除这些备份;另外保存的副本也要删除")
      ]
    return kept + ageFindings
  }

  private var ageFindings: [Finding] {
    guard let last = backups.last else {
      return lastEntry == nil
        ? []
        : [
          Finding(
            rule: "KEEP-030", problem: "还没有备份", remedy: "请运行 gongshi backup,并把备份和密钥分开保管")
        ]
    }
    let days = now.day - last.at.day
    guard days > Limit.backupAge else { return [] }
    return [
      Finding(
        rule: "KEEP-030", severity: days > Limit.oldBackup ? .mustFix : .explain,
        problem: "最近一次备份是 \(last.at.chinese),已经 \(days) 天", remedy: "请运行 gongshi backup")
    ]
  }

  private var exposureFindings: [Finding] {
    exposures.map { exposure in
      Finding(
        rule: "KEEP-032", severity: exposure.thing == .key ? .mustFix : .explain,
        problem:
          "\(exposure.thing.rawValue) \(exposure.path) 别的用户也能读写(权限 \(octal(exposure.mode)))",
        remedy: "请运行 chmod \(exposure.thing == .folder ? "700" : "600") \(exposure.path)")
    }
  }

  private var schemaFindings: [Finding] {
    guard schema != knownSchema else { return [] }
    return [
      Finding(
        rule: "KEEP-033", severity: .explain,
        problem: "数据库是第 \(schema) 版,本程序认识到第 \(knownSchema) 版", remedy: "下一次登记时会先备份、试升级,再升级")
    ]
  }

  private var leftoverFindings: [Finding] {
    let kept: [Finding] =
      setAside.isEmpty
      ? []
      : [
        Finding(
          rule: "KEEP-035", severity: .explain, problem: "恢复以前的数据还留着:\(listed(setAside))",
          remedy: "里面可能有应当清除的姓名,确认恢复无误后请删除")
      ]
    guard !leftovers.isEmpty else { return kept }
    return kept + [
      Finding(
        rule: "KEEP-034", severity: .explain, problem: "有中断的操作留下的临时文件:\(listed(leftovers))",
        remedy: "可以删除;下一次备份也会清掉")
    ]
  }

  /// The first few, and how many there are.
  private func listed(_ names: [String]) -> String {
    let shown = names.prefix(Limit.named).joined(separator: "、")
    return names.count > Limit.named ? "\(shown) 等 \(names.count) 个" : shown
  }

  private func mebibytes(_ bytes: Int) -> String { "\(bytes >> 20) MB" }

  private func octal(_ mode: UInt16) -> String { String(mode, radix: 8) }
}
