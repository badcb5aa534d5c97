import Disclosure

extension MarkRules {
  /// The way from a candidate's marks to the total, a line each, in words and figures.
  func writeCalculation(of entrant: Entrant, _ working: Working, to lines: inout LineWriter) {
    if weights.written > 0 { writeWritten(of: entrant, to: &lines) }
    if let aptitude = working.aptitude {
      lines.add("素质测试 ")
      lines.add(aptitude)
      lines.add("\n")
    }
    if let interview = working.interview { writeInterview(interview, entrant, to: &lines) }
    writeTotal(working, entrant, to: &lines)
  }

  /// The written mark with its conversion and its bonus.
  func writeWritten(of entrant: Entrant, to lines: inout LineWriter) {
    guard let mark = entrant.written.score else { return }
    lines.add("笔试 ")
    lines.add(mark)
    if bonus == .onPaper { writeBonus(entrant, to: &lines) }
    if fullMarks != 100 {
      let sum = bonus == .onPaper ? mark + allowed(entrant.bonus) : mark
      lines.add(",满分 ")
      lines.add(fullMarks)
      lines.add(",折算 ")
      lines.add(sum)
      lines.add("×100÷")
      lines.add(fullMarks)
      lines.add("=")
      lines.add(converted(sum))
      write(conversionPrecision, to: &lines)
    }
    if bonus == .onWritten, entrant.bonus != Score(0), let written = writtenMark(of: entrant) {
      writeBonus(entrant, to: &lines)
      lines.add("得 ")
      lines.add(written)
    }
    lines.add("\n")
  }

  private func writeBonus(_ entrant: Entrant, to lines: inout LineWriter) {
    guard entrant.bonus != Score(0) else { return }
    lines.add(",加分 ")
    lines.add(allowed(entrant.bonus))
    if allowed(entrant.bonus) != entrant.bonus { lines.add("(上限)") }
  }

  private func writeInterview(
    _ interview: Score, _ entrant: Entrant, to lines: inout LineWriter
  ) {
    lines.add("面试 ")
    if let skill = entrant.skill.score, let panel = entrant.interview.score {
      lines.add(panel)
      lines.add("×")
      lines.add(100 - skillShare)
      lines.add("%+技能测试 ")
      lines.add(skill)
      lines.add("×")
      lines.add(skillShare)
      lines.add("%=")
      lines.add(interview)
      write(interviewPrecision, to: &lines)
    } else {
      lines.add(interview)
    }
    lines.add("\n")
  }

  private func writeTotal(_ working: Working, _ entrant: Entrant, to lines: inout LineWriter) {
    lines.add("总成绩 ")
    if let written = working.written { writePart(written, weights.written, to: &lines) }
    if let aptitude = working.aptitude {
      lines.add("+")
      writePart(Fraction(aptitude), weights.aptitude, to: &lines)
    }
    if let interview = working.interview {
      if weights.interview < 100 { lines.add("+") }
      writePart(Fraction(interview), weights.interview, to: &lines)
    }
    if bonus == .onTotal, entrant.bonus != Score(0) {
      lines.add("+加分 ")
      lines.add(allowed(entrant.bonus))
      if allowed(entrant.bonus) != entrant.bonus { lines.add("(上限)") }
    }
    lines.add("=")
    let sum = working.sum.decimal
    if let sum { lines.add(sum) } else { lines.add(working.sum) }
    if sum != working.total {
      lines.add(",取 ")
      lines.add(working.total)
    }
    write(totalPrecision, to: &lines)
    lines.add("\n")
  }

  private func writePart(_ mark: Fraction, _ weight: Int, to lines: inout LineWriter) {
    lines.add(mark)
    guard weight != 100 else { return }
    lines.add("×")
    lines.add(weight)
    lines.add("%")
    guard let weightedPrecision else { return }
    lines.add("=")
    lines.add(weighted(mark, weight))
    write(weightedPrecision, to: &lines)
  }

  private func write(_ precision: Precision?, to lines: inout LineWriter) {
    guard let precision else {
      lines.add("(不取位)")
      return
    }
    lines.add("(")
    lines.add(precision.places)
    lines.add("位")
    switch precision.rounding {
    case .halfUp: lines.add("四舍五入)")
    case .truncate: lines.add("不四舍五入)")
    }
  }
}

extension LineWriter {
  /// As a decimal, or the first six places of one that has no end.
  mutating func add(_ value: Fraction) {
    if let decimal = value.decimal { return add(decimal) }
    add(value.rounded(to: Score.places, .truncate))
    add("…")
  }
}

extension HiringScheme {
  /// How the total comes about, as a notice says it.
  ///
  /// As 总成绩＝笔试成绩×40%＋面试成绩×60%，保留两位小数，四舍五入。
  public var totalFormula: String {
    var parts: [String] = []
    if marks.weights.written > 0 { parts.append("笔试成绩×\(marks.weights.written)%") }
    if marks.weights.aptitude > 0 { parts.append("素质测试成绩×\(marks.weights.aptitude)%") }
    if marks.weights.interview > 0 { parts.append("面试成绩×\(marks.weights.interview)%") }
    if marks.bonus == .onTotal { parts.append("加分") }
    let sum = parts.joined(separator: "＋").replacing("×100%", with: "")
    return "总成绩＝\(sum)，\(marks.totalPrecision.publishedWords)。"
  }
}
