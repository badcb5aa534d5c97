import Disclosure

/// What the judges of a room gave a candidate, one column for each judge.
enum JudgedMark {
  static let most = 15

  static let judges: [Column<Score>] = (1...most).map { judge in
    Column<Score>(
      ColumnSpec(
        "judge\(judge)", "评委\(judge)", aliases: ["考官\(judge)", "第\(judge)评委"],
        .score(places: 2), required: false, checks: [.scores(Score(0)...Score(100))],
        privacy: .withheld(neededByOfficeOnly), width: 8, hint: "百分制,最多两位小数;没有这位评委的整列空着",
        example: "86.50"))
  }

  /// The marks in the order of the judges, without empty cells.
  static func marks(in row: Record) -> PanelMarks {
    PanelMarks(marks: judges.compactMap { row[$0] })
  }
}

/// The judges' marks by room, in the order in which people were examined.
let judgedMarks = Roster(
  name: "评委打分",
  columns: ([
    Candidate.room.spec.with(required: true), Candidate.ticket.spec,
  ] + JudgedMark.judges.map(\.spec) + [Candidate.skill.spec, Candidate.status.spec]).map {
    $0.with(privacy: .withheld(neededByOfficeOnly))
  },
  uniqueKeys: [[Candidate.ticket.spec.id]])
