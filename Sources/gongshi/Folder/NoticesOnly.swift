import Disclosure

/// A chain without steps: each kind has a workbook of its list's name, filled in by hand.
func noticesOnly(_ kinds: [NoticeKind], of domain: Domain) -> WorkChain {
  let tasks = kinds.sorted { $0.stage < $1.stage }.flatMap { kind -> [WorkChain.Task] in
    let file = WorkFile("\(kind.roster.name).xlsx", kind.roster, filledByHand: true)
    return [.fill(file), .post(file, kind)]
  }
  return WorkChain(domain: domain, settings: [], tasks: tasks)
}
