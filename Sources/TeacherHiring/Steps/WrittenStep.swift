import Disclosure

/// Puts names and posts to the raw marks, converts and ranks them.
let writtenStep = WorkStep(
  "written", "计算笔试成绩", from: [HiringFile.posts, HiringFile.applicants, HiringFile.rawMarks],
  and: [HiringFile.adjustment], to: HiringFile.written,
  words: "按方案折算笔试成绩、加分,岗位内排名;同分同名次,后面的名次空出来;缺考的没有名次。"
) { input in
  withScheme(of: input) { scheme, outcome in
    guard scheme.marks.weights.written > 0 else {
      return outcome.find(
        "HIRE-120", in: nil, "笔试权重", value: "0", "方案没有笔试", "不用做这一步,直接做面试成绩")
    }
    let exam = WrittenExam(input, scheme, &outcome)
    guard !outcome.isBlocked else { return }
    exam.write(to: &outcome)
  }
}

/// The candidates of open posts with their raw marks.
private struct WrittenExam {
  let scheme: HiringScheme
  let table: PostTable
  private(set) var applicants: [Record] = []
  private(set) var statuses: [String?] = []
  private(set) var entrants: [Entrant] = []
  private(set) var cancelled = 0

  init(_ input: WorkInput, _ scheme: HiringScheme, _ outcome: inout WorkOutcome) {
    self.scheme = scheme
    table = PostTable(input)
    let rawMarks = input.list(HiringFile.rawMarks) ?? []
    var unknown = TicketIndex(rawMarks, of: HiringFile.rawMarks)
    let all = input.list(HiringFile.applicants) ?? []
    let positions = table.positions(of: all, in: HiringFile.applicants, &outcome)
    for (applicant, post) in zip(all, positions) {
      guard let ticket = applicant[Candidate.ticket] else { continue }
      let raw = unknown.remove(ticket).map { rawMarks[$0] }
      guard let post else { continue }
      guard table.seats[post] > 0 else {
        cancelled += 1
        continue
      }
      guard let raw else {
        findMissing(applicant, ticket, &outcome)
        continue
      }
      add(applicant, raw, ticket, post, &outcome)
    }
    for position in unknown.remaining { findUnknown(rawMarks[position], &outcome) }
  }

  private mutating func add(
    _ applicant: Record, _ raw: Record, _ ticket: String, _ post: Int,
    _ outcome: inout WorkOutcome
  ) {
    var entrant = Entrant(ticket, post: post)
    if let mark = raw[Candidate.written] {
      entrant.written = .given(scheme.marks.kept(mark))
      if mark > Score(scheme.marks.fullMarks) {
        outcome.find(
          "HIRE-131", in: HiringFile.rawMarks, row: raw.row, Candidate.written.spec.id,
          value: mark.text(places: 2), "超过满分 \(scheme.marks.fullMarks)",
          "请核对试卷,在两份录入里改正;满分不对的改方案的“笔试满分”")
      }
    } else {
      entrant.written = .absent
      if raw[Candidate.status] == nil { findMissing(applicant, ticket, &outcome) }
    }
    entrant.bonus = bonus(of: applicant, &outcome)
    applicants.append(applicant)
    statuses.append(raw[Candidate.status])
    entrants.append(entrant)
  }

  /// HIRE-147: nobody has a bonus where the scheme knows none.
  private func bonus(of applicant: Record, _ outcome: inout WorkOutcome) -> Score {
    guard let bonus = applicant[Candidate.bonus] else { return Score(0) }
    if scheme.marks.bonus == .none, bonus > Score(0) {
      outcome.find(
        "HIRE-147", in: HiringFile.applicants, row: applicant.row, Candidate.bonus.spec.id,
        value: bonus.text(places: 2), "方案写的是不加分", "请删去加分,或按公告改方案的“加分位置”")
    }
    return bonus
  }

