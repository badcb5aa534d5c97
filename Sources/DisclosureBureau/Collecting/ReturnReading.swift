import Disclosure
import DisclosureSheets
import DisclosureStore
import SchoolOversight
import WorkingDays

/// What reading a return needs beside its file; the same for all files of a round.
struct ReturnDesk: Sendable {
  let round: Round
  /// Opens the packages of schools that have the kit.
  let secret: RoundSecret
  let isRehearsal: Bool
  let call: ExpectedReturn
  let kind: NoticeKind
  /// Has read nothing; copies of it read.
  let importer: RosterImporter
  let sealing: ReturnSealing
  /// What was noted before by the same reader, by SHA-256.
  let known: [String: FileNote]
  let limits: CollectLimits
  let papers: ReturnPapers?

  /// Looks at a file: whose return it is, by what stands inside.
  ///
  /// - Throws: ``CollectRefusal``.
  func look(at file: FoundFile, with reader: FileReader) throws -> SeenFile {
    do {
      let bytes = try reader.bytes(of: file)
      let hash = sha256(of: bytes)
      if let note = known[hash] { return SeenFile(file, note: hinted(note, by: file)) }
      return SeenFile(file, note: hinted(try note(of: file, bytes, hash), by: file))
    } catch let fault as FileFault {
      return SeenFile(
        file, fault: fault.finding, hints: call.schools.schools(namedIn: file.path).map(\.code))
    }
  }

  private func hinted(_ note: FileNote, by file: FoundFile) -> FileNote {
    guard note.school == nil else { return note }
    var note = note
    note.hints = call.schools.schools(namedIn: file.path).map(\.code)
    return note
  }

  private func note(of file: FoundFile, _ bytes: [UInt8], _ hash: String) throws -> FileNote {
    var note = FileNote(sha256: hash)
    let held = try HeldFile(bytes)
    do {
      if file.isPackage {
        note.isPackage = true
        let package = try open(held.path)
        note.school = package.school.code
        note.savedAt = package.manifest.madeAt.seconds
        return note
      }
      let sheet = try SheetFile(opening: held.path, named: file.name)
      let identity = try ReturnIdentity(of: sheet, named: file.name, for: call)
      note.school = identity.school?.code
      note.savedAt = identity.savedAt
      note.declaresNil = identity.declaresNil
      note.remarks = identity.findings.map(Remark.init)
    } catch let refusal as SheetRefusal {
      note.remarks = [Remark(Finding(refusal.id, refusal.message))]
    } catch let refusal as TransferRefusal {
      note.remarks = [Remark(Finding(refusal.id, refusal.message))]
    }
    return note
  }

  private func open(_ path: String) throws -> OpenedTransfer {
    try openTransfer(
      at: path, for: round, secret: secret, roster: kind.roster, isRehearsal: isRehearsal)
  }

  /// Reads the list of a return, checks and seals it, and writes what goes back to the school.
  func read(_ seen: SeenFile, of school: School, with reader: FileReader) throws -> ReadReturn {
    guard let note = seen.note else { preconditionFailure("a return was seen") }
    do {
      let bytes = try reader.bytes(of: seen.file)
      guard sha256(of: bytes) == note.sha256 else { throw FileFault(.changing) }
      let held = try HeldFile(bytes)
      if note.isPackage { return try read(open(held.path), note, seen.file) }
      let sheet = try SheetFile(opening: held.path, named: seen.file.name)
      guard let list = try RosterSheet(of: sheet, by: importer) else {
        throw FileFault(.noVisibleSheet)
      }
      return try read(list, note, of: school, seen.file)
    } catch let fault as FileFault {
      return ReadReturn(file: seen.file, school: school, fault: fault.finding)
    } catch let refusal as SheetRefusal {
      return ReadReturn(
        file: seen.file, school: school, fault: Finding(refusal.id, refusal.message))
    }
  }

  /// A package was checked by the school's own kit and proves itself; it is only counted and sealed.
  private func read(
    _ package: OpenedTransfer, _ note: FileNote, _ file: FoundFile
  ) throws -> ReadReturn {
    let count = package.records.count
    var noted = note
    noted.list = ListNote(state: .received, rowCount: count, mustFix: 0, explain: 0, findings: [:])
    try papers?.clear(of: package.school)
    return ReadReturn(
      file: file, school: package.school, note: noted,
      arrival: Arrival(
        round: round.id, school: package.school.code, state: .received, source: .package,
        file: note.sha256, rowCount: count, publication: package.publication),
      sealed: try sealing.seal(package.table, school: package.school.code, file: note.sha256),
      figures: figures(of: package.records, in: kind.roster))
  }

