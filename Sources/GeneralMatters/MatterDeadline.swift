import Disclosure
import WorkingDays

/// By when a matter has to be posted (时限), counted from the day in one of its facts.
struct MatterDeadline: Sendable {
  /// The name of the fact, as 批复日期.
  let fact: String
  let count: Int
  let unit: PeriodUnit
  let source: Provision

  /// What the posting day says of it.
  func findings(of content: NoticeContent) -> [RecordFinding] {
    guard let formed = content.facts.day(fact) else { return [] }
    guard formed <= content.posted else {
      return [
        RecordFinding(
          rule: "GEN-031", row: nil, column: fact, value: formed.description,
          problem: "\(fact) \(formed) 在张贴日期 \(content.posted) 之后", remedy: "请核对两个日期")
      ]
    }
    guard
      let period = try? Period(posted: formed, count: count, unit, in: WorkingCalendar.national)
    else {
      return [
        RecordFinding(
          rule: "GEN-033", severity: .explain, row: nil, column: fact,
          problem: "放假安排只到 \(WorkingCalendar.national.covered.upperBound),没有核对\(words)的时限",
          remedy: "请自己核对")
      ]
    }
    guard content.posted > period.lastDay else { return [] }
    return [
      RecordFinding(
        rule: "GEN-032", severity: .explain, row: nil, column: fact, value: formed.description,
        problem:
          "自\(fact) \(formed) 起\(words)内应当公开,最迟 \(period.lastDay),张贴日期 \(content.posted) 已经超过",
        remedy: "请尽快张贴,并说明超期的原因(依据:\(source))")
    ]
  }

  private var words: String { "\(count)\(unit.chinese)" }
}

extension MatterReader {
  /// The deadline of the file; the fact it is counted from must be a day.
  mutating func deadline(in map: MatterMap, _ facts: MatterFacts) -> MatterDeadline? {
    guard let member = map["时限"],
      let terms = self.map(member.value, "时限", required: ["起算", "天数", "单位", "依据"])
    else { return nil }
    let count = number("天数", in: terms, 1...365)
    let unit = unit(in: terms)
    let source = source("依据", in: terms)
    guard let fact = text("起算", in: terms), let count, let unit, let source else { return nil }
    guard facts.specs.contains(where: { $0.name == fact.text && $0.form == .day }) else {
      add(
        "GEN-018", fact.line, "起算", value: fact.text, "“事项”里没有“\(fact.text)”这个日期", "请写一条类型是日期的事项的名称"
      )
      return nil
    }
    return MatterDeadline(fact: fact.text, count: count, unit: unit, source: source)
  }

  /// The least time it hangs (公示期).
  mutating func period(in map: MatterMap) -> PeriodRule? {
    guard let member = map["公示期"],
      let terms = self.map(
        member.value, "公示期", required: ["天数", "单位", "依据"], optional: ["起算"])
    else { return nil }
    let count = number("天数", in: terms, 1...180)
    let unit = unit(in: terms)
    let firstDay = choice(
      "起算", in: terms, ["次日": FirstDay.dayAfterPosting, "当日": .posting],
      otherwise: .dayAfterPosting)
    let source = source("依据", in: terms)
    guard let count, let unit, let firstDay, let source else { return nil }
    return PeriodRule(count, unit, from: firstDay, source: source)
  }

  private mutating func unit(in map: MatterMap) -> PeriodUnit? {
    choice("单位", in: map, ["工作日": PeriodUnit.workingDays, "日": .calendarDays])
  }
}
