public import Disclosure
import Foundation
import NoticeLife
public import WorkingDays

/// Who did what and when (审计记录), out of the ledger, of which nothing is ever deleted.
public struct AuditTrail: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public let sequence: Int
    public let at: Moment
    /// As P1.
    public let person: String
    public let name: String
    /// As N-2026-0001, or office.
    public let subject: String
    /// As posted.
    public let act: String
    public let reason: String?
  }

  public let lines: [Line]

  /// The days asked for, both included; nil leaves that end open.
  ///
  /// - Throws: STORE-020 unless `actor` is an auditor now.
  public init(
    of store: OfficeStore, by actor: Actor, from first: CalendarDay? = nil,
    through last: CalendarDay? = nil
  ) throws {
    lines = try store.read { reading in
      guard try reading.activeRoles(of: actor).contains(.auditor) else {
        throw StoreRefusal.needsRole(actor.name, Role.auditor.rawValue, for: "导出审计记录")
      }
      let people = try reading.people()
      let names = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.name) })
      return try reading.entries().filter { entry in
        first.map { $0 <= entry.at.day } ?? true && last.map { entry.at.day <= $0 } ?? true
      }.map { try Line($0, name: names[$0.by] ?? "") }
    }
  }

  /// UTF-8 with a byte order mark, as spreadsheets expect it; lines end with CR and LF.
  public var csv: String {
    let head = ["序号", "时间", "编号", "姓名", "对象", "办理", "操作", "理由"]
    let rows = lines.map { line in
      [
        String(line.sequence), line.at.description, line.person, line.name, line.subject,
        line.words, line.act, line.reason ?? "",
      ]
    }
    return "\u{FEFF}"
      + ([head] + rows).map { $0.map(quoted).joined(separator: ",") + "\r\n" }
      .joined()
  }

  public var json: JSON {
    .array(
      lines.map { line in
        .members([
          "seq": .integer(line.sequence), "at": .string(line.at.description),
          "by": .string(line.person), "name": .string(line.name), "of": .string(line.subject),
          "act": .string(line.act), "words": .string(line.words), "reason": .orNull(line.reason),
        ])
      })
  }

  /// A text that a spreadsheet would take for a formula begins with an apostrophe.
  private func quoted(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = (isFormula ? "'" : "") + text.replacingOccurrences(of: "\"", with: "\"\"")
    return "\"\(safe)\""
  }
}

extension AuditTrail.Line {
  fileprivate init(_ entry: StoredEntry, name: String) throws {
    let act = try entry.namedAct
    self.init(
      sequence: entry.sequence, at: entry.at, person: entry.by, name: name, subject: entry.of,
      act: act.name, reason: act.reason)
  }

  /// In the words of the work; the act's own name when there are none.
  var words: String {
    let own = wordsOfSubjects.first { subject.hasPrefix($0.prefix) }?.words[act]
    return own ?? NoticeAct.Name(rawValue: act)?.chinese ?? officeWords[act] ?? act
  }
}

/// For acts whose names mean something else elsewhere.
private let wordsOfSubjects = [
  (prefix: "Y-", words: objectionWords), (prefix: "C-", words: roundWords),
]

private let roundWords = [
  "opened": "发出征集", "received": "收下报送", "chosen": "选定文件", "dueMoved": "改截止时间",
  "closed": "结束征集", "emptied": "清除名单",
]

private let officeWords = [
  "founded": "建立数据", "settingsChanged": "修改设定", "personAdded": "添加人员",
  "rolesChanged": "分配角色", "passwordChanged": "更换密码", "numberGiven": "给出编号",
  "countersigned": "会签存证", "accepted": "收下会签", "set": "设定异议规则",
]

private let objectionWords = [
  "registered": "登记异议", "supplemented": "补正材料", "accepted": "受理", "refused": "不予受理",
  "assigned": "交办", "recused": "回避", "grouped": "并案", "deadlineMoved": "延长答复期限",
  "decided": "作出处理", "corrected": "更正", "replied": "答复", "reviewRequested": "要求复核",
  "opened": "查看异议人",
]

extension StoredEntry {
  /// The one member of its act, and the reason in it.
  var namedAct: (name: String, reason: String?) {
    get throws {
      guard let act = try EntryJSON.read(text, as: NamedAct.self).act.first else {
        throw StoreRefusal.brokenLedger(sequence, "没有写办了什么")
      }
      return (act.key, act.value.reason)
    }
  }
}

private struct NamedAct: Decodable {
  let act: [String: Body]

  struct Body: Decodable {
    let reason: String?
  }
}
