import Disclosure
import DisclosureDocuments
import WorkingDays
import DisclosureSheets

/// How far one task of a folder is.
enum TaskState: Equatable {
  case done(String)
  case toDo(String)
  /// Something before it must be done first.
  case waiting(String)
  /// Done once, and not by what the files say now.
  case outOfDate(String)
  /// Not done, and need not be.
  case notNeeded(String)

  var label: String {
    switch self {
    case .done: "已完成"
    case .toDo: "待办"
    case .waiting: "等待"
    case .outOfDate: "已过期"
    case .notNeeded: "可不做"
    }
  }

  /// For programs.
  var id: String {
    switch self {
    case .done: "done"
    case .toDo: "toDo"
    case .waiting: "waiting"
    case .outOfDate: "outOfDate"
    case .notNeeded: "notNeeded"
    }
  }

  var words: String {
    switch self {
    case .done(let words), .toDo(let words), .waiting(let words), .outOfDate(let words),
      .notNeeded(let words):
      words
    }
  }

  /// Whether the office should do it now.
  var isDue: Bool {
    switch self {
    case .toDo, .outOfDate: true
    case .done, .waiting, .notNeeded: false
    }
  }
}

/// The state of every task of a folder; steps and notices are made again in memory to see whether
/// what lies there is still what they would make.
struct FolderStatus {
  let chain: WorkChain
  let folder: WorkFolder
  let states: [TaskState]
  /// What is wrong with 方案.yaml.
  let settingFindings: [FiledFinding]
  /// Workbooks that somebody filled in, or brought along, with mistakes in them.
  private let filesToMend: Set<String>

  init(
    of folder: WorkFolder, _ chain: WorkChain, calendar: WorkingCalendar,
    templates: TemplateLibrary
  ) throws {
    self.chain = chain
    self.folder = folder
    var reading = FolderReading(folder, chain)
    settingFindings = try reading.readSettings()
    var states: [TaskState] = []
    for task in chain.tasks {
      switch task {
      case .fill(let file, let isOptional): states.append(reading.state(of: file, isOptional))
      case .step(let step): states.append(try reading.state(of: step))
      case .post(let file, let kind, let isOptional):
        states.append(
          reading.state(of: kind, file, isOptional, calendar: calendar, templates: templates))
      }
    }
    self.states = states
    filesToMend = Set(chain.filesByHand.map(\.name).filter(reading.needsMending))
  }

  /// The first task that is due, settings first; nil when none is.
  var next: String? {
    let path = typed(folder.path)
    if let finding = settingFindings.mustFix.first {
      let isMissing = finding.finding.rule == "WORK-002"
      return isMissing
        ? "gongshi \(chain.command) start \(path)"
        : "改正 \(WorkFolder.plan),再运行 gongshi \(chain.command) status \(path)"
    }
    guard let index = states.firstIndex(where: \.isDue) else { return nil }
    if case .fill(let file, _) = chain.tasks[index], filesToMend.contains(file.name) {
      return "gongshi \(chain.command) check \(path)"
    }
    return chain.instruction(for: chain.tasks[index], in: folder)
  }
}

/// Why nothing can be made of a file with these findings; nil when something can.
private func problem(in findings: [FiledFinding]) -> String? {
  let mustFix = findings.mustFix
  guard !mustFix.isEmpty else { return nil }
  let isBlank = mustFix.allSatisfy { $0.finding.rule == "R-ROW-01" }
  return isBlank ? "还没有填" : "有 \(mustFix.count) 处必须改"
}

extension FolderReading {
  fileprivate mutating func state(of file: WorkFile, _ isOptional: Bool) -> TaskState {
    let found = read(file)
    guard folder.holds(file.name) else {
      return isOptional ? .notNeeded("没有这个文件") : .toDo("还没有这个文件")
    }
    guard let rows = reading(of: file)?.result.records.count else {
      return .toDo(found.first?.description ?? "")
    }
    guard let problem = problem(in: found) else { return .done("\(rows) 行") }
    if rows == 0 { return isOptional ? .notNeeded("没有填") : .toDo(problem) }
    return .toDo("\(rows) 行,\(problem)")
  }

