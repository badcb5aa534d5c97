import Disclosure
import DisclosureDocuments
import DisclosureSheets

/// Everything in a folder, looked at file by file: settings, facts and workbooks, with all that is
/// wrong in any of them.
struct FolderCheck {
  /// One file and what came of reading it.
  struct File {
    enum Count {
      /// Facts that are given, and needed ones that are not.
      case entries(Int, missing: Int)
      case rows(Int)
      case unreadable
    }

    let name: String
    let count: Count
    let findings: [FiledFinding]
    /// Nil for settings and facts, and for a workbook that cannot be read.
    var reading: RosterSheet?

    /// Whether nobody has filled the form in yet.
    var isBlank: Bool {
      switch count {
      case .entries(0, _), .rows(0): findings.isEmpty
      case .entries, .rows, .unreadable: false
      }
    }
  }

  let chain: WorkChain
  let folder: WorkFolder
  /// Settings, facts, and the workbooks that are there in the order of the work.
  let files: [File]

  init(of folder: WorkFolder, _ chain: WorkChain) throws {
    var reading = FolderReading(folder, chain)
    var files: [File] = []
    if folder.holds(WorkFolder.plan), !chain.settings.isEmpty {
      files.append(try plan(in: &reading))
    }
    files += try chain.factsFiles(in: folder)
    for file in chain.files where folder.holds(file.name) {
      files.append(workbook(file, in: &reading))
    }
    guard !files.isEmpty else {
      throw Refusal(
        id: "WORK-007",
        message:
          "\(folder.path) 里没有方案、事项和\(chain.domain.chinese)的表,请核对文件夹,或先运行 gongshi \(chain.command) start \(typed(folder.path))。[WORK-007]"
      )
    }
    self.chain = chain
    self.folder = folder
    self.files = files
  }

  var findings: [FiledFinding] { files.flatMap(\.findings) }
}

/// 方案.yaml; while no setting is given, none is missing.
private func plan(in reading: inout FolderReading) throws -> FolderCheck.File {
  let found = try reading.readSettings()
  let given = reading.settings?.facts.given.count ?? 0
  let missing = found.count(where: \.isMissingFact)
  let isBlank = given == 0 && missing == found.count
  return FolderCheck.File(
    name: WorkFolder.plan, count: .entries(given, missing: missing), findings: isBlank ? [] : found)
}

/// A workbook; one in which a step listed nobody, or that nobody has filled in, is right.
private func workbook(_ file: WorkFile, in reading: inout FolderReading) -> FolderCheck.File {
  let found = reading.read(file).filter { $0.finding.rule != "R-ROW-01" }
  let read = reading.reading(of: file)
  return FolderCheck.File(
    name: file.name, count: read.map { .rows($0.result.records.count) } ?? .unreadable,
    findings: found, reading: read)
}

extension FiledFinding {
  /// Whether nothing is wrong but that a fact is not given.
  fileprivate var isMissingFact: Bool { finding.rule == "F-REQ-01" }
}

extension WorkChain {
  /// 事项.yaml and what goes before it for one kind, where they are there.
  ///
  /// What a notice still needs is counted and no finding: its day may not have come.
  fileprivate func factsFiles(in folder: WorkFolder) throws -> [FolderCheck.File] {
    let kinds = posts.map(\.kind)
    var files: [FolderCheck.File] = []
    if folder.holds(WorkFolder.matters) {
      files.append(try facts(WorkFolder.matters, kinds.flatMap(\.facts), in: folder))
    }
    for kind in kinds where folder.holds(folder.matters(of: kind)) {
      files.append(try facts(folder.matters(of: kind), kind.facts, in: folder))
    }
    return files
  }

  private func facts(
    _ name: String, _ declared: [FactSpec], in folder: WorkFolder
  ) throws -> FolderCheck.File {
    // Of a name that several kinds declare, the first one that needs it says how it is written.
    let specs = Dictionary(grouping: declared, by: \.name)
      .compactMap { $1.first(where: \.isRequired) ?? $1.first }
      .sorted { $0.name < $1.name }
    let read: FactsReading
    do {
      read = try readFacts(
        from: [FactsFile(path: folder.path(of: name), name: name)], as: specs, besides: factNames)
    } catch let refusal as Refusal {
      return FolderCheck.File(
        name: name, count: .unreadable, findings: [FiledFinding(name, refusal)])
    }
    let given = read.facts.given.count
    // What 方案.yaml says for all notices is not asked for here once more.
    let elsewhere = Set(settings.map(\.name))
    let missing = read.findings.count {
      $0.isMissingFact && !elsewhere.contains($0.finding.place.field ?? "")
    }
    let isOwn = name != WorkFolder.matters
    return FolderCheck.File(
      name: name, count: .entries(given, missing: isOwn ? 0 : missing),
      findings: read.findings.filter { !$0.isMissingFact })
  }
}
