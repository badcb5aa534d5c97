import Disclosure

/// Makes interview marks of the judges' marks: drops, averages, levels the rooms, mixes the skill test.
let interviewStep = WorkStep(
  "interview", "计算面试成绩",
  from: [HiringFile.posts, HiringFile.applicants, HiringFile.judgedMarks],
  and: [HiringFile.adjustment, HiringFile.interviewees, HiringFile.interviewSubstitutes],
  to: HiringFile.interview,
  words: "每人去掉最高最低分后平均;同一岗位分几个考场的按方案平衡;有技能测试的按比例合成。"
) { input in
  withScheme(of: input) { scheme, outcome in
    var panel = JudgedPanel(input, scheme, &outcome)
    guard !outcome.isBlocked else { return }
    panel.level(&outcome)
    panel.write(to: &outcome)
  }
}

/// Who is interviewed, as rows of `file`: 面试入围 with its substitutes, or without a written exam
/// everybody of 报名表.
private func interviewed(_ input: WorkInput, _ file: WorkFile) -> [Record] {
  guard file.name == HiringFile.interviewees.name else { return input.list(file) ?? [] }
  let changes = input.list(HiringFile.interviewSubstitutes) ?? []
  let dropped = Set(changes.compactMap { $0[Candidate.replaced] })
  let listed = (input.list(HiringFile.interviewees) ?? []).filter {
    !dropped.contains($0[Candidate.ticket] ?? "")
  }
  let coming = changes.filter { $0[Candidate.ticket] != nil }
  return listed + coming.map { RowDraft(file.roster, copying: $0).record(row: $0.row) }
}

/// The judges' marks of those who were to be interviewed, in the order of the sheet.
struct JudgedPanel {
  struct Examined {
    let row: Record
    /// Of ``hiring``.
    let entrant: Int
    let room: String
    /// Nil for the absent.
    var mark: Score?
    /// What the room was levelled by; nil where it stands alone.
    var level: RoomLevels.Room?
  }

  let hiring: HiringCase
  private(set) var examined: [Examined] = []

  private var rules: PanelRules { hiring.scheme.panels }
  private var precision: Precision { hiring.scheme.marks.interviewPrecision }

  init(_ input: WorkInput, _ scheme: HiringScheme, _ outcome: inout WorkOutcome) {
    let file = scheme.marks.weights.written > 0 ? HiringFile.interviewees : HiringFile.applicants
    hiring = HiringCase(input, scheme, people: interviewed(input, file), in: file, &outcome)
    let rows = input.list(HiringFile.judgedMarks) ?? []
    var missing = TicketIndex(hiring.tickets)
    let judges = judgesByRoom(rows)
    for row in rows {
      guard let ticket = row[Candidate.ticket], let room = row[Candidate.room] else { continue }
      guard let entrant = missing.remove(ticket) else {
        outcome.find(
          "HIRE-137", in: HiringFile.judgedMarks, row: row.row, Candidate.ticket.spec.id,
          value: ticket, "面试人员里没有这个准考证号", "请核对准考证号;递补进来的先做面试前递补")
        continue
      }
      let mark = mark(of: row, judges: judges[room] ?? [], &outcome)
      examined.append(Examined(row: row, entrant: entrant, room: room, mark: mark))
    }
    for entrant in missing.remaining {
      outcome.find(
        "HIRE-138", in: HiringFile.judgedMarks, Candidate.ticket.spec.id,
        "没有准考证号 \(hiring.entrants[entrant].ticket) 的打分", "请补录;没有来的也要录,备注选“缺考”")
    }
    findSkill(&outcome)
  }

  /// HIRE-139, HIRE-140: every judge of the room gave a mark, or the remark says why nobody did.
  private func mark(
    of row: Record, judges: [Int], _ outcome: inout WorkOutcome
  ) -> Score? {
    let marks = JudgedMark.marks(in: row)
    if let status = row[Candidate.status] {
      guard !marks.marks.isEmpty else { return nil }
      outcome.find(
        "HIRE-140", in: HiringFile.judgedMarks, row: row.row, Candidate.status.spec.id,
        value: status, "备注是“\(status)”,却有打分", "请核对,留下其中一样")
      return nil
    }
    guard !marks.marks.isEmpty else {
      outcome.find(
        "HIRE-140", in: HiringFile.judgedMarks, row: row.row, Candidate.status.spec.id,
        "没有打分,备注也没有说明", "请补录打分;没有来的在“备注”选“缺考”")
      return nil
    }
    if let absent = judges.first(where: { row[JudgedMark.judges[$0]] == nil }) {
      outcome.find(
        "HIRE-139", in: HiringFile.judgedMarks, row: row.row, JudgedMark.judges[absent].spec.id,
        "同考场其他人有这位评委的打分,这一行没有", "请补录")
      return nil
    }
    guard let mean = marks.mean(dropping: rules.dropped) else {
      outcome.find(
        "HIRE-139", in: HiringFile.judgedMarks, row: row.row, JudgedMark.judges[0].spec.id,
        "只有 \(marks.marks.count) 位评委,各去掉 \(rules.dropped) 个最高分和最低分就没有了",
        "请补录打分,或核对方案的“去掉最高最低”")
      return nil
    }
    return mean.score(precision)
  }

