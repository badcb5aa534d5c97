import Disclosure

extension WorkOutcome {
  /// Adds a finding in a cell of `file`, or at a setting when there is no file.
  mutating func find(
    _ rule: String, severity: Finding.Severity = .mustFix, in file: WorkFile?, row: Int? = nil,
    _ column: String?, value: String? = nil, _ problem: String, _ remedy: String
  ) {
    findings.append(
      WorkFinding(
        file,
        RecordFinding(
          rule: rule, severity: severity, row: row, column: column, value: value,
          problem: problem, remedy: remedy)))
  }
}

/// Runs `work` with the scheme of the folder, or says what keeps it from being read.
func withScheme(
  of input: WorkInput, _ work: (HiringScheme, inout WorkOutcome) -> Void
) -> WorkOutcome {
  var outcome = WorkOutcome()
  let (scheme, findings) = HiringScheme.read(input.settings)
  guard let scheme else {
    outcome.findings = findings.map(WorkFinding.init(setting:))
    if findings.isEmpty {
      outcome.find("HIRE-120", in: nil, nil, "方案还没有写全", "请把 方案.yaml 里必填的项目写全")
    }
    return outcome
  }
  work(scheme, &outcome)
  if outcome.isBlocked { outcome.rows = [] }
  return outcome
}

/// Tickets as they stand in a sentence: A、B、C, at most ten.
func ticketWords(_ tickets: [String]) -> String {
  let shown = tickets.prefix(10).joined(separator: "、")
  return tickets.count > 10 ? "\(shown) 等 \(tickets.count) 人" : shown
}
