import Disclosure

/// How the interview marks come about, a line or two by ticket: what the judges gave, what was left
/// out, the mean, and the level of the room.
///
/// Empty while the judges' marks are not there or are not complete.
func interviewLines(in input: WorkInput, _ scheme: HiringScheme) -> [String: [String]] {
  guard input.list(HiringFile.judgedMarks) != nil else { return [:] }
  var outcome = WorkOutcome()
  var panel = JudgedPanel(input, scheme, &outcome)
  guard !outcome.isBlocked else { return [:] }
  panel.level(&outcome)
  var lines: [String: [String]] = [:]
  for person in panel.examined {
    lines[panel.hiring.entrants[person.entrant].ticket] = panel.lines(of: person)
  }
  return lines
}

extension JudgedPanel {
  fileprivate func lines(of person: Examined) -> [String] {
    guard let mark = person.mark else { return [] }
    let scheme = hiring.scheme
    let marks = JudgedMark.marks(in: person.row)
    guard let mean = marks.mean(dropping: scheme.panels.dropped) else { return [] }
    let precision = scheme.marks.interviewPrecision
    let rounded = mean.score(precision)
    let shown = marks.marks.map(text).joined(separator: "、")
    var lines = [
      "评委 \(person.room)\(marks.marks.count) 位:\(shown);\(meanWords(marks))=\(text(rounded))(\(precision.words))"
    ]
    if let level = person.level {
      let coefficient = level.coefficient.text(
        places: scheme.panels.levelling.coefficientPrecision.places)
      lines.append(
        "平衡 \(scheme.panels.levelling.method.rawValue),本考场系数 \(coefficient):"
          + "\(text(rounded))×\(coefficient)=\(text(mark))(\(precision.words))")
    }
    return lines
  }

  /// As 去掉最高 88.00、最低 81.50,415.50÷5.
  private func meanWords(_ marks: PanelMarks) -> String {
    let dropped = hiring.scheme.panels.dropped
    let sorted = marks.marks.sorted()
    let kept = sorted[dropped..<sorted.count - dropped]
    let sum = "\(text(kept.reduce(Score(0), +)))÷\(kept.count)"
    guard dropped > 0 else { return sum }
    let (lowest, highest) = (sorted.prefix(dropped), sorted.suffix(dropped).reversed())
    return "去掉最高 \(highest.map(text).joined(separator: "、"))、"
      + "最低 \(lowest.map(text).joined(separator: "、")),\(sum)"
  }

  private func text(_ score: Score) -> String { score.text(places: 2) }
}