  /// HIRE-148: a skill test is in the scheme, and everybody of a post has it or nobody.
  private func findSkill(_ outcome: inout WorkOutcome) {
    let tested = Set(
      examined.filter { $0.row[Candidate.skill] != nil }.map { hiring.entrants[$0.entrant].post })
    for person in examined {
      let hasSkill = person.row[Candidate.skill] != nil
      let isTested = tested.contains(hiring.entrants[person.entrant].post)
      if hasSkill, hiring.scheme.marks.skillShare == 0 {
        outcome.find(
          "HIRE-148", in: HiringFile.judgedMarks, row: person.row.row, Candidate.skill.spec.id,
          "方案没有写技能测试占面试多少", "请在方案里写“技能测试占面试”,或删去这一格")
      } else if !hasSkill, isTested, person.mark != nil {
        outcome.find(
          "HIRE-148", in: HiringFile.judgedMarks, row: person.row.row, Candidate.skill.spec.id,
          "同岗位其他人有技能测试成绩,这一行没有", "请补录")
      }
    }
  }

  /// Brings rooms that examined for the same post to one level.
  mutating func level(_ outcome: inout WorkOutcome) {
    guard rules.levelling.method != .none else { return }
    for rooms in groups() where rooms.count > 1 {
      let sums = rooms.map { room in
        let marks = examined.filter { $0.room == room }.compactMap(\.mark)
        return (count: marks.count, sum: marks.reduce(Score(0), +))
      }
      guard let levels = rules.levelling.levels(of: sums) else { continue }
      outcome.summary += levels.words(rooms, rules.levelling)
      let coefficients = Dictionary(uniqueKeysWithValues: zip(rooms, levels.rooms))
      for index in examined.indices {
        guard let room = coefficients[examined[index].room], let mark = examined[index].mark
        else { continue }
        examined[index].mark = room.levelled(Fraction(mark)).score(precision)
        examined[index].level = room
      }
    }
  }

  /// Rooms that are joined by a post they both examined for, in the order of the sheet.
  private func groups() -> [[String]] {
    var groups: [[String]] = []
    var posts: [Set<Int>] = []
    for person in examined where person.mark != nil {
      let post = hiring.entrants[person.entrant].post
      let joined = groups.indices.filter {
        posts[$0].contains(post) || groups[$0].contains(person.room)
      }
      guard let first = joined.first else {
        groups.append([person.room])
        posts.append([post])
        continue
      }
      for other in joined.dropFirst().reversed() {
        groups[first] += groups.remove(at: other)
        posts[first].formUnion(posts.remove(at: other))
      }
      if !groups[first].contains(person.room) { groups[first].append(person.room) }
      posts[first].insert(post)
    }
    return groups
  }

  func write(to outcome: inout WorkOutcome) {
    let blank = RowDraft(interviewMarks)
    for person in examined {
      var row = blank
      var entrant = hiring.entrants[person.entrant]
      row.name(hiring.table.keys[entrant.post])
      row[Candidate.room] = person.room
      row[Candidate.ticket] = entrant.ticket
      row[Candidate.name] = hiring.applicant(person.entrant)[Candidate.name]
      row[Candidate.status] = person.row[Candidate.status]
      if let mark = person.mark {
        entrant.interview = .given(mark)
        entrant.skill = Mark(person.row[Candidate.skill])
        if let skill = entrant.skill.score {
          row[Candidate.panel] = mark
          row[Candidate.skill] = skill
        }
        row[Candidate.interview] = hiring.scheme.marks.interviewMark(of: entrant)
      }
      outcome.rows.append(row.fields)
    }
    let absent = examined.count { $0.mark == nil }
    outcome.summary.insert("\(examined.count) 人,缺考和成绩无效 \(absent) 人", at: 0)
  }
}

/// The judges, from 0, who gave anybody of a room a mark.
private func judgesByRoom(_ rows: [Record]) -> [String: [Int]] {
  var judges: [String: Set<Int>] = [:]
  for row in rows {
    guard let room = row[Candidate.room] else { continue }
    for (index, column) in JudgedMark.judges.enumerated() where row[column] != nil {
      judges[room, default: []].insert(index)
    }
  }
  return judges.mapValues { $0.sorted() }
}

extension RoomLevels {
  /// The figures as Hubin published them: each room's people, sum, mean and coefficient.
  func words(_ names: [String], _ levelling: Levelling) -> [String] {
    let places = (levelling.meanPrecision.places, levelling.coefficientPrecision.places)
    let lines = zip(names, rooms).map { name, room in
      "\(name):有效面试 \(room.count) 人,成绩合计 \(room.sum.text(places: 2)),"
        + "平均 \(room.mean.text(places: places.0)),系数 \(room.coefficient.text(places: places.1))"
    }
    return [
      "\(levelling.method.rawValue),总平均 \(common.text(places: places.0))"
        + "(平均分 \(levelling.meanPrecision.words),系数 \(levelling.coefficientPrecision.words))"
    ] + lines
  }
}
