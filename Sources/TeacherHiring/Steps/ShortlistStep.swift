import Disclosure

/// Chooses who is interviewed, by the ratio.
let shortlistStep = WorkStep(
  "shortlist", "确定面试入围人员",
  from: [HiringFile.posts, HiringFile.applicants, HiringFile.written],
  and: [HiringFile.adjustment, HiringFile.rawMarks], to: HiringFile.interviewees,
  words: "按方案“面试入围”的比例从高到低取,末位同分按“同分入围”办;低于笔试最低分的不取。"
) { input in
  withScheme(of: input) { scheme, outcome in
    guard scheme.marks.weights.written > 0 else {
      return outcome.find(
        "HIRE-120", in: nil, "笔试权重", value: "0", "方案没有笔试", "不用做这一步,直接做面试成绩")
    }
    let hiring = HiringCase(
      input, scheme, people: input.list(HiringFile.written) ?? [], in: HiringFile.written,
      &outcome)
    hiring.findAptitude(&outcome)
    guard !outcome.isBlocked else { return }
    let blank = RowDraft(interviewees)
    let choices = hiring.entryChoices()
    for (post, choice) in choices.enumerated() {
      hiring.findTie(choice, post: post, &outcome)
      for place in choice.chosenPlaces {
        outcome.rows.append(hiring.intervieweeRow(blank, place.entrant))
      }
    }
    hiring.summarise(choices, &outcome)
  }
}

extension HiringCase {
  /// HIRE-149: with a test before the interview everybody with a written mark has its mark.
  func findAptitude(_ outcome: inout WorkOutcome) {
    guard scheme.marks.weights.aptitude > 0 else { return }
    for (index, entrant) in entrants.enumerated()
    where entrant.written.score != nil && entrant.aptitude == .none {
      outcome.find(
        "HIRE-149", in: HiringFile.written, row: row(index).row, Candidate.ticket.spec.id,
        value: entrant.ticket, "没有素质测试成绩", "请在两份笔试录入里补录")
    }
  }

  func findTie(_ choice: EntryChoice, post: Int, _ outcome: inout WorkOutcome) {
    guard let tied = choice.tied else { return }
    findTie(
      among: Array(choice.eligible.places[tied]), wanted: choice.wanted - tied.lowerBound,
      post: post, afterInterview: false, &outcome)
  }

  func intervieweeRow(_ blank: RowDraft, _ index: Int) -> [Field] {
    var row = blank
    let entrant = entrants[index]
    row.name(table.keys[entrant.post])
    row[Candidate.planned] = table.seats[entrant.post]
    row[Candidate.ticket] = entrant.ticket
    row[Candidate.name] = applicant(index)[Candidate.name]
    row.copy(written(index), Candidate.written, Candidate.bonus, Candidate.writtenTotal)
    row[Candidate.aptitude] = entrant.aptitude.score
    row[Candidate.rank] = written(index)?[Candidate.rank]
    return row.fields
  }

  func summarise(_ choices: [EntryChoice], _ outcome: inout WorkOutcome) {
    outcome.summary.append("\(outcome.rows.count) 人入围")
    for (post, choice) in choices.enumerated() where table.seats[post] > 0 {
      let more = choice.chosen - choice.wanted
      if more > 0 { outcome.summary.append("\(table.words(post))末位同分,多取 \(more) 人") }
      guard more < 0 else { continue }
      let line = choice.minimum.map { ",最低分 \($0.text(places: 2))" } ?? ""
      outcome.summary.append(
        "\(table.words(post))应取 \(choice.wanted) 人,够条件的只有 \(choice.chosen) 人\(line)")
    }
  }
}

extension RowDraft {
  mutating func copy(_ record: Record?, _ columns: Column<Score>...) {
    guard let record else { return }
    for column in columns { self[column] = record[column] }
  }
}
