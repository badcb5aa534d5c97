import Disclosure
import DisclosureDocuments
import DisclosureSheets
import Foundation

/// What has been read of a folder so far, with everything wrong in it; no file is read twice.
struct FolderReading {
  let folder: WorkFolder
  let chain: WorkChain
  /// Nil before ``readSettings()``.
  private(set) var settings: FactsReading?
  /// By file name; nil where there is no such file.
  private(set) var lists: [String: RosterSheet?] = [:]
  private var findingsOfFiles: [String: [FiledFinding]] = [:]
  /// Nil before ``notices()``.
  private var postedNotices: [(name: String, notice: EarlierNotice)]?

  init(_ folder: WorkFolder, _ chain: WorkChain) {
    self.folder = folder
    self.chain = chain
  }

  /// Reads 方案.yaml and returns what is wrong with it.
  @discardableResult
  mutating func readSettings() throws -> [FiledFinding] {
    if let settings { return settings.findings }
    guard !chain.settings.isEmpty else {
      settings = FactsReading.none
      return []
    }
    let name = WorkFolder.plan
    guard folder.holds(name) else {
      settings = FactsReading.none.with([
        missing(name, "请用 gongshi \(chain.command) start \(typed(folder.path)) 生成,再填写")
      ])
      return settings?.findings ?? []
    }
    let file = FactsFile(path: folder.path(of: name), name: name)
    let read: FactsReading
    do {
      read = try readFacts(from: [file], as: chain.settings, besides: [])
    } catch let refusal as Refusal {
      settings = FactsReading.none.with([FiledFinding(name, refusal)])
      return settings?.findings ?? []
    }
    // A setting that could not be read is not found wanting once more.
    let known = Set(read.findings.compactMap(\.finding.place.field))
    let beyond = chain.settingFindings(read.facts)
      .filter { !known.contains($0.place.field ?? "") }.map(read.filed)
    settings = read.with(read.findings + beyond)
    return settings?.findings ?? []
  }

  /// Reads a file and returns what is wrong with it.
  ///
  /// An optional file may be missing, or be there without a row; else both are findings. What a step
  /// wrote may have no row: nobody was to be listed.
  @discardableResult
  mutating func read(_ file: WorkFile, optional isOptional: Bool = false) -> [FiledFinding] {
    if lists[file.name] == nil { load(file) }
    let found = findingsOfFiles[file.name] ?? []
    let isWorkedOut = chain.step(for: file) != nil
    let forgiven =
      (isOptional ? ["WORK-002"] : []) + (isOptional || isWorkedOut ? ["R-ROW-01"] : [])
    return found.filter { !forgiven.contains($0.finding.rule) }
  }

  private mutating func load(_ file: WorkFile) {
    guard folder.holds(file.name) else {
      lists[file.name] = .some(nil)
      findingsOfFiles[file.name] = [missing(file)]
      return
    }
    do {
      let reading = try readRoster(file.roster, from: folder.path(of: file.name))
      lists[file.name] = .some(reading)
      findingsOfFiles[file.name] = reading.result.findings.map {
        FiledFinding(file.name, inFolder($0, of: file))
      }
    } catch {
      lists[file.name] = .some(nil)
      let refusal =
        refusal(for: error) ?? Refusal(id: "WORK-003", message: "读不了 \(file.name),请核对文件。[WORK-003]")
      findingsOfFiles[file.name] = [FiledFinding(file.name, refusal)]
    }
  }

  private func missing(_ file: WorkFile) -> FiledFinding {
    if chain.step(for: file) == nil, let other = folder.lookalike(of: file, in: chain) {
      let isWorkbook = other.lowercased().hasSuffix(".xlsx")
      return FiledFinding(
        file.name,
        Finding(
          rule: "WORK-002", problem: "文件夹里没有这个文件,只有 \(other)",
          remedy: isWorkbook
            ? "请核对,改名为 \(file.name)" : "请用 Excel 或 WPS 打开它,另存为 \(file.name)"))
    }
    return missing(
      file.name,
      chain.step(for: file).map { "请先运行 gongshi \(chain.command) \($0.id) \(typed(folder.path))" }
        ?? "请用 gongshi \(chain.command) start \(typed(folder.path)) 生成空白表,再填写")
  }

  /// What the import says of any list, with a remedy that there is in a folder.
  private func inFolder(_ found: Finding, of file: WorkFile) -> Finding {
    func saying(_ problem: String, _ remedy: String) -> Finding {
      Finding(
        rule: found.rule, severity: found.severity, place: found.place, problem: problem,
        remedy: remedy)
    }
    let words = chain.step(for: file)?.id ?? "start"
    return switch found.rule {
    case "R-HEAD-01":
      saying(
        found.problem,
        "请核对是不是交错了表;要重新做的,先移开这个文件,"
          + "再运行 gongshi \(chain.command) \(words) \(typed(folder.path))")
    case "R-ROW-01": saying("表头下面一行都没有填", "请填写")
    case "R-SHEET-01": saying(found.problem, "请合成一张表,或把不用的工作表删去")
    default: found
    }
  }

  private func missing(_ name: String, _ remedy: String) -> FiledFinding {
    FiledFinding(name, Finding(rule: "WORK-002", problem: "文件夹里没有这个文件", remedy: remedy))
  }

  func reading(of file: WorkFile) -> RosterSheet? { lists[file.name].flatMap { $0 } }

  /// How many rows a file has; none when it is not there, or is a form that nobody has filled in.
  mutating func rowCount(of file: WorkFile) -> Int {
    read(file)
    return reading(of: file)?.result.records.count ?? 0
  }

  /// Whether something must be fixed in a file that was read and is no blank form.
  func needsMending(_ name: String) -> Bool {
    findingsOfFiles[name, default: []].mustFix
      .contains { !["WORK-002", "R-ROW-01"].contains($0.finding.rule) }
  }

  /// The notices that were made in the folder, each with its place below it.
  mutating func notices() throws -> [(name: String, notice: EarlierNotice)] {
    let notices = try postedNotices ?? folder.notices()
    postedNotices = notices
    return notices
  }

  /// What a step works on; files that were not read are not there.
  var input: WorkInput {
    let records = lists.compactMapValues { $0?.result.records }
    return WorkInput(lists: records, settings: settings?.facts ?? FactsReading.none.facts)
  }

  /// What a step found, with the cell or line it is about.
  func filed(_ found: WorkFinding) -> FiledFinding {
    guard let name = found.file else {
      let finding = RosterImport().placed(
        found.finding, in: Roster(name: "", columns: []), sheet: nil)
      return settings?.filed(finding) ?? FiledFinding(WorkFolder.plan, finding)
    }
    let roster = chain.file(named: name)?.roster ?? Roster(name: name, columns: [])
    let reading = lists[name].flatMap { $0 }
    let result = reading?.result ?? RosterImport()
    return FiledFinding(name, result.placed(found.finding, in: roster, sheet: reading?.sheetName))
  }
}

extension FactsReading {
  fileprivate func with(_ findings: [FiledFinding]) -> FactsReading {
    var copy = self
    copy.findings = findings
    return copy
  }
}
