public import Disclosure

extension HiringFile {
  /// Everybody's total as worked arithmetic, for whoever asks; no step reads it.
  public static let calculations = WorkFile("计算过程.xlsx", TeacherHiring.calculations)
}

/// The column of worked arithmetic; ticket, rank and total are those of 总成绩.
enum Calculated {
  static let text = Column<String>(
    ColumnSpec(
      "calculation", "计算过程", .text, required: false, privacy: .open(usuallyShown), width: 60,
      example: "总成绩 80.00×40%+85.00×60%=83.00(2位四舍五入)"))
}

let calculations = Roster(
  name: "总成绩计算过程",
  columns: [
    Candidate.ticket.spec, Candidate.rank.spec.with(required: false),
    Candidate.total.spec.with(required: false), Calculated.text.spec,
  ],
  uniqueKeys: [[Candidate.ticket.spec.id]])
