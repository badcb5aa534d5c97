public import Disclosure

/// How the total of one candidate comes about, a line each: marks, weights, rounding, rank, who
/// stands directly above and why.
///
/// Works out of the lists that the step `totals` reads. Whoever was not interviewed has the written
/// mark explained. Nil when the ticket is in no list, or the scheme is not complete.
public func hiringExplanation(of ticket: String, in input: WorkInput) -> [String]? {
  guard let scheme = HiringScheme.read(input.settings).scheme else { return nil }
  var outcome = WorkOutcome()
  if let people = input.list(HiringFile.interview) {
    let hiring = HiringCase(input, scheme, people: people, in: HiringFile.interview, &outcome)
    if let index = hiring.entrants.firstIndex(where: { $0.ticket == ticket }) {
      let total = lines(hiring.explanations(of: hiring.totals()).text(of: index))
      return inserted(interviewLines(in: input, scheme)[ticket] ?? [], into: total)
    }
  }
  return writtenExplanation(of: ticket, input, scheme, &outcome)
}

/// The same of everybody who was interviewed, one text each in the order of 面试成绩, whether or not a
/// tie keeps the totals from being written.
public func hiringExplanations(in input: WorkInput) -> [(ticket: String, text: String)] {
  var outcome = WorkOutcome()
  guard let scheme = HiringScheme.read(input.settings).scheme,
    let people = input.list(HiringFile.interview)
  else { return [] }
  let hiring = HiringCase(input, scheme, people: people, in: HiringFile.interview, &outcome)
  let texts = hiring.explanations(of: hiring.totals()).all()
  let interviews = interviewLines(in: input, scheme)
  return zip(hiring.entrants, texts).map { entrant, text in
    guard let interview = interviews[entrant.ticket] else { return (entrant.ticket, text) }
    return (entrant.ticket, inserted(interview, into: lines(text)).joined(separator: "\n") + "\n")
  }
}

/// The lines of the judges' marks, before the line of the interview mark that they make.
func inserted(_ interview: [String], into lines: [String]) -> [String] {
  let place = lines.firstIndex { $0.hasPrefix("面试 ") } ?? lines.endIndex
  return Array(lines[..<place]) + interview + Array(lines[place...])
}

extension HiringCase {
  func explanations(of totals: Totals) -> Explanations {
    Explanations(
      scheme: scheme, entrants: entrants, answers: answers, totals: totals,
      postWords: table.keys.indices.map(table.words), seats: table.seats)
  }
}

private func writtenExplanation(
  of ticket: String, _ input: WorkInput, _ scheme: HiringScheme, _ outcome: inout WorkOutcome
) -> [String]? {
  guard let people = input.list(HiringFile.written) else { return nil }
  let hiring = HiringCase(input, scheme, people: people, in: HiringFile.written, &outcome)
  guard let index = hiring.entrants.firstIndex(where: { $0.ticket == ticket }) else { return nil }
  let entrant = hiring.entrants[index]
  var text = LineWriter()
  text.add(
    "准考证号 \(ticket),\(hiring.table.words(entrant.post)),招聘 \(hiring.table.seats[entrant.post]) 人\n")
  guard let mark = scheme.marks.entryMark(of: entrant) else {
    text.add("没有笔试成绩:\(hiring.row(index)[Candidate.status] ?? "成绩不全")\n")
    return lines(text.text)
  }
  scheme.marks.writeWritten(of: entrant, to: &text)
  let choice = hiring.entryChoices()[entrant.post]
  let place = choice.ranking.places.first { $0.entrant == index }
  text.add("笔试名次 第 \(place?.rank ?? 0) 名,本岗位有笔试成绩的 \(choice.ranking.places.count) 人\n")
  let last = choice.chosenPlaces.last.flatMap {
    scheme.marks.entryMark(of: hiring.entrants[$0.entrant])
  }
  let isChosen = choice.chosenPlaces.contains { $0.entrant == index }
  text.add(
    isChosen
      ? "面试入围,没有面试成绩\n"
      : "没有入围面试:应取 \(choice.wanted) 人,取到 \(last?.description ?? "无"),这里是 \(mark)\n")
  return lines(text.text)
}

private func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
