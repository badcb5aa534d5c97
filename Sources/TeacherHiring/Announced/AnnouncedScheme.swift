import Disclosure

/// Items of the scheme that a notice has anyway, under the same name.
private let sharedItems: Set<String> = ["依据", "年龄截止日"]

/// The items of a scheme as facts of a notice: all of them or none.
///
/// A notice from a hiring's folder has them from 方案.yaml; by itself it may do without, and then
/// nothing is checked that only a scheme decides.
let schemeItems = hiringSchemeFacts.filter { !sharedItems.contains($0.name) }.map { item in
  FactSpec(item.name, item.form, required: false, hint: item.hint, example: item.example)
}

/// The scheme among the facts of a notice; nil when it is not there or not in order.
func announcedScheme(_ facts: Facts) -> HiringScheme? {
  isSchemeGiven(facts) ? HiringScheme.read(facts).scheme : nil
}

private func isSchemeGiven(_ facts: Facts) -> Bool {
  schemeItems.contains { facts.text($0.name) != nil }
}

/// HIRE-035, and what the scheme's own reading finds: a scheme that is begun is whole.
func schemeFindings(_ content: NoticeContent) -> [RecordFinding] {
  let facts = content.facts
  guard isSchemeGiven(facts) else { return [] }
  let missing = hiringSchemeFacts.filter {
    $0.isRequired && !sharedItems.contains($0.name) && facts.text($0.name) == nil
  }
  guard let first = missing.first else {
    return HiringScheme.read(facts).findings.map { finding in
      RecordFinding(
        rule: finding.rule, severity: finding.severity, row: nil, column: finding.place.field,
        value: finding.value, problem: finding.problem, remedy: finding.remedy)
    }
  }
  let names = missing.map { "“\($0.name)”" }.joined(separator: "、")
  return [
    RecordFinding(
      rule: "HIRE-035", row: nil, column: first.name, problem: "招聘方案只写了一部分,还缺\(names)",
      remedy: "请补上;不用方案核对的,方案的各项都删去")
  ]
}
