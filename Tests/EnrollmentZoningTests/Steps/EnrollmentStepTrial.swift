import Disclosure
import DisclosureTesting
import Testing

@testable import EnrollmentZoning

/// Draws by ring, so that what must come out can be counted by hand.
let drawSettings: [String: [String]] = [
  "摇号方法": ["环形间隔"], "候补名额": ["全部"], "名单公布时间": ["2026-07-01 09:00"], "余下学位办法": ["整组录取并超额"],
  "种子来源": ["起始号|2026-07-06 09:30", "间隔|2026-07-06 09:35"],
]

/// Two schools; what their zones say is settled by the office, child by child.
let zoneRows = [
  ["学校": "第一小学", "班数": "1", "人数": "2", "招生服务地段及条件": "中山路1—99号"],
  ["学校": "第二小学", "班数": "1", "人数": "3", "招生服务地段及条件": "人民路1—99号"],
]

/// A folder as far as it goes: each step's output is put beside the files before it.
struct EnrollmentTrialFolder {
  private(set) var lists: [StepTrial.List]
  let changes: [String: [String]]
  private(set) var outcomes: [String: WorkOutcome] = [:]

  init(
    _ children: [[String: String]], _ changes: [String: [String]] = [:],
    zones: [[String: String]] = zoneRows, and more: [StepTrial.List] = []
  ) {
    lists = [(EnrollmentFile.zones, zones), (EnrollmentFile.applicants, children)] + more
    self.changes = changes
  }

  /// The outcome of a step; when nothing is wrong its file is there from now on.
  @discardableResult
  mutating func run(_ step: WorkStep) -> WorkOutcome {
    let outcome = enrollmentTrial.outcome(of: step, lists, changes)
    if !outcome.findings.contains(where: { $0.finding.severity == .mustFix }) {
      lists.removeAll { $0.file.name == step.output.name }
      lists.append(outcome.given(step.output))
    }
    outcomes[step.id] = outcome
    return outcome
  }

  mutating func put(_ file: WorkFile, _ rows: [[String: String]]) {
    lists.removeAll { $0.file.name == file.name }
    lists.append((file, rows))
  }

  var input: WorkInput { enrollmentTrial.input(lists, changes) }
}

/// Of the first school unless `changes` say otherwise; settled by the office.
func settled(_ count: Int, from first: Int = 1, _ changes: [String: String] = [:])
  -> [[String: String]]
{
  crowd(count, from: first, ["核定学区学校": "第一小学"].merging(changes) { $1 })
}
