import Disclosure

extension SchemeReading {
  mutating func marks() -> MarkRules {
    var marks = MarkRules(weights: weights())
    if hasWritten { readWritten(into: &marks) }
    if hasInterview {
      if facts.text("面试取位") == nil { needed("面试取位", because: "面试权重大于 0") }
      if let precision = precision("面试取位", most: Self.printedPlaces, mustRound: "面试成绩要公布") {
        marks.interviewPrecision = precision
      }
    }
    marks.skillShare = number("技能测试占面试") ?? 0
    marks.bonus = choice("加分位置") ?? .none
    marks.bonusCap = bonusCap(marks.bonus)
    marks.weightedPrecision = precision("加权取位")
    if let precision = precision("总成绩取位", most: Self.printedPlaces, mustRound: "总成绩要公布") {
      marks.totalPrecision = precision
    }
    return marks
  }

  /// HIRE-101: the weights make a whole.
  private mutating func weights() -> MarkRules.Weights {
    let aptitude = number("素质测试权重") ?? 0
    guard let written = number("笔试权重"), let interview = number("面试权重") else {
      return .init(written: 0, interview: 0)
    }
    let sum = written + aptitude + interview
    if sum != 100 {
      let parts = aptitude > 0 ? "笔试、素质测试、面试权重" : "笔试、面试权重"
      refuse("HIRE-101", "面试权重", value: String(interview), "\(parts)合计 \(sum),应为 100", "请核对公告里的比例")
    }
    if aptitude > 0, written == 0 || interview == 0 {
      refuse(
        "HIRE-112", "素质测试权重", value: String(aptitude), "有素质测试时,笔试和面试都要有权重",
        "请改写权重,或删去这一项")
    }
    return .init(written: written, interview: interview, aptitude: aptitude)
  }

  private mutating func readWritten(into marks: inout MarkRules) {
    let reason = "笔试权重大于 0"
    if facts.text("笔试取位") == nil { needed("笔试取位", because: reason) }
    marks.writtenPrecision = precision("笔试取位", most: Self.printedPlaces)
    guard let full = number("笔试满分") else { return needed("笔试满分", because: reason) }
    marks.fullMarks = full
    guard full != 100 else { return }
    if facts.text("折算取位") == nil { needed("折算取位", because: "满分 \(full) 的笔试要折算成百分制") }
    marks.conversionPrecision = precision("折算取位", most: Self.printedPlaces)
  }

  private mutating func bonusCap(_ bonus: MarkRules.Bonus) -> Score? {
    let cap = points("加分上限")
    switch bonus {
    case .none:
      if facts.text("加分上限") != nil {
        refuse("HIRE-112", "加分上限", value: facts.text("加分上限"), "“加分位置”是不加分", "请删去这一项,或改写加分位置")
      }
    case .onPaper, .onWritten:
      if !hasWritten, facts.text("笔试权重") != nil {
        refuse("HIRE-112", "加分位置", value: bonus.rawValue, "没有笔试,加不到笔试成绩上", "请改写加分位置")
      }
    case .onTotal: break
    }
    return cap
  }

  /// HIRE-111 holds for a coefficient: it is printed.
  mutating func panels() -> PanelRules {
    var panels = PanelRules(dropped: number("去掉最高最低") ?? 0)
    panels.levelling.method = choice("考场平衡") ?? .none
    guard panels.levelling.method != .none else { return panels }
    for name in ["平衡平均分取位", "平衡系数取位"] where facts.text(name) == nil {
      needed(name, because: "考场平衡的系数要公布")
    }
    let reason = "考场平衡的平均分和系数要公布"
    if let precision = precision("平衡平均分取位", mustRound: reason) {
      panels.levelling.meanPrecision = precision
    }
    if let precision = precision("平衡系数取位", mustRound: reason) {
      panels.levelling.coefficientPrecision = precision
    }
    return panels
  }
}
