import Disclosure
import TitleEvaluation

/// The ranking and the recommendation done again in memory, and what lies in the folder.
struct TitleRecount {
  private let runs: [StepRun]
  let fingerprint: String?

  init(_ reading: inout FolderReading) throws {
    var runs: [StepRun] = []
    for step in reading.chain.steps where ["ranking", "recommend"].contains(step.id) {
      runs.append(try StepRun(step, &reading))
    }
    self.runs = runs
    fingerprint = ballotFingerprint(in: reading.input)
  }

  /// Whether both files are there and say what comes out now.
  var isSame: Bool { runs.allSatisfy(\.isSame) }

  var lines: [String] {
    let head = fingerprint.map { ["选票指纹:\($0)"] } ?? ["没有排序票,不按排序票排序"]
    return head + runs.flatMap { run in [run.words] + run.summary.map { "  " + $0 } }
      + (isSame ? ["复算结果与文件一致。"] : [])
  }

  var json: JSON {
    .members([
      "ballots": .orNull(fingerprint), "same": .bool(isSame),
      "steps": .array(
        runs.map { run in
          .members([
            "step": .string(run.step.id), "output": .string(run.step.output.name),
            "same": .bool(run.isSame), "words": .string(run.words),
            "summary": .array(run.summary.map(JSON.string)),
          ])
        }),
    ])
  }
}

extension StepRun {
  fileprivate var isSame: Bool {
    guard case .same = output?.existing else { return false }
    return true
  }

  fileprivate var words: String {
    let name = step.output.name
    let command = "gongshi \(chain.command) \(step.id) \(typed(folder.path))"
    switch output?.existing {
    case .same: return "\(name):一致"
    case .absent: return "\(name):还没有,请运行 \(command)"
    case .different(let changes):
      return "\(name):不一致,再算一次会\(changes.words),请核对,要换的运行 \(command) --replace"
    case .unreadable(let sentence): return "\(name):读不出来(\(sentence))"
    case nil:
      let first = findings.mustFix.first.map { "\($0)" } ?? ""
      return "\(name):算不出来,有 \(findings.mustFix.count) 处必须改。\(first)"
    }
  }
}