  private func read(
    _ list: RosterSheet, _ note: FileNote, of school: School, _ file: FoundFile
  ) throws -> ReadReturn {
    var list = list
    list.result.findings = findings(in: list.result, note)
    let grave = list.result.findings.count { $0.severity == .mustFix }
    let isNil = note.declaresNil && list.result.records.isEmpty
    let state: ReturnState =
      if grave > 0 { .returned } else if isNil {
        .nothingToReport
      } else if list.result.findings
        .isEmpty
      { .received } else { .receivedWithFindings }
    let records = isNil ? [] : list.result.records
    let counts = Dictionary(grouping: list.result.findings, by: \.rule).mapValues(\.count)
    var noted = note
    noted.list = ListNote(
      state: state, rowCount: records.count, mustFix: grave,
      explain: list.result.findings.count - grave, findings: counts)
    try papers?.write(list, named: file.name, of: school)
    let isMerged = state.isMerged && !isNil
    return ReadReturn(
      file: file, school: school, note: noted,
      arrival: Arrival(
        round: call.round, school: school.code, state: state, source: isNil ? .nil : .workbook,
        file: note.sha256, rowCount: records.count, findings: counts),
      sealed: isMerged
        ? try sealing.seal(
          ReturnTable(records, of: kind.roster, matching: sealing.matching), school: school.code,
          file: note.sha256) : nil,
      figures: state.isMerged ? figures(of: records, in: kind.roster) : [])
  }

  /// What the import found, and what only a return can have.
  private func findings(in result: RosterImport, _ note: FileNote) -> [Finding] {
    let isEmpty = result.records.isEmpty
    var findings = note.remarks.map(\.finding)
    if note.declaresNil, isEmpty { return findings }
    if note.declaresNil { findings.append(.nilWithRows(result.records.count)) }
    return findings + result.findings.map { $0.rule == "R-ROW-01" ? .emptyList($0.place) : $0 }
  }
}

/// A file that was looked at.
struct SeenFile: Sendable {
  let file: FoundFile
  /// Nil when it could not even be read.
  let note: FileNote?
  let fault: Finding?
  /// Schools that the path of an unreadable file speaks of.
  let hints: [String]

  init(_ file: FoundFile, note: FileNote) {
    (self.file, self.note, fault, hints) = (file, note, nil, note.hints)
  }

  init(_ file: FoundFile, fault: Finding, hints: [String]) {
    (self.file, note, self.fault, self.hints) = (file, nil, fault, hints)
  }
}

/// A return whose list was read.
struct ReadReturn: Sendable {
  let file: FoundFile
  let school: School
  var fault: Finding?
  var note: FileNote?
  var arrival: Arrival?
  var sealed: SealedReturn?
  var figures: [Figure] = []
}

extension Finding {
  /// In the words of another reader, whose own id ends them.
  init(_ rule: String, _ message: String) {
    let words = message.replacing("[\(rule)]", with: "")
    let stop = words.hasSuffix("。") ? words.dropLast() : words[...]
    self.init(rule: rule, problem: String(stop), remedy: "没有读")
  }

  static let noVisibleSheet = Finding(
    rule: "RET-013", problem: "没有可见的工作表", remedy: "请取消隐藏后重新保存")

  static func nilWithRows(_ count: Int) -> Finding {
    Finding(
      rule: "RET-014", problem: "“填表说明”里写了零报送,表里却有 \(count) 行",
      remedy: "没有的请删去各行;有的请把零报送后面的“是”删去")
  }

  static func emptyList(_ place: Place) -> Finding {
    Finding(
      rule: "RET-015", place: Place(sheet: place.sheet), problem: "表头下面没有一行名单",
      remedy: "请填写;确实没有的,在“填表说明”的“本期无此项(零报送)”后面填“是”再交")
  }
}

extension FoundFile {
  /// By its ending: what is in it is proved when it is opened.
  fileprivate var isPackage: Bool { name.lowercased().hasSuffix(".gongshi") }
}

extension Moment {
  /// In seconds since 1970 (UTC).
  fileprivate var seconds: Int { day.ordinal * 86_400 + (minutes - 8 * 60) * 60 }
}