  fileprivate mutating func state(of step: WorkStep) throws -> TaskState {
    let absent = step.inputs.filter { !folder.holds($0.name) && !chain.isOptional($0) }
    let isThere = folder.holds(step.output.name)
    guard absent.isEmpty else {
      return .waiting("缺少 \(absent.map(\.name).joined(separator: "、"))")
    }
    let run = try StepRun(step, &self)
    guard let output = run.output else {
      let files = Set(run.findings.mustFix.compactMap(\.file)).sorted().joined(separator: "、")
      let words = "\(files) \(problem(in: run.findings) ?? "")"
      return run.isReady ? .toDo(words) : .waiting(words)
    }
    switch output.existing {
    case .absent:
      let unfilled = step.inputs.filter { chain.isOptional($0) && rowCount(of: $0) == 0 }
      return output.rows.isEmpty && !unfilled.isEmpty
        ? .notNeeded("没有填 \(unfilled.map(\.name).joined(separator: "、"))")
        : .toDo("会算出 \(output.rows.count) 行")
    case .same: return .done("\(output.rows.count) 行")
    case .different(let changes): return .outOfDate("再算一次会\(changes.words)")
    case .unreadable: return .outOfDate(isThere ? "现有的文件读不出来" : "")
    }
  }

  fileprivate mutating func state(
    of kind: NoticeKind, _ file: WorkFile, _ isOptional: Bool, calendar: WorkingCalendar,
    templates: TemplateLibrary
  ) -> TaskState {
    guard let target = NoticeFolders(of: kind, in: folder).newest else {
      return stateBeforePosting(kind, file, isOptional || chain.isOptional(file))
    }
    do {
      let posted = try earlierNotice(at: folder.path(of: target + "/publication.json"))
      let again = try FolderNotice(
        of: kind, file, into: target, posted: posted.posted, &self, calendar: calendar,
        templates: templates, fonts: nil)
      let period = "\(target),公示到 \(posted.lastDay)"
      return again.differing == nil ? .done(period) : .outOfDate("\(target) 和现在的名单、事项不一样")
    } catch {
      return .outOfDate(refusal(error) ?? "\(error)")
    }
  }

  private mutating func stateBeforePosting(
    _ kind: NoticeKind, _ file: WorkFile, _ isOptional: Bool
  ) -> TaskState {
    guard folder.holds(file.name) else {
      return isOptional ? .notNeeded("没有 \(file.name)") : .waiting("缺少 \(file.name)")
    }
    if let problem = problem(in: read(file)), !(isOptional && isEmpty(file)) {
      return .waiting("\(file.name) \(problem)")
    }
    if isEmpty(file) { return .notNeeded("\(file.name) 没有人员") }
    // What somebody fills in for a notice that need not be may be there long before its time.
    if isOptional, file.isFilledByHand, let name = chain.noticeBefore(kind, missingIn: folder) {
      return .waiting("先做 \(name)")
    }
    return .toDo("用 \(file.name)")
  }

  /// Whether the file has its header and no row.
  private func isEmpty(_ file: WorkFile) -> Bool {
    reading(of: file).map { $0.result.headerRow != nil && $0.result.records.isEmpty } ?? false
  }

  private func refusal(_ error: any Error) -> String? {
    gongshi.refusal(for: error)?.message
  }
}

extension WorkChain {
  /// The name of the last notice that goes before one of `kind` and is not there; nil when none is
  /// missing.
  fileprivate func noticeBefore(_ kind: NoticeKind, missingIn folder: WorkFolder) -> String? {
    let needed = Set(kind.links.map(\.earlier))
    for case .post(_, let other, false) in tasks.reversed()
    where needed.contains(other.id) && NoticeFolders(of: other, in: folder).newest == nil {
      return other.name
    }
    return nil
  }
}
