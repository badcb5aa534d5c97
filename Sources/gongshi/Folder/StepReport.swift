import Disclosure

/// What came of running a step, for people and for programs.
struct StepReport {
  enum Ending {
    case written
    case unchanged
    /// It would have been written.
    case planned
    /// A file with other rows is in the way.
    case kept
    case notWorkedOut
  }

  let run: StepRun
  let ending: Ending

  /// Does what was asked with the outcome of `run`: writes, or says why not.
  init(_ run: StepRun, replace: Bool, dryRun: Bool) throws {
    self.run = run
    guard let output = run.output else {
      ending = .notWorkedOut
      return
    }
    switch output.existing {
    case .same: ending = .unchanged
    case .different where !replace && !dryRun, .unreadable where !replace && !dryRun: ending = .kept
    case .absent, .different, .unreadable:
      if !dryRun { try run.write(output) }
      ending = dryRun ? .planned : .written
    }
  }

  var isDone: Bool { ending != .notWorkedOut && ending != .kept }

  private var file: String { run.step.output.name }
  private var command: String {
    "gongshi \(run.chain.command) \(run.step.id) \(typed(run.folder.path))"
  }

  var text: String {
    var lines = ["\(run.step.name)(\(run.step.id))"]
    if !run.inputs.isEmpty {
      lines.append("读入:" + run.inputs.map { "\($0.name) \($0.rows) 行" }.joined(separator: "、"))
    }
    lines += run.summary.isEmpty ? [] : [""] + run.summary
    lines += [""] + run.findings.lines
    return (lines + result + ["下一步:\(next)"]).joined(separator: "\n")
  }

  private var result: [String] {
    let rows = run.output?.rows.count ?? 0
    switch ending {
    case .written:
      return [
        "已写入 \(run.folder.path(of: file)):\(rows) 行。\(difference.map { "与原来比:\($0)。" } ?? "")"
      ]
    case .unchanged: return ["未变:\(file) 和这次算出的一样(\(rows) 行)。"]
    case .planned:
      return [
        "将写入 \(run.folder.path(of: file)):\(rows) 行(这次没有写)。\(difference.map { "与原来比:\($0)。" } ?? "")"
      ]
    case .kept: return ["没有写:\(file) 已经有了,\(difference ?? "")。[WORK-004]"]
    case .notWorkedOut: return ["没有写 \(file):有 \(run.findings.mustFix.count) 处必须改。"]
    }
  }

  private var difference: String? {
    switch run.output?.existing {
    case .different(let changes): "\(ending == .kept ? "和这次算出的不一样:" : "")\(changes.words)"
    case .unreadable(let sentence): "现有的文件读不出来(\(sentence))"
    case .same, .absent, nil: nil
    }
  }

  private var next: String {
    switch ending {
    case .written, .unchanged: run.chain.nextStep(after: run.step, in: run.folder)
    case .planned: "\(command)\(isReplacing ? " --replace" : "")"
    case .kept: "核对后要换成这次算出的,运行 \(command) --replace"
    case .notWorkedOut: "改好后再运行 \(command)"
    }
  }

  private var isReplacing: Bool {
    switch run.output?.existing {
    case .different, .unreadable: true
    case .same, .absent, nil: false
    }
  }

  var json: JSON {
    .members([
      "step": .string(run.step.id), "name": .string(run.step.name),
      "folder": .string(run.folder.path), "output": .string(file),
      "result": .string("\(ending)"),
      "rows": run.output.map { .integer($0.rows.count) } ?? .null,
      "changes": changes.map(\.json) ?? .null,
      "inputs": .array(
        run.inputs.map { .members(["file": .string($0.name), "rows": .integer($0.rows)]) }),
      "summary": .array(run.summary.map(JSON.string)),
      "mustFix": .integer(run.findings.mustFix.count),
      "explain": .integer(run.findings.toExplain.count),
      "findings": .array(run.findings.map(\.json)), "next": .string(next),
    ])
  }

  private var changes: RowChanges? {
    guard case .different(let changes) = run.output?.existing else { return nil }
    return changes
  }
}