  private func findMissing(_ applicant: Record, _ ticket: String, _ outcome: inout WorkOutcome) {
    outcome.find(
      "HIRE-130", in: HiringFile.applicants, row: applicant.row, Candidate.ticket.spec.id,
      value: ticket, "笔试原始成绩里没有这个人的成绩,也没有缺考记录", "请在两份录入里补录;缺考的备注选“缺考”")
  }

  private func findUnknown(_ raw: Record, _ outcome: inout WorkOutcome) {
    outcome.find(
      "HIRE-129", in: HiringFile.rawMarks, row: raw.row, Candidate.ticket.spec.id,
      value: raw[Candidate.ticket], "报名表里没有这个准考证号", "请核对准考证号,在录入表和报名表里改一致")
  }

  func write(to outcome: inout WorkOutcome) {
    let marks = entrants.map { scheme.marks.writtenMark(of: $0) }
    guard let printed = printedMarks(marks, &outcome) else { return }
    let rankings = rankings(
      of: entrants, posts: table.keys.count,
      by: marks.map { $0?.rounded(to: Score.places, .halfUp).units }, chain: .none)
    var absent = [[Int]](repeating: [], count: table.keys.count)
    for (index, entrant) in entrants.enumerated() where marks[index] == nil {
      absent[entrant.post].append(index)
    }
    let blank = RowDraft(writtenMarks)
    for (post, ranking) in rankings.enumerated() {
      for place in ranking.places {
        outcome.rows.append(row(blank, place.entrant, place.rank, printed[place.entrant]))
      }
      for index in absent[post] { outcome.rows.append(row(blank, index, nil, nil)) }
    }
    summarise(&outcome, absent: absent.reduce(0) { $0 + $1.count })
  }

  private func row(_ blank: RowDraft, _ index: Int, _ rank: Int?, _ printed: Score?) -> [Field] {
    var row = blank
    let entrant = entrants[index]
    row.name(table.keys[entrant.post])
    row[Candidate.ticket] = entrant.ticket
    row[Candidate.name] = applicants[index][Candidate.name]
    row[Candidate.written] = entrant.written.score
    if entrant.bonus > Score(0), scheme.marks.bonus != .onTotal {
      row[Candidate.bonus] = scheme.marks.allowed(entrant.bonus)
    }
    row[Candidate.writtenTotal] = printed
    row[Candidate.rank] = rank
    row[Candidate.status] = statuses[index]
    return row.fields
  }

  /// HIRE-134: what stands in 笔试折算成绩; nothing for anybody when nothing was converted or added,
  /// or when a conversion is carried on exactly and cannot be printed in two decimals.
  ///
  /// Without a bonus the raw marks rank alike, so that nothing is hidden by leaving it out.
  private func printedMarks(
    _ marks: [Fraction?], _ outcome: inout WorkOutcome
  ) -> [Score?]? {
    let none = [Score?](repeating: nil, count: marks.count)
    let hasBonus = scheme.marks.bonus == .onPaper || scheme.marks.bonus == .onWritten
    let isAdded = hasBonus && entrants.contains { $0.bonus > Score(0) }
    guard scheme.marks.fullMarks != 100 || isAdded else { return none }
    let printed = marks.map { mark in mark?.decimal.flatMap { $0.units % 10_000 == 0 ? $0 : nil } }
    guard zip(marks, printed).contains(where: { $0 != nil && $1 == nil }) else { return printed }
    guard isAdded else { return none }
    outcome.find(
      "HIRE-134", in: nil, "折算取位", value: "不取位", "有人的折算成绩不止两位小数,又有加分,公布不了",
      "请按公告写明折算保留几位")
    return nil
  }

  private func summarise(_ outcome: inout WorkOutcome, absent: Int) {
    outcome.summary.append("\(entrants.count) 人,缺考和成绩无效 \(absent) 人")
    if cancelled > 0 { outcome.summary.append("报考已取消岗位的 \(cancelled) 人不列入") }
  }
}

extension MarkRules {
  /// A mark as the scheme keeps it.
  func kept(_ written: Score) -> Score {
    writtenPrecision.map { Fraction(written).score($0) } ?? written
  }
}
